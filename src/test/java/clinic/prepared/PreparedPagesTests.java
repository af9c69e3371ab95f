package clinic.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.Visitor;
import clinic.edition.Editions;
import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class PreparedPagesTests {

    private static final String ARTICLE = "/blog/stem-cell-therapy-for-back-pain";

    @LocalServerPort
    int port;

    @Autowired
    PreparedPages pages;

    @Autowired
    Editions editions;

    Visitor visitor;

    @BeforeEach
    void arrive() {
        Brotli4jLoader.ensureAvailability();
        visitor = Visitor.of(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br             | br",
                "gzip                          | gzip",
                "GZIP                          | gzip",
                "br;q=0.5, gzip;q=0.8          | gzip",
                "gzip;q=0, br;q=0              | none",
                "br;q=0, *                     | gzip",
                "*                             | br",
                "*;q=0                         | none",
                "*;q=0, gzip;q=0.1             | gzip",
                "identity, gzip;q=0.5          | none",
                "identity;q=0, gzip            | gzip",
                "identity;q=0                  | none",
                "deflate                       | none",
                "zstd, compress                | none",
                "gzip;q=high, br;;;=           | none",
                "',,;q=;='                     | none",
                "gzip;q=0.001                  | gzip"
            })
    void choosesTheCodingThatTheBrowserLikesBest(String accepted, String coding) {
        HttpResponse<byte[]> answer = visitor.fetches(ARTICLE, Map.of("Accept-Encoding", accepted));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding").orElse("none"))
                .isEqualTo(coding);
        assertThat(answer.headers().allValues("Vary")).containsExactly("Accept-Encoding");
    }

    @Test
    void doesNotTellWhatItIsServedBy() {
        assertThat(visitor.fetches(ARTICLE, Map.of()).headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void isTheSamePageInEveryCodingUnderATagOfItsOwn() throws IOException {
        HttpResponse<byte[]> plain = visitor.fetches(ARTICLE, Map.of());
        HttpResponse<byte[]> gzip = visitor.fetches(ARTICLE, Map.of("Accept-Encoding", "gzip"));
        HttpResponse<byte[]> brotli = visitor.fetches(ARTICLE, Map.of("Accept-Encoding", "br"));

        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(Decoder.decompress(brotli.body()).getDecompressedData()).isEqualTo(plain.body());
        assertThat(List.of(tag(plain), tag(gzip), tag(brotli)))
                .doesNotHaveDuplicates()
                .allMatch(tag -> tag.matches("\"[0-9a-f]{32}(-gzip|-br)?\""));
    }

    @Test
    void saysOfEveryPageWhatGuardsItAndThatItMustBeAskedForAgain() {
        for (String address : editions.present().addresses()) {
            HttpResponse<byte[]> answer = visitor.fetches(address, Map.of());

            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(tag(answer)).as(address).isNotEmpty();
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(address)
                    .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
            assertThat(answer.headers().allValues("Cache-Control")).as(address).hasSize(1);
            assertThat(answer.headers().map()).as(address).doesNotContainKeys("set-cookie", "transfer-encoding");
        }
    }

    @Test
    void makesWhatFewAskForOnlyWhenSomeoneDoes() {
        String code = visitor.opens(ARTICLE).page().select(".handout img").attr("src");

        assertThat(editions.present().ahead()).contains(ARTICLE).doesNotContain(code);
        assertThat(visitor.fetches(code, Map.of()).statusCode()).isEqualTo(200);
        assertThat(pages.mostAsked()).contains(code);
    }

    @Test
    void sendsNothingToWhoeverHasThePageAlready() {
        HttpResponse<byte[]> first = visitor.fetches(ARTICLE, Map.of("Accept-Encoding", "gzip"));
        String tag = tag(first);
        String modified = first.headers().firstValue("Last-Modified").orElseThrow();

        for (Map<String, String> known : List.of(
                Map.of("If-None-Match", tag),
                Map.of("If-None-Match", "W/" + tag),
                Map.of("If-None-Match", "\"other\", " + tag),
                Map.of("If-None-Match", "*"),
                Map.of("If-None-Match", tag, "If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"),
                Map.of("If-Modified-Since", modified))) {
            HttpResponse<byte[]> answer = asked(known);

            assertThat(answer.statusCode()).as(known.toString()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(tag(answer)).isEqualTo(tag);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        }
    }

    @Test
    void sendsThePageToWhoeverHasAnotherOrSaysNothingThatCanBeRead() {
        String modified = asked(Map.of()).headers().firstValue("Last-Modified").orElseThrow();

        for (Map<String, String> unknown : List.of(
                Map.of("If-None-Match", "\"other\""),
                Map.of("If-None-Match", "\"other\"", "If-Modified-Since", modified),
                Map.of("If-None-Match", "unquoted, \"half"),
                Map.of("If-Modified-Since", "yesterday"),
                Map.of("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"),
                Map.of("If-Unmodified-Since", "yesterday"),
                Map.of("If-Match", "*"),
                Map.of("Range", "bytes=0-0,-1,5-,9999999999999999999-"))) {
            assertThat(asked(unknown).statusCode()).as(unknown.toString()).isEqualTo(200);
        }
    }

    @Test
    void refusesWhoeverWantsOnlyAnotherPage() {
        assertThat(asked(Map.of("If-Match", "\"other\"")).statusCode()).isEqualTo(412);
        assertThat(asked(Map.of("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"))
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void answersTenThousandQuestionMarksFromOnePage() {
        int before = pages.mostAsked().size();
        HttpResponse<byte[]> page = visitor.fetches("/about", Map.of());

        List<String> other = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String address = "/about?from=" + i;
            if (!tag(visitor.fetches(address, Map.of("If-None-Match", tag(page))))
                    .equals(tag(page))) {
                other.add(address);
            }
        }

        assertThat(other).isEmpty();
        assertThat(pages.mostAsked())
                .hasSizeLessThanOrEqualTo(
                        Math.max(before, editions.present().addresses().size()));
    }

    private HttpResponse<byte[]> asked(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Accept-Encoding", "gzip");
        return visitor.fetches(ARTICLE, all);
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }
}
