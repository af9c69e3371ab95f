package clinic.markdown;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps the ids in an editor's text apart from those of the page that it is shown in: a second {@code id="content"} would
 * lead readers and screen readers to the wrong place.
 *
 * @param prefix stands before every id of a text that shares its page with another text
 */
public record Anchors(String prefix) {

    public static final Anchors OF_A_PAGE = new Anchors("");

    /** The ids that the templates use; whoever adds one there adds it here. */
    private static final Set<String> OF_THE_FRAME = Set.of(
            "compact-title",
            "content",
            "contents-title",
            "emergency-title",
            "footer-hours",
            "footer-reach",
            "maincontent",
            "newest-title",
            "next-step-title",
            "not-stored",
            "notice-bar-title",
            "preview-claims-title",
            "reach-title",
            "refusals",
            "related-title",
            "reviewed-title",
            "signs",
            "sources-title",
            "topics-title",
            "treatments-title",
            "urgent-title",
            "visit-title",
            "words-title",
            "written-title");

    private static final Pattern OF_FORMS =
            Pattern.compile("(field|hint|refusal|source|cited|word)-.*", Pattern.DOTALL);

    /** A notice stands on every page, beside the text of the page and other notices. */
    public static Anchors ofNotice(String file) {
        return new Anchors(file.replaceFirst("\\.md$", "").replaceAll("[^A-Za-z0-9]+", "-") + "-");
    }

    /** The level of the heading that the text stands under: a page has its title, a notice those of any page. */
    int levelAbove() {
        return prefix.isEmpty() ? 1 : 6;
    }

    /** Whether the page around a text has this id. */
    public static boolean isOfTheFrame(String id) {
        return OF_THE_FRAME.contains(id) || OF_FORMS.matcher(id).matches();
    }

    /** Flexmark writes no underscore into the ids it makes of headings, so an added one makes no new pair. */
    String id(String id) {
        return prefix + (isOfTheFrame(id) ? id + "_" : id);
    }

    /** A link inside the text follows its heading. */
    String link(String target) {
        return target.startsWith("#") ? "#" + id(target.substring(1)) : target;
    }
}
