package clinic;

import clinic.Visitor.Seen;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A member of staff at a browser of their own: keeps cookies, and sends forms as the page has them, token and all. */
public final class StaffVisitor {

    /** Long enough, not common, and without anybody's name in it. */
    public static final String PASSWORD = "violet ladder on a quiet morning";

    private final CookieManager cookies;
    private final Visitor visitor;
    private final Map<String, String> headers = new HashMap<>(Map.of("Sec-Fetch-Site", "same-origin"));

    private StaffVisitor(CookieManager cookies, int port) {
        this.cookies = cookies;
        this.visitor = Visitor.keeping(cookies, port);
    }

    public static StaffVisitor of(int port) {
        return new StaffVisitor(new CookieManager(null, CookiePolicy.ACCEPT_ALL), port);
    }

    /** The same browser, led to another node by a load balancer. */
    public StaffVisitor goesTo(int anotherPort) {
        return new StaffVisitor(cookies, anotherPort);
    }

    /** Comes from another address, as a proxy in front of the site reports it. */
    public StaffVisitor from(String address) {
        headers.put("X-Forwarded-For", address);
        return this;
    }

    public Seen opens(String address) {
        return visitor.opens(address);
    }

    public Seen signsIn(String name) {
        return signsIn(name, PASSWORD);
    }

    public Seen signsIn(String name, String password) {
        return sends("/desk/sign-in", "/desk/sign-in", Map.of("name", name, "password", password));
    }

    /** Opens a page, fills in the form on it that leads to {@code action} and sends it. */
    public Seen sends(String page, String action, Map<String, String> answers) {
        return fillsIn(opens(page), action, answers);
    }

    /** The same on a page that is open already. */
    public Seen fillsIn(Seen page, String action, Map<String, String> answers) {
        return posts(action, filledIn(page, action, answers));
    }

    /** Sends the form on a page that leads to {@code action}, and gets a file for it. */
    public HttpResponse<byte[]> downloads(String page, String action, Map<String, String> answers) {
        return visitor.downloads(action, Visitor.body(filledIn(opens(page), action, answers)), headers);
    }

    /** Sends a form that no page has, and gets a file for it. */
    public HttpResponse<byte[]> downloads(String address, Map<String, String> answers) {
        return visitor.downloads(address, Visitor.body(answers), headers);
    }

    /** Sends a form that no page has, and gets a file for it that is too large for memory. */
    public HttpResponse<InputStream> streams(String address, Map<String, String> answers) {
        return visitor.streams(address, Visitor.body(answers), headers);
    }

    private static Map<String, String> filledIn(Seen page, String action, Map<String, String> answers) {
        Map<String, String> all = new HashMap<>(hidden(form(page, action)));
        all.putAll(answers);
        return all;
    }

    /**
     * The same with a form for passkeys, as its script does it.
     *
     * @param device makes what the browser answers to our question
     */
    public Seen sendsPasskey(String page, String action, Map<String, String> answers, UnaryOperator<String> device) {
        return fillsInPasskey(opens(page), action, answers, device);
    }

    public Seen fillsInPasskey(Seen page, String action, Map<String, String> answers, UnaryOperator<String> device) {
        Map<String, String> all = filledIn(page, action, answers);
        Seen asked = posts(form(page, action).attr("data-passkey"), all);
        if (asked.status() == 200) {
            all.put("credential", device.apply(asked.page().text()));
        }
        return posts(action, all);
    }

    /** Sends a form that no page has. */
    public Seen posts(String address, Map<String, String> answers) {
        return visitor.posts(address, Visitor.body(answers), headers);
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    /** All of them, as a header says it. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static Element form(Seen seen, String action) {
        return Optional.ofNullable(seen.page().selectFirst("form[action=" + action + "]"))
                .orElseThrow(() ->
                        new AssertionError("No form for " + action + ": " + seen.status() + " " + seen.text("h1")));
    }

    private static Map<String, String> hidden(Element form) {
        return form.select("input[type=hidden][name]").stream()
                .collect(Collectors.toMap(field -> field.attr("name"), Element::val));
    }
}
