package clinic.content;

import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRendererFactory;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Callouts and care cards: {@code !!! warning "Title"}, then text that is indented by four spaces. */
final class Callouts implements HtmlRenderer.HtmlRendererExtension {

    private static final Set<String> KINDS = Set.of("note", "tip", "warning", "urgent", "emergency");

    /** Said before the title for those who cannot see the colour. */
    private static final Map<String, String> SPOKEN = Map.of(
            "note", "Note: ",
            "tip", "Tip: ",
            "warning", "Important: ",
            "urgent", "Urgent advice: ",
            "emergency", "Immediate action required: ");

    @Override
    public void rendererOptions(MutableDataHolder options) {}

    @Override
    public void extend(HtmlRenderer.Builder builder, String rendererType) {
        builder.nodeRendererFactory(new NodeRendererFactory() {
            @Override
            public NodeRenderer apply(DataHolder options) {
                return () -> Set.of(new NodeRenderingHandler<>(AdmonitionBlock.class, Callouts::render));
            }
        });
    }

    private static void render(AdmonitionBlock block, NodeRendererContext context, HtmlWriter html) {
        String info = block.getInfo().toString().toLowerCase(Locale.ROOT);
        String kind = KINDS.contains(info) ? info : "note";
        html.raw("<div role=\"note\" class=\"callout callout-").raw(kind).raw("\">");
        if (block.getTitle().isNotNull() && !block.getTitle().isBlank()) {
            html.raw("<p class=\"callout-title\"><span class=\"visually-hidden\">")
                    .text(SPOKEN.getOrDefault(kind, ""))
                    .raw("</span>")
                    .text(block.getTitle().unescape())
                    .raw("</p>");
        }
        context.renderChildren(block);
        html.raw("</div>");
    }
}
