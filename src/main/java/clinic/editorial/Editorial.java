package clinic.editorial;

import clinic.background.OwnThread;
import clinic.content.Content;
import clinic.content.ContentReady;
import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.folder.Folder;
import clinic.folder.FolderSettings;
import clinic.problem.Problem;
import clinic.problem.Severity;
import clinic.proof.Claims;
import clinic.readability.Grades;
import clinic.readability.Readings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is wrong with the content as it is now; new problems, but no hints, go to the log as well. Thread-safe. */
@Component
public class Editorial implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(Editorial.class);

    private static final int MOST_LINES = 100;

    private final Content content;
    private final Claims claims;
    private final Folder folder;
    private final Readings readings;
    private final Clock clock;
    private final Executor thread = new OwnThread("editorial");
    private Set<Problem> told = Set.of();
    private long toldVersion = -1;
    private volatile Judged judged = Judged.NOTHING;

    Editorial(Content content, Claims claims, FolderSettings settings, Readings readings, Clock clock) {
        this.content = content;
        this.claims = claims;
        this.folder = new Folder(settings.content());
        this.readings = readings;
        this.clock = clock;
    }

    /** All problems, by file and line. Judges only what has changed since it was last asked, or the time has. */
    public List<Problem> problems() {
        return problems(content.tree());
    }

    /** Some problems, each with its line as the file has it now. */
    public List<Finding> findings(List<Problem> problems) {
        return Sources.beside(problems, folder);
    }

    /** How a page reads; nothing while its text is not read yet, or where nobody could say. */
    public Optional<Grades> grades(Page page) {
        return Plainness.grades(page, content.tree(), readings);
    }

    private List<Problem> problems(ContentTree tree) {
        Instant now = clock.instant();
        Judged last = judged;
        if (!last.holds(tree, now)) {
            last = Judged.now(tree, now, readings).with(claims.problems(tree));
            judged = last;
        }
        return last.problems();
    }

    @EventListener(ContentReady.class)
    void tell() {
        thread.execute(() -> tellOf(content.tree()));
    }

    private void tellOf(ContentTree tree) {
        if (!tree.isComplete() || tree.version() == toldVersion) {
            return;
        }
        toldVersion = tree.version();
        List<Problem> problems = problems(tree);
        List<Problem> news = problems.stream()
                .filter(problem -> problem.severity() != Severity.HINT)
                .filter(problem -> !told.contains(problem))
                .toList();
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

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Severity severity : Severity.values()) {
            Gauge.builder("clinic.content.problems", this, all -> all.number(severity))
                    .description("What is wrong with the content")
                    .tag("severity", severity.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder("clinic.content.pages", content, all -> all.tree().pages().size())
                .description("Pages in the content folder, drafts among them")
                .register(registry);
    }

    private long number(Severity severity) {
        return problems().stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
