package clinic.proof;

import clinic.claim.Claim;
import clinic.claim.PageCheck;
import clinic.claim.Rules;
import clinic.claim.Written;
import clinic.content.Disclosure;
import clinic.content.FrontMatter;
import clinic.content.Notice;
import clinic.content.Page;
import clinic.content.Source;
import clinic.markdown.Body;
import clinic.problem.Place;
import clinic.problem.Places;
import clinic.prose.Passage;
import clinic.prose.Passage.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Looks for claims in what a reader reads of a file. Thread-safe. */
public final class Proofreader {

    private static final Place FIRST_KEY = new Place(2, 1);

    /** The box that an editor wrote into the text. */
    private static final String OWN_CARD = "callout-emergency";

    private static final String SMALL = "<small";

    private static final String PAGE_OF_WARNING_SIGNS = "/blog/back-pain-when-to-get-emergency-care";

    /**
     * What the rules find in a page, but for what they ask of its review.
     *
     * @param beside what the site itself puts on the page
     */
    public List<Claim> claims(Page page, Disclosure beside, Rules rules) {
        return claims(page, beside, Review.WHOLE, rules);
    }

    List<Claim> claims(Page page, Disclosure beside, Review review, Rules rules) {
        FrontMatter frontMatter = page.frontMatter();
        Places places = page.places();
        List<Passage> passages = new ArrayList<>();
        add(frontMatter.title(), "/title", places, passages);
        add(frontMatter.description(), "/description", places, passages);
        add(frontMatter.imageAlt(), "/imageAlt", places, passages);
        add(frontMatter.conflicts(), "/conflicts", places, passages);
        add(frontMatter.jobTitle(), "/jobTitle", places, passages);
        add(frontMatter.credential(), "/credential", places, passages);
        passages.addAll(page.body().prose().passages());
        Set<PageCheck> has = asked(page, review);
        has.addAll(said(beside));
        return rules.claims(new Written(passages, FIRST_KEY, has, small(page.body())));
    }

    /** What the rules find in a notice, of which no page is asked. */
    public List<Claim> claims(Notice notice, Rules rules) {
        List<Passage> passages = new ArrayList<>();
        add(notice.title(), "/title", notice.places(), passages);
        passages.addAll(notice.body().prose().passages());
        return rules.claims(new Written(passages, FIRST_KEY, EnumSet.range(PageCheck.AUTHOR, PageCheck.NOTICES)));
    }

    /** What the site says above and beside the text, of all that is asked of a page. */
    private static Set<PageCheck> said(Disclosure disclosure) {
        Set<PageCheck> said = EnumSet.noneOf(PageCheck.class);
        if (disclosure.isOnPain()) {
            said.add(PageCheck.WARNING_SIGNS);
        }
        if (disclosure.treatment() != null) {
            said.add(PageCheck.BEFORE);
            said.add(PageCheck.BODY_TYPE);
        }
        if (disclosure.isWhole()) {
            said.add(PageCheck.NOTICES);
        }
        return said;
    }

    private static void add(@Nullable String text, String key, Places places, List<Passage> passages) {
        if (text != null && !text.isBlank()) {
            passages.add(Passage.of(Kind.KEY, text, places.at(key)));
        }
    }

    /** Who wrote and reviewed, and after what, is asked of articles and treatments only. */
    private static Set<PageCheck> asked(Page page, Review review) {
        FrontMatter frontMatter = page.frontMatter();
        boolean isArticle = !page.isSection()
                && (page.section().equals("/blog/") || page.section().equals("/treatments/"));
        Set<PageCheck> has = EnumSet.noneOf(PageCheck.class);
        if (!isArticle || isGiven(frontMatter.author())) {
            has.add(PageCheck.AUTHOR);
        }
        if (!isArticle || isGiven(frontMatter.reviewedBy())) {
            has.add(PageCheck.REVIEWER);
        }
        if (!isArticle || !isGiven(frontMatter.reviewedBy()) || (review.hasCredential() && review.hasDay())) {
            has.add(PageCheck.CREDENTIAL);
        }
        if (!isArticle || !review.isOverdue()) {
            has.add(PageCheck.REVIEW_DUE);
        }
        if (!isArticle || frontMatter.sources().stream().anyMatch(Proofreader::isGiven)) {
            has.add(PageCheck.SOURCES);
        }
        if (!isArticle || hasWarningSigns(page.body())) {
            has.add(PageCheck.WARNING_SIGNS);
        }
        return has;
    }

    private static List<String> small(Body body) {
        String html = body.html();
        return html.contains(SMALL)
                ? Jsoup.parseBodyFragment(html).select("small").eachText()
                : List.of();
    }

    private static boolean hasWarningSigns(Body body) {
        return body.html().contains(OWN_CARD)
                || body.links().stream().anyMatch(link -> link.target().startsWith(PAGE_OF_WARNING_SIGNS));
    }

    private static boolean isGiven(Source source) {
        return isGiven(source.title());
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
