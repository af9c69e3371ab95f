package clinic.bench;

import clinic.bench.measure.Http;
import clinic.bench.measure.Site;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** People who ask for a consultation, each another one, and keep what the site tells them. Thread-safe. */
final class Patients {

    private static final String FORM = "/consultation";
    private static final String RECEIVED = "/consultation/received/";
    private static final int SEE_OTHER = 303;

    private final AtomicInteger next = new AtomicInteger();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final Site site;
    private final String consent;

    Patients(Site site) throws IOException {
        this.site = site;
        this.consent = Jsoup.parse(new String(Http.get(site.at(FORM), Map.of()).body(), StandardCharsets.UTF_8))
                .select("#field-consent")
                .val();
    }

    void ask() throws IOException {
        int number = next.getAndIncrement();
        Http.Answer answer = Http.post(site.at(FORM), Map.of("Referer", site.at(FORM)), form(number));
        String place = answer.header("Location");
        if (answer.status() != SEE_OTHER || !place.contains(RECEIVED)) {
            throw new IOException("Person %d was answered %d".formatted(number, answer.status()));
        }
        tokens.add(place.substring(place.indexOf(RECEIVED) + RECEIVED.length()));
    }

    private String form(int number) {
        Map<String, String> fields = Map.of(
                "warningSigns",
                "NO",
                "fullName",
                ManyRequests.firstName(number) + " " + ManyRequests.familyName(number % 1000),
                "phone",
                ManyRequests.phone(number),
                "email",
                ManyRequests.email(number),
                "area",
                ManyRequests.AREAS.get(number % ManyRequests.AREAS.size()),
                "howLong",
                "WEEKS",
                "wish",
                "ASSESSMENT",
                "note",
                "Mornings are best, and please leave a message if I do not answer.",
                "consent",
                consent,
                "source",
                Site.ARTICLE);
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** How many have asked, answered or not. */
    int asked() {
        return next.get();
    }

    /** The unguessable part of each page that said "received". */
    Set<String> tokens() {
        return tokens;
    }
}
