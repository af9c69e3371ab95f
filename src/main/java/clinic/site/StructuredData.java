package clinic.site;

import clinic.address.SiteAddress;
import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.schema.Images;
import clinic.schema.PageGraph;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the page shows, said again for search engines: schema.org as JSON-LD. */
@Component
class StructuredData {

    private final JsonMapper json;
    private final Images images;
    private final SiteAddress site;

    StructuredData(JsonMapper json, Images images, SiteAddress site) {
        this.json = json;
        this.images = images;
        this.site = site;
    }

    /** One graph as text that can stand inside a script element. */
    String of(Page page, Breadcrumbs breadcrumbs, ContentTree tree, Instant now) {
        PageGraph graph = new PageGraph(page, tree, now, images, site::absolute);
        return json.writeValueAsString(graph.of(breadcrumbs.crumbs().stream()
                        .map(crumb -> new PageGraph.Step(crumb.title(), crumb.address()))
                        .toList()))
                .replace("<", "\\u003c");
    }
}
