package clinic.content;

import clinic.health.Health;
import clinic.health.HealthReader;
import clinic.health.Jurisdiction;
import clinic.health.Treatment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must stand on a page beside its text: said by its front matter, or else by its topics.
 *
 * @param treatment that the page is about, with its approval
 * @param notices that the law asks for on such a page
 * @param isWhole whether counsel has written the words of every notice that the law asks for, and all of them stand here
 * @param isSignedOff whether somebody has approved the words of all these
 * @param isOnPain whether the warning signs come before the text
 */
public record Disclosure(
        @Nullable Treatment treatment,
        List<Jurisdiction.Notice> notices,
        boolean isWhole,
        boolean isSignedOff,
        boolean isOnPain) {

    private static final String TOPICS = "/blog/topics/";

    /** The box that an editor wrote into a text stands for ours. */
    private static final String OWN_CARD = "callout-emergency";

    public static Disclosure of(Page page, ContentTree tree) {
        return of(page, tree.health(), tree::page);
    }

    /**
     * What must stand on a page by these files.
     *
     * @param pages finds the page at an address
     */
    public static Disclosure of(Page page, Health health, Function<String, Optional<Page>> pages) {
        Optional<Treatment> treatment =
                said(page, pages, FrontMatter::treatment).flatMap(health::treatment);
        boolean isOnPain = said(page, pages, FrontMatter::redFlags).orElse(false)
                && !page.body().html().contains(OWN_CARD);
        boolean isSignedOff = HealthReader.isSignedOff(health.treatments().signOff())
                && health.jurisdictions().stream().allMatch(law -> HealthReader.isSignedOff(law.signOff()));
        return new Disclosure(
                treatment.orElse(null),
                treatment.isPresent() ? health.notices() : List.of(),
                health.isWritten() && (treatment.isPresent() || health.notices().isEmpty()),
                isSignedOff,
                isOnPain);
    }

    /** A topic that says yes wins over one that says no. */
    private static <T extends Comparable<T>> Optional<T> said(
            Page page, Function<String, Optional<Page>> pages, Function<FrontMatter, @Nullable T> key) {
        @Nullable T own = key.apply(page.frontMatter());
        if (own != null) {
            return Optional.of(own);
        }
        Stream<Page> topics =
                page.frontMatter().topics().stream().flatMap(topic -> pages.apply(TOPICS + topic).stream());
        return topics.map(topic -> key.apply(topic.frontMatter()))
                .filter(Objects::nonNull)
                .max(T::compareTo);
    }
}
