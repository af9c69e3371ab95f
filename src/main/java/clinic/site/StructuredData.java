package clinic.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the page shows, said again for search engines: schema.org as JSON-LD. */
@Component
class StructuredData {

    private final JsonMapper json;
    private final SiteSettings settings;

    StructuredData(JsonMapper json, SiteSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    /** A BreadcrumbList as text that can stand inside a script element. */
    String of(Breadcrumbs breadcrumbs) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Breadcrumbs.Crumb crumb : breadcrumbs.crumbs()) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("@type", "ListItem");
            item.put("position", items.size() + 1);
            item.put("name", crumb.title());
            item.put("item", settings.absolute(crumb.address()));
            items.add(item);
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("@context", "https://schema.org");
        list.put("@type", "BreadcrumbList");
        list.put("itemListElement", items);
        return json.writeValueAsString(list).replace("<", "\\u003c");
    }
}
