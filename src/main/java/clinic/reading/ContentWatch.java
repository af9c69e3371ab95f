package clinic.reading;

import clinic.folder.FolderSettings;
import clinic.folder.FolderWatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Follows the folder for as long as the site is served; commands read it once. */
@Component
@ConditionalOnWebApplication
class ContentWatch implements SmartLifecycle {

    private final LiveContent content;
    private final FolderSettings settings;
    private @Nullable FolderWatch watch;

    ContentWatch(LiveContent content, FolderSettings settings) {
        this.content = content;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        watch = content.watch(settings.contentPoll());
    }

    @Override
    public synchronized void stop() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watch != null;
    }
}
