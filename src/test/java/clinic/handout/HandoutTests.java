package clinic.handout;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.Visitor;
import clinic.Visitor.Seen;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class HandoutTests {

    /** In modules, by ISO/IEC 18004. */
    private static final int MARGIN = 4;

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)H(\\d+)v1");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/blog/", "/about", "/blog/stem-cell-therapy-for-back-pain"})
    void leadsATelephoneToThePageThatWasPrinted(String address) throws Exception {
        Visitor visitor = Visitor.of(port);
        String code = visitor.opens(address).page().select(".handout img").attr("src");
        Seen seen = visitor.opens(code);

        assertThat(seen.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(seen.header("ETag")).isNotEmpty();
        assertThat(read(seen)).isEqualTo("http://localhost:8080" + address);
    }

    @Test
    void hasNoCodeOfAPageThatIsNotThere() {
        Visitor visitor = Visitor.of(port);

        Seen absent = visitor.opens("/assets/qr/nowhere");
        assertThat(absent.status()).isEqualTo(404);
        assertThat(absent.text("h1")).isEqualTo("We cannot find this page");
        assertThat(visitor.opens("/nowhere").page().select(".handout")).isEmpty();
    }

    private static String read(Seen seen) throws Exception {
        String[] box = seen.page().select("svg").attr("viewBox").split(" ", 4);
        int size = Integer.parseInt(box[2]) - 2 * MARGIN;
        BitMatrix modules = new BitMatrix(size);
        Matcher runs = RUN.matcher(seen.page().select("path:not([fill])").attr("d"));
        while (runs.find()) {
            int from = Integer.parseInt(runs.group(1));
            int y = Integer.parseInt(runs.group(2));
            modules.setRegion(from - MARGIN, y - MARGIN, Integer.parseInt(runs.group(3)) - from, 1);
        }
        return new Decoder().decode(modules).getText();
    }
}
