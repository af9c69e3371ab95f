package clinic.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Which pages answer a question, and which of them best. */
final class Matching {

    /** How much more than in the text a word counts there. */
    private static final Map<Field, Float> WEIGHTS =
            Map.of(Field.TITLE, 8f, Field.HEADINGS, 3f, Field.TOPICS, 3f, Field.DESCRIPTION, 2f);

    private static final float ENOUGH = 0.5f;

    private final QueryBuilder queries;

    /** @param analyzer makes of a question its words, and beside each what means the same */
    Matching(Analyzer analyzer) {
        queries = new QueryBuilder(analyzer);
        queries.setAutoGenerateMultiTermSynonymsPhraseQuery(true);
    }

    /** Pages that hold every word. */
    Query every(List<String> words, Instant now) {
        return weighed(queries.createBooleanQuery(Field.ALL.name(), text(words), Occur.MUST), words, now);
    }

    /** Pages that hold half of the words or more. */
    Query some(List<String> words, Instant now) {
        return weighed(queries.createMinShouldMatchQuery(Field.ALL.name(), text(words), ENOUGH), words, now);
    }

    /** Pages whose title has every word, or one that begins so, or what means the same. */
    Query begun(List<String> words, Instant now) {
        BooleanQuery.Builder beginnings = new BooleanQuery.Builder();
        words.forEach(word -> beginnings.add(new PrefixQuery(new Term(Field.TITLE_WORDS.name(), word)), Occur.MUST));
        return readable(now)
                .add(beginnings.build(), Occur.SHOULD)
                .add(orNothing(queries.createBooleanQuery(Field.TITLE.name(), text(words), Occur.MUST)), Occur.SHOULD)
                .setMinimumNumberShouldMatch(1)
                .build();
    }

    /** Any of the words, to show where they stand. */
    Query marks(List<String> words) {
        return orNothing(queries.createBooleanQuery(Field.ALL.name(), text(words), Occur.SHOULD));
    }

    private Query weighed(@Nullable Query needed, List<String> words, Instant now) {
        BooleanQuery.Builder query = readable(now).add(orNothing(needed), Occur.MUST);
        WEIGHTS.forEach((field, weight) -> query.add(
                new BoostQuery(orNothing(queries.createBooleanQuery(field.name(), text(words), Occur.SHOULD)), weight),
                Occur.SHOULD));
        return query.build();
    }

    private static BooleanQuery.Builder readable(Instant now) {
        return new BooleanQuery.Builder()
                .add(LongPoint.newRangeQuery(Field.FROM.name(), Long.MIN_VALUE, now.toEpochMilli()), Occur.FILTER)
                .add(LongPoint.newRangeQuery(Field.UNTIL.name(), now.toEpochMilli() + 1, Long.MAX_VALUE), Occur.FILTER);
    }

    private static Query orNothing(@Nullable Query query) {
        return query == null ? new MatchNoDocsQuery() : query;
    }

    private static String text(List<String> words) {
        return String.join(" ", words);
    }
}
