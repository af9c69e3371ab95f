package clinic.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

/** One request that nobody's browser sends: well-formed enough to get far, and odd in one to four places. */
final class FuzzedRequest {

    private static final int ODD_BYTES = 400;

    private static final List<String> METHODS = List.of(
            "GET",
            "GET",
            "GET",
            "GET",
            "POST",
            "POST",
            "POST",
            "HEAD",
            "OPTIONS",
            "PUT",
            "DELETE",
            "PATCH",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "get",
            "G\u00cbT",
            "PRI");

    private static final List<String> PIECES = List.of(
            "..",
            "%2e%2e",
            "%2f",
            "%5c",
            "%00",
            "%c0%ae",
            "%e2%80%ae",
            "%ff",
            "%",
            "%zz",
            ";a=b",
            ";jsessionid=1",
            "//",
            "/./",
            "\\",
            "?",
            "#",
            "*",
            "'",
            "\"",
            "<b>",
            "${7*7}",
            "#{7*7}",
            "*{7*7}",
            "__${7*7}__",
            "{{7*7}}",
            "%0d%0aX-A:b",
            "\u00e9",
            "\u202e",
            "~",
            "a".repeat(300),
            "x".repeat(9000),
            ":",
            "@evil.example",
            "page/0",
            "page/99999999",
            "page/2147483648",
            "feed.xml",
            ".xml",
            ".json",
            "index.html",
            "PT-0000-0000",
            "received/x",
            "WEB-INF/web.xml");

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "2147483648",
            "99999999999999999999",
            "1e309",
            "NaN",
            "null",
            "true",
            "NO",
            "YES",
            "KNEE",
            "ME",
            "2026-11",
            "0000-00-00",
            "9999-12-31",
            "2026-02-30T25:61",
            "303-555-0142",
            "+1 303 555 0142",
            "a@example.com",
            "a@b\r\nBcc: c@d",
            "=1+1",
            "@SUM(1)",
            "<script>alert(1)</script>",
            "${7*7}",
            "__${7*7}__::x",
            "' or 1=1 --",
            "../../../etc/hosts",
            "\u0000",
            "\ud83d\ude00",
            "\u202eabc",
            "e\u0301".repeat(200),
            "x".repeat(5000),
            "a,b;c|d",
            "[]",
            "{}",
            "%00",
            "-",
            "/blog/x",
            "//evil.example",
            "http://evil.example/",
            "javascript:alert(1)");

    private static final List<String> HEADERS = List.of(
            "If-None-Match",
            "If-Match",
            "If-Modified-Since",
            "If-Unmodified-Since",
            "If-Range",
            "Range",
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Accept-Charset",
            "Cookie",
            "Authorization",
            "Origin",
            "Referer",
            "Sec-Fetch-Site",
            "Sec-Fetch-Mode",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix",
            "Forwarded",
            "X-HTTP-Method-Override",
            "X-Original-URL",
            "X-Request-Id",
            "Content-Type",
            "Content-Encoding",
            "Expect",
            "Upgrade",
            "Connection",
            "TE",
            "Trailer",
            "Via",
            "Max-Forwards",
            "X-Requested-With",
            "User-Agent",
            "Early-Data");

    private static final List<String> HEADER_VALUES = List.of(
            "",
            "*",
            "\"x\"",
            "W/\"x\", \"y\"",
            "bytes=0-",
            "bytes=0-0,2-3,-1",
            "bytes=9-1",
            "bytes=" + "0-1,".repeat(500),
            "gzip;q=nan",
            "br;q=9",
            ",,,;;;",
            "text/html;q=x",
            "application/json",
            "multipart/form-data",
            "multipart/form-data; boundary=b",
            "application/x-www-form-urlencoded; charset=utf-99",
            "text/plain; charset=\u0000",
            "Thu, 31 Feb 2026 99:99:99 GMT",
            "Thu, 01 Jan 1970 00:00:00 GMT",
            "null",
            "https://evil.example",
            "cross-site",
            "same-origin",
            "none",
            "en-US-x-\u00e9",
            "desk=" + "A".repeat(43),
            "desk=;desk=;=",
            "Basic !!!",
            "Basic YTpi",
            "Bearer x",
            "100-continue",
            "h2c",
            "websocket",
            "close",
            "upgrade",
            "trailers",
            "for=\"_x\"",
            "GET",
            "/desk",
            "-1",
            "x".repeat(7000),
            "\u00ff\u00fe",
            "() { :; }");

    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded;charset=utf-16",
            "multipart/form-data; boundary=b",
            "multipart/form-data",
            "application/json",
            "text/xml",
            "application/octet-stream",
            "x",
            "*/*",
            "");

    private final Random random;
    private final Doors doors;
    private final Door door;
    private final StringBuilder head = new StringBuilder();

    /** @param seed what makes it the same request each time */
    FuzzedRequest(long seed, Doors doors) {
        this.random = new Random(seed);
        this.doors = doors;
        this.door = any(random.nextBoolean() ? doors.forms() : doors.all());
    }

    /** As it goes over the wire. */
    byte[] bytes() {
        byte[] body = random.nextInt(3) > 0 && !door.fields().isEmpty() ? form() : oddBody();
        boolean isForm = !door.fields().isEmpty();
        String method = isForm && random.nextInt(10) > 0 ? "POST" : random.nextInt(4) > 0 ? "GET" : any(METHODS);
        head.append(method).append(' ').append(target()).append(random.nextInt(200) == 0 ? " HTTP/1.7" : " HTTP/1.1");
        line("Host", random.nextInt(60) == 0 ? any(HEADER_VALUES) : "localhost");
        line("X-Forwarded-For", "198.51.%d.%d".formatted(random.nextInt(256), random.nextInt(256)));
        if (random.nextInt(8) > 0) {
            line("Sec-Fetch-Site", "same-origin");
        }
        if (!door.cookies().isEmpty() && random.nextInt(20) > 0) {
            line("Cookie", door.cookies());
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            line(any(HEADERS), any(HEADER_VALUES));
        }
        boolean hasBody = method.equals("POST") || random.nextInt(20) == 0;
        if (hasBody) {
            line("Content-Type", random.nextInt(8) > 0 ? TYPES.get(0) : any(TYPES));
            line("Content-Length", random.nextInt(100) == 0 ? any(VALUES) : Integer.toString(body.length));
        }
        line("Connection", "close");
        head.append("\r\n\r\n");
        return together(head.toString(), hasBody ? body : new byte[0]);
    }

    /** What stands in one line stays there: a request split in two would have two answers, which is right. */
    private void line(String name, String value) {
        head.append("\r\n")
                .append(name)
                .append(": ")
                .append(value.replace('\r', ' ').replace('\n', ' '));
    }

    private String target() {
        StringBuilder target = new StringBuilder(door.address());
        for (int i = random.nextInt(10) < 7 ? 0 : 1 + random.nextInt(3); i > 0; i--) {
            int at = 1 + random.nextInt(target.length());
            String piece = any(PIECES);
            target.insert(
                    Math.min(at, target.length()),
                    random.nextInt(3) == 0 ? piece : java.net.URLEncoder.encode(piece, UTF_8));
        }
        if (random.nextInt(3) == 0) {
            target.append(target.indexOf("?") < 0 ? '?' : '&')
                    .append(any(doors.questions()))
                    .append('=')
                    .append(value());
        }
        String whole = target.toString().replace("\r", "").replace("\n", "");
        return random.nextInt(10) > 0 ? whole.replace(' ', '+') : whole;
    }

    private String value() {
        return switch (random.nextInt(4)) {
            case 0 -> java.net.URLEncoder.encode(any(VALUES), UTF_8);
            case 1 -> any(PIECES);
            default -> java.net.URLEncoder.encode(any(PIECES), UTF_8);
        };
    }

    private byte[] form() {
        StringBuilder form = new StringBuilder();
        door.fields().forEach((name, usual) -> {
            int chance = random.nextInt(10);
            if (chance > 0) {
                String value = chance < 7 || name.equals("_csrf") ? usual : any(VALUES);
                form.append(form.isEmpty() ? "" : "&")
                        .append(java.net.URLEncoder.encode(name, UTF_8))
                        .append('=');
                form.append(random.nextInt(30) == 0 ? any(PIECES) : java.net.URLEncoder.encode(value, UTF_8));
            }
        });
        for (int i = random.nextInt(3); i > 0; i--) {
            form.append('&')
                    .append(any(doors.questions()))
                    .append(random.nextBoolean() ? "" : "[0].x")
                    .append('=')
                    .append(value());
        }
        return form.toString().getBytes(UTF_8);
    }

    private byte[] oddBody() {
        byte[] odd = new byte[random.nextInt(ODD_BYTES)];
        random.nextBytes(odd);
        return switch (random.nextInt(6)) {
            case 0 -> odd;
            case 1 ->
                ("--b\r\nContent-Disposition: form-data; name=\"" + any(PIECES) + "\"; filename=\"" + any(PIECES)
                                + "\"\r\n\r\n" + any(VALUES) + "\r\n--b" + (random.nextBoolean() ? "--" : ""))
                        .getBytes(UTF_8);
            case 2 -> "a=1&".repeat(random.nextInt(3000)).getBytes(UTF_8);
            case 3 -> ("a=" + "x".repeat(random.nextInt(100_000))).getBytes(UTF_8);
            case 4 -> "{\"a\":[".repeat(random.nextInt(500)).getBytes(UTF_8);
            default -> (any(VALUES) + "&=&&a&%&" + any(PIECES)).getBytes(UTF_8);
        };
    }

    private byte[] together(String lines, byte[] body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(lines.getBytes(random.nextInt(10) == 0 ? ISO_8859_1 : UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
