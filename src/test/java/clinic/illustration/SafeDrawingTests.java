package clinic.illustration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeDrawingTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<script xlink:href='//evil.example/x.js'/>",
                "<SCRIPT>alert(1)</SCRIPT>",
                "<svg:script xmlns:svg='http://www.w3.org/2000/svg'>alert(1)</svg:script>",
                "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
                "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><iframe src='//evil.example'/></body></foreignObject>",
                "<g onload='alert(1)'><circle r='1' ONCLICK='alert(1)'/></g>",
                "<a href='javascript:alert(1)'><circle r='1'/></a>",
                "<a xlink:href='java&#115;cript:alert(1)'><circle r='1'/></a>",
                "<image href='https://evil.example/track.png' width='1' height='1'/>",
                "<image xlink:href='data:image/svg+xml,evil.example'/>",
                "<use href='https://evil.example/x.svg#a'/>",
                "<use xlink:href='#bomb'/>",
                "<animate attributeName='href' to='javascript:alert(1)'/>",
                "<set attributeName='onload' to='alert(1)'/>",
                "<filter id='f'><feImage href='https://evil.example/x'/></filter>",
                "<style>@import 'https://evil.example/x.css';</style>",
                "<style>circle { fill: url(https://evil.example/x#a) }</style>",
                "<style>circle { fill: \\75rl(https://evil.example/x#a) }</style>",
                "<style><![CDATA[circle { fill: URL('//evil.example/x') }]]></style>",
                "<circle r='1' style='fill: url(//evil.example/x#a)'/>",
                "<circle r='1' fill='url(https://evil.example/x#a)'/>",
                "<circle r='1' fill='url(\"#a\") url(https://evil.example/x#a)'/>",
                "<linearGradient href='https://evil.example/x.svg#a'/>",
                "<?xml-stylesheet href='https://evil.example/x.css'?>",
                "<handler xmlns='http://www.w3.org/2001/xml-events'>alert(1)</handler>",
                "<metadata><script>alert(1)</script></metadata>"
            })
    void leavesNothingThatRunsOrLoads(String hostile) {
        assertThat(clean(drawing(hostile)).toLowerCase(Locale.ROOT))
                .doesNotContain("alert", "evil", "javascript", "script", "bomb", "foreign", "<use", "<?", "onload");
    }

    @Test
    void knowsNoEntityOfADrawing() {
        String drawing = "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'><!ENTITY b 'alert(1)'>]>"
                + drawing("<text>&a;</text><script>&b;</script>");

        assertThat(clean(drawing)).doesNotContain("root:", "ENTITY", "alert", "DOCTYPE", "passwd");
    }

    @Test
    void keepsWhatDraws() {
        String drawing = "<g id='a' transform='rotate(3)'><path d='M0 0L5 5' stroke='#0b5f66' stroke-width='2'/></g>"
                + "<linearGradient id='g'><stop offset='1' stop-color='red'/></linearGradient>"
                + "<linearGradient id='h' xlink:href='#g'/><clipPath id='c'><rect width='1' height='1'/></clipPath>"
                + "<style>.k { fill: url(#g); } g > path { stroke-width: 3 }</style>"
                + "<circle class='k' r='1' fill='url(#g)' style=\"clip-path: url('#c')\"/><text x='1'>1 &lt; 2 &amp; ü</text>";

        assertThat(clean(drawing(drawing)))
                .isEqualTo(
                        "<svg width=\"40\" height=\"20\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><g id=\"a\" "
                                + "transform=\"rotate(3)\"><path d=\"M0 0L5 5\" stroke=\"#0b5f66\" stroke-width=\"2\" /></g>"
                                + "<linearGradient id=\"g\"><stop offset=\"1\" stop-color=\"red\" /></linearGradient>"
                                + "<linearGradient id=\"h\" href=\"#g\" /><clipPath id=\"c\"><rect width=\"1\" "
                                + "height=\"1\" /></clipPath><style>.k { fill: url(#g); } g &gt; path { stroke-width: 3 }"
                                + "</style><circle class=\"k\" r=\"1\" fill=\"url(#g)\" style=\"clip-path: url('#c')\" />"
                                + "<text x=\"1\">1 &lt; 2 &amp; ü</text></svg>");
    }

    @ParameterizedTest
    @CsvSource({
        "width='40px' height='20.5', 0 0 40 20.5",
        "width='40' height='20' viewBox='1 2 3 4', 1 2 3 4",
        "width='100%' height='20', ''"
    })
    void saysWhatItShowsSoThatItCanBeShownSmaller(String attributes, String view) {
        Document clean = Jsoup.parse(clean("<svg " + attributes + "/>"), Parser.xmlParser());

        assertThat(clean.expectFirst("svg").attr("viewBox")).isEqualTo(view);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<g><path d='M0 0'>",
                "<g fill='<&>'></p></g><![CDATA[ ]]]]> <!-- -- -->",
                "<text>\u0000 &unknown; &#0; &nbsp; ]]></text>",
                "<g a='1' a='2' fill='red' fill='blue'/>"
            })
    void writesXmlThatBrowsersCanRead(String odd) throws Exception {
        byte[] clean =
                SafeDrawing.clean(drawing(odd).getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(clean))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
    }

    @Test
    void survivesNestingWithoutEnd() {
        String deep = "<g>".repeat(200_000);

        assertThat(clean(drawing(deep))).startsWith("<svg");
    }

    private static String drawing(String inside) {
        return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='40' height='20'>"
                + inside + "</svg>";
    }

    private static String clean(String drawing) {
        return new String(
                SafeDrawing.clean(drawing.getBytes(StandardCharsets.UTF_8)).orElseThrow(), StandardCharsets.UTF_8);
    }
}
