package clinic.index;

import clinic.content.ContentTree;
import clinic.content.FrontMatter;
import clinic.content.Page;
import clinic.content.PageState;
import clinic.markdown.Heading;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/**
 * Of a page all that its words depend on: as long as this is the same, it need not be indexed again.
 *
 * @param topics their titles
 */
record IndexedPage(
        String address,
        String section,
        FrontMatter frontMatter,
        List<Heading> headings,
        String html,
        List<String> topics) {

    private static final String TOPICS = "/blog/topics/";

    private static final FieldType VOCABULARY = wordsOnly(IndexOptions.DOCS);

    /** Without a page's length: otherwise the short page of a section comes before the articles in it. */
    private static final FieldType WHOLE_TEXT = wordsOnly(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    /** Nothing if no reader can find it, whatever the time is, or if its editor does not want it to be searched for. */
    static Optional<IndexedPage> of(Page page, ContentTree tree) {
        PageState state = page.stateAt(Instant.EPOCH);
        if (state == PageState.DRAFT
                || state == PageState.WITHDRAWN
                || Boolean.TRUE.equals(page.frontMatter().noindex())) {
            return Optional.empty();
        }
        List<String> topics = page.frontMatter().topics().stream()
                .map(topic -> tree.page(TOPICS + topic))
                .flatMap(Optional::stream)
                .map(Page::title)
                .toList();
        return Optional.of(new IndexedPage(
                page.address(),
                page.section(),
                page.frontMatter(),
                page.body().headings(),
                page.body().html(),
                topics));
    }

    Document document() {
        String title = Objects.requireNonNull(frontMatter.title());
        String description = Objects.requireNonNullElse(frontMatter.description(), "");
        String topicTitles = String.join("\n", topics);
        String all = String.join("\n", title, description, topicTitles, PlainText.of(html));
        Document document = new Document();
        document.add(new StringField(Field.ADDRESS.name(), address, Store.YES));
        document.add(new StringField(Field.SECTION.name(), section, Store.NO));
        frontMatter.topics().forEach(topic -> document.add(new StringField(Field.TOPIC.name(), topic, Store.NO)));
        document.add(text(Field.TITLE, title));
        document.add(new org.apache.lucene.document.Field(Field.TITLE_WORDS.name(), title, VOCABULARY));
        document.add(text(Field.DESCRIPTION, description));
        document.add(text(Field.HEADINGS, headings.stream().map(Heading::text).collect(Collectors.joining("\n"))));
        document.add(text(Field.TOPICS, topicTitles));
        document.add(new org.apache.lucene.document.Field(Field.ALL.name(), all, WHOLE_TEXT));
        document.add(new org.apache.lucene.document.Field(Field.WORDS.name(), all, VOCABULARY));
        document.add(new LongPoint(Field.FROM.name(), millis(frontMatter.publishAt(), Long.MIN_VALUE)));
        document.add(new LongPoint(Field.UNTIL.name(), millis(frontMatter.expiresAt(), Long.MAX_VALUE)));
        return document;
    }

    private static TextField text(Field field, String text) {
        return new TextField(field.name(), text, Store.NO);
    }

    private static long millis(@Nullable Instant instant, long otherwise) {
        return instant == null ? otherwise : instant.toEpochMilli();
    }

    private static FieldType wordsOnly(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
