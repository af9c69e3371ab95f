package clinic.schema;

import clinic.content.FrontMatter;
import clinic.content.Page;
import clinic.content.Profile;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Who writes and reviews. What their page does not say they are, they are not called here either. */
final class PersonNodes {

    private PersonNodes() {}

    static String id(Page page, UnaryOperator<String> absolute) {
        return absolute.apply(page.address()) + "#who";
    }

    /** As an article names them. */
    static Node mention(Page page, UnaryOperator<String> absolute) {
        FrontMatter frontMatter = page.frontMatter();
        Node node = new Node();
        @Nullable Profile profile = frontMatter.profile();
        if (profile != null) {
            node.with("@type", profile == Profile.PERSON ? "Person" : "Organization");
        }
        return node.with("@id", id(page, absolute))
                .with("name", page.title())
                .with("url", absolute.apply(page.address()))
                .with("honorificSuffix", profile == Profile.PERSON ? frontMatter.credential() : null);
    }

    /** As their own page tells of them. */
    static Node profile(Page page, UnaryOperator<String> absolute) {
        FrontMatter frontMatter = page.frontMatter();
        return mention(page, absolute)
                .with("jobTitle", frontMatter.profile() == Profile.PERSON ? frontMatter.jobTitle() : null);
    }
}
