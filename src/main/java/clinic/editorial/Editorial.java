package clinic.editorial;

import clinic.content.Content;
import clinic.content.ContentChanged;
import clinic.content.ContentTree;
import clinic.folder.Folder;
import clinic.folder.FolderSettings;
import clinic.problem.Problem;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is wrong with the content as it is now; new problems go to the log as well. Thread-safe. */
@Component
public class Editorial {

    private static final Logger log = LoggerFactory.getLogger(Editorial.class);

    private static final int MOST_LINES = 100;

    private final Content content;
    private final Folder folder;
    private final Clock clock;
    private Set<Problem> told = Set.of();

    Editorial(Content content, FolderSettings settings, Clock clock) {
        this.content = content;
        this.folder = new Folder(settings.content());
        this.clock = clock;
    }

    /** All problems, by file and line. */
    public List<Finding> findings() {
        return Sources.beside(Judgement.of(content.tree(), clock.instant()), folder);
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        tellOf(content.tree());
    }

    @EventListener
    void tell(ContentChanged change) {
        tellOf(change.now());
    }

    private synchronized void tellOf(ContentTree tree) {
        List<Problem> problems = Judgement.of(tree, clock.instant());
        List<Problem> news =
                problems.stream().filter(problem -> !told.contains(problem)).toList();
        told = new HashSet<>(problems);
        Sources.beside(news.subList(0, Math.min(MOST_LINES, news.size())), folder)
                .forEach(finding -> log.warn("{}", finding));
        if (news.size() > MOST_LINES) {
            log.warn("{} problems more: the command 'check' says them all", news.size() - MOST_LINES);
        }
        log.info(
                "Content version {}: {} pages, {} notices, {} problems",
                tree.version(),
                tree.pages().size(),
                tree.notices().size(),
                problems.size());
    }
}
