package clinic.journey;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Someone who sees nothing and hears a page from its first word to its last: Chromium's accessibility tree. */
final class ScreenReader {

    private static final Set<String> LANDMARKS =
            Set.of("banner", "navigation", "search", "main", "complementary", "contentinfo", "region", "form");

    private static final Set<String> NEED_A_NAME = Set.of(
            "link",
            "button",
            "textbox",
            "searchbox",
            "combobox",
            "listbox",
            "option",
            "radio",
            "checkbox",
            "heading",
            "image",
            "navigation",
            "complementary",
            "region");

    /** What says nothing by itself. */
    private static final Set<String> SILENT =
            Set.of("none", "generic", "InlineTextBox", "LineBreak", "ListMarker", "LabelText", "Legend");

    /**
     * One thing that is said.
     *
     * @param states such as {@code level=2} or {@code invalid=true}
     * @param within the landmarks around it, from the outside in
     */
    record Heard(String role, String name, String description, Map<String, String> states, List<String> within) {

        /** Whether nobody could tell what it is for. */
        boolean isNameless() {
            return name.isEmpty() && NEED_A_NAME.contains(role);
        }

        boolean isLandmark() {
            return LANDMARKS.contains(role);
        }

        String state(String key) {
            return states.getOrDefault(key, "");
        }

        @Override
        public String toString() {
            return (role + " " + name).strip();
        }
    }

    private final CDPSession browser;

    ScreenReader(Page page) {
        browser = page.context().newCDPSession(page);
    }

    List<Heard> reads() {
        Map<String, JsonObject> nodes = new HashMap<>();
        @Nullable JsonObject root = null;
        for (JsonElement each : browser.send("Accessibility.getFullAXTree").getAsJsonArray("nodes")) {
            JsonObject node = each.getAsJsonObject();
            nodes.put(node.get("nodeId").getAsString(), node);
            root = root == null ? node : root;
        }
        List<Heard> heard = new ArrayList<>();
        if (root != null) {
            read(root, nodes, List.of(), heard);
        }
        return List.copyOf(heard);
    }

    private static void read(JsonObject node, Map<String, JsonObject> nodes, List<String> within, List<Heard> all) {
        Heard heard =
                new Heard(value(node, "role"), value(node, "name"), value(node, "description"), states(node), within);
        boolean isSaid = !node.get("ignored").getAsBoolean() && !SILENT.contains(heard.role());
        if (isSaid) {
            all.add(heard);
        }
        List<String> inside = new ArrayList<>(within);
        if (isSaid && heard.isLandmark()) {
            inside.add(heard.toString());
        }
        if (node.has("childIds")) {
            for (JsonElement child : node.getAsJsonArray("childIds")) {
                Optional.ofNullable(nodes.get(child.getAsString()))
                        .ifPresent(found -> read(found, nodes, List.copyOf(inside), all));
            }
        }
    }

    private static String value(JsonObject node, String key) {
        return node.has(key) && node.getAsJsonObject(key).has("value")
                ? node.getAsJsonObject(key).get("value").getAsString().strip().replaceAll("\\s+", " ")
                : "";
    }

    private static Map<String, String> states(JsonObject node) {
        Map<String, String> states = new HashMap<>();
        if (node.has("properties")) {
            for (JsonElement each : node.getAsJsonArray("properties")) {
                JsonObject property = each.getAsJsonObject();
                states.put(property.get("name").getAsString(), value(property, "value"));
            }
        }
        return states;
    }

    static String written(List<Heard> heard) {
        return heard.stream()
                .map(each -> String.join(" / ", each.within()) + " | " + each
                        + (each.description().isEmpty() ? "" : " (" + each.description() + ")") + " " + each.states())
                .collect(Collectors.joining("\n"));
    }
}
