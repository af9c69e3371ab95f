package clinic.bench;

import clinic.StaffVisitor;
import clinic.Visitor.Seen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Every address and form that visitors and staff of each role find when they follow the links. */
final class Doors {

    private static final int MOST_PAGES = 150;

    /** Nobody would be signed in any more. */
    private static final Set<String> LEFT_OUT = Set.of("/desk/sign-out");

    private static final List<String> BEGIN = List.of(
            "/",
            "/blog/",
            "/search?q=pain",
            "/contact",
            "/consultation",
            "/consultation/emergency",
            "/feed.xml",
            "/feed.json",
            "/sitemap.xml",
            "/robots.txt",
            "/.well-known/security.txt",
            "/desk/sign-in",
            "/desk",
            "/desk/search",
            "/desk/intake",
            "/desk/overview",
            "/desk/content",
            "/desk/content/problems",
            "/desk/accounts",
            "/desk/audit",
            "/desk/export",
            "/desk/people",
            "/desk/retention",
            "/desk/backups",
            "/desk/account",
            "/error",
            "/nowhere",
            "/actuator/health");

    private final List<Door> all = new ArrayList<>();
    private final Set<String> questions =
            new LinkedHashSet<>(List.of("q", "page", "status", "size", "sort", "class", "id"));

    /** Adds all that one person finds. */
    void walk(StaffVisitor person) {
        Set<String> known = new HashSet<>(BEGIN);
        List<String> open = new ArrayList<>(BEGIN);
        for (int i = 0; i < open.size() && i < MOST_PAGES; i++) {
            Seen seen = person.opens(open.get(i));
            all.add(new Door(open.get(i), person.cookies(), Map.of()));
            for (Element link : seen.page().select("a[href^=/]")) {
                String address = link.attr("href").replaceFirst("#.*", "");
                if (known.add(address)) {
                    open.add(address);
                }
            }
            addForms(seen.page(), person.cookies());
        }
    }

    private void addForms(Document page, String cookies) {
        for (FormElement form : page.select("form[method=post]").forms()) {
            Map<String, String> fields = new HashMap<>();
            form.select("[name]").forEach(field -> fields.put(field.attr("name"), usual(field)));
            if (!LEFT_OUT.contains(form.attr("action"))) {
                all.add(new Door(form.attr("action"), cookies, fields));
            }
            questions.addAll(fields.keySet());
        }
    }

    private static String usual(Element field) {
        if (!field.val().isEmpty()) {
            return field.val();
        }
        Element choice = field.selectFirst("option[value~=.]");
        return choice != null ? choice.val() : "Ana 303-555-0142";
    }

    List<Door> all() {
        return all;
    }

    List<Door> forms() {
        return all.stream().filter(door -> !door.fields().isEmpty()).toList();
    }

    /** Names of what an address can be asked with. */
    List<String> questions() {
        return List.copyOf(questions);
    }
}
