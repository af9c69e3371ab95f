package clinic.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

/** How a text becomes the words that are compared. */
final class English {

    /** Words as they stand, in small letters and without accents. */
    static final Analyzer PLAIN = analyzer(words -> words);

    /** Words without their endings: exercise, exercises and exercising are one. */
    static final Analyzer STEMMED = analyzer(English::stemmed);

    /** Words that a question is made of and that no page is about. Pages keep theirs, so a search for "it" finds something. */
    static final Set<String> STOP_WORDS = Set.of(
            "a", "about", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did",
            "do", "does", "for", "from", "had", "has", "have", "how", "i", "i'm", "i've", "if", "in", "into", "is",
            "it", "its", "me", "my", "of", "on", "or", "our", "shall", "should", "so", "such", "that", "the", "their",
            "then", "there", "these", "they", "this", "to", "was", "we", "were", "what", "when", "where", "which",
            "who", "why", "will", "with", "would", "you", "your");

    private English() {}

    /** Beside each word whatever means the same. */
    static Analyzer stemmedWith(SynonymMap synonyms) {
        return analyzer(words -> new SynonymGraphFilter(stemmed(words), synonyms, true));
    }

    /** The words of a text, as they stand. */
    static List<String> words(String text) {
        return words(text, PLAIN);
    }

    /** The same without those that no page is about, unless there are no others. */
    static List<String> tellingWords(String text) {
        List<String> words = words(text);
        List<String> telling =
                words.stream().filter(word -> !STOP_WORDS.contains(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    static String stem(String word) {
        return String.join("", words(word, STEMMED));
    }

    private static List<String> words(String text, Analyzer analyzer) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static TokenStream stemmed(TokenStream words) {
        return new SnowballFilter(words, new EnglishStemmer());
    }

    private static Analyzer analyzer(UnaryOperator<TokenStream> further) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream plain = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
                return new TokenStreamComponents(words, further.apply(plain));
            }
        };
    }
}
