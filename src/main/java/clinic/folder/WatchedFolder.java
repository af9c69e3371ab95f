package clinic.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Events of Java's watch service. Where the system has no more watches to give, a folder goes without. */
final class WatchedFolder implements FileEvents {

    private static final Logger log = LoggerFactory.getLogger(WatchedFolder.class);

    private final Path root;
    private final WatchService service;
    private final Map<Path, Watch> watches = new HashMap<>();
    private boolean hasFailed;

    WatchedFolder(Path root) {
        this.root = root;
        try {
            service = root.getFileSystem().newWatchService();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A watch stays with a folder that is renamed and goes on to tell of it under its old name: so first let go. */
    @Override
    public void follow(Look look) {
        watches.entrySet().removeIf(entry -> {
            boolean gone = !entry.getValue().isOn(look.folders().get(entry.getKey()));
            if (gone) {
                entry.getValue().key().cancel();
            }
            return gone;
        });
        look.folders().forEach((folder, key) -> {
            if (!watches.containsKey(folder)) {
                watch(folder, key);
            }
        });
    }

    private void watch(Path folder, Object key) {
        try {
            watches.put(
                    folder,
                    new Watch(
                            key,
                            root.resolve(folder)
                                    .register(
                                            service,
                                            StandardWatchEventKinds.ENTRY_CREATE,
                                            StandardWatchEventKinds.ENTRY_MODIFY,
                                            StandardWatchEventKinds.ENTRY_DELETE)));
        } catch (ClosedWatchServiceException e) {
            log.debug("No longer watching", e);
        } catch (IOException e) {
            if (!hasFailed) {
                log.info("Some folders cannot be watched and are looked at now and then: {}", e.toString());
            }
            hasFailed = true;
        }
    }

    @Override
    public Set<Path> await(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        Set<Path> touched = new HashSet<>();
        try {
            @Nullable WatchKey key = service.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
            while (key != null) {
                collect(key, touched);
                // What is hidden is no news
                key = touched.isEmpty() ? service.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS) : service.poll();
            }
        } catch (ClosedWatchServiceException e) {
            throw (InterruptedException) new InterruptedException().initCause(e);
        }
        return touched;
    }

    private void collect(WatchKey key, Set<Path> touched) {
        Path folder = root.relativize((Path) key.watchable());
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.context() instanceof Path name) {
                if (!name.toString().startsWith(".")) {
                    touched.add(folder.resolve(name));
                }
            } else {
                touched.add(folder); // more happened than the system could tell of
            }
        }
        if (!key.reset()) {
            touched.add(folder);
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Watch(Object folder, WatchKey key) {

        boolean isOn(@Nullable Object other) {
            return folder.equals(other) && key.isValid();
        }
    }
}
