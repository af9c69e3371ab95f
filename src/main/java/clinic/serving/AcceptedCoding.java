package clinic.serving;

import clinic.prepared.Coding;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import org.eclipse.jetty.http.QuotedQualityCSV;
import org.eclipse.jetty.http.QuotedQualityCSV.QualityValue;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how to write a page from the Accept-Encoding of whoever asks (RFC 9110, 12.5.3). What cannot be read, or leaves
 * nothing to choose, gets the page as it is. Thread-safe.
 */
final class AcceptedCoding {

    /** Browsers know a dozen spellings; strangers must not fill the memory with more. */
    private static final int MOST_KEPT = 256;

    private static final int LONGEST_KEPT = 100;

    private static final String ANY = "*";

    private final LoadingCache<String, Coding> chosen =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build(AcceptedCoding::choose);

    Coding of(@Nullable String accepted) {
        if (accepted == null) {
            return Coding.IDENTITY;
        }
        return accepted.length() > LONGEST_KEPT ? choose(accepted) : chosen.get(accepted);
    }

    private static Coding choose(String accepted) {
        QuotedQualityCSV csv = new QuotedQualityCSV();
        try {
            csv.addValue(accepted);
            return best(csv.getQualityValues());
        } catch (RuntimeException e) {
            return Coding.IDENTITY;
        }
    }

    private static Coding best(List<QualityValue> wishes) {
        Coding best = Coding.IDENTITY;
        double most = 0;
        for (Coding coding : Coding.values()) {
            double quality = quality(coding, wishes);
            if (quality > most) {
                best = coding;
                most = quality;
            }
        }
        return best;
    }

    /** The page as it is may always be sent unless somebody says otherwise, but what is shorter is as welcome. */
    private static double quality(Coding coding, List<QualityValue> wishes) {
        return wish(coding.token(), wishes, wish(ANY, wishes, coding == Coding.IDENTITY ? Double.MIN_VALUE : 0));
    }

    private static double wish(String token, List<QualityValue> wishes, double otherwise) {
        return wishes.stream()
                .filter(wish -> wish.getValue().equalsIgnoreCase(token))
                .mapToDouble(QualityValue::getWeight)
                .findFirst()
                .orElse(otherwise);
    }
}
