package clinic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Someone who reads the site and fills in its forms, without a script and without following redirects by itself. Has no
 * cookies unless made to keep them.
 */
public final class Visitor {

    private final HttpClient client;
    private final String site;

    private Visitor(HttpClient client, int port) {
        this.client = client;
        this.site = "http://localhost:" + port;
    }

    public static Visitor of(int port) {
        return new Visitor(HttpClient.newHttpClient(), port);
    }

    static Visitor keeping(CookieManager cookies, int port) {
        return new Visitor(HttpClient.newBuilder().cookieHandler(cookies).build(), port);
    }

    /** What came back, as a person sees it. */
    public record Seen(int status, java.net.http.HttpHeaders headers, Document page) {

        public String text(String selector) {
            return page.select(selector).text();
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public String leadsTo() {
            return header("Location").replaceFirst("^http://[^/]+", "");
        }
    }

    public Seen opens(String address) {
        return opens(address, Map.of());
    }

    public Seen opens(String address, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site + address)).GET();
        headers.forEach(request::header);
        return see(request);
    }

    /** Fetches a file as it is. */
    public HttpResponse<byte[]> fetches(String address, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site + address)).GET();
        headers.forEach(request::header);
        return send(request, BodyHandlers.ofByteArray());
    }

    /** Fills in a form of the site and sends it. */
    public Seen sends(String address, Map<String, String> answers) {
        return posts(address, body(answers), Map.of("Sec-Fetch-Site", "same-origin"));
    }

    static String body(Map<String, String> answers) {
        return answers.entrySet().stream()
                .map(answer -> encode(answer.getKey()) + "=" + encode(answer.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Posts what no page of the site would. */
    public Seen posts(String address, String body, Map<String, String> headers) {
        return see(post(address, body, headers));
    }

    /** Posts a form, and gets a file for it. */
    HttpResponse<byte[]> downloads(String address, String body, Map<String, String> headers) {
        return send(post(address, body, headers), BodyHandlers.ofByteArray());
    }

    /** The same for a file that is too large for memory. */
    HttpResponse<InputStream> streams(String address, String body, Map<String, String> headers) {
        return send(post(address, body, headers), BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder post(String address, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + address))
                .header("Content-Type", headers.getOrDefault("Content-Type", "application/x-www-form-urlencoded"))
                .POST(BodyPublishers.ofString(body));
        headers.forEach((name, value) -> {
            if (!name.equals("Content-Type")) {
                request.header(name, value);
            }
        });
        return request;
    }

    public String site() {
        return site;
    }

    private Seen see(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        return new Seen(response.statusCode(), response.headers(), Jsoup.parse(response.body(), site));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
