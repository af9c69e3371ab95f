package clinic.markdown;

import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRendererFactory;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.Set;

/**
 * Renders callouts and care cards, {@code !!! warning "Title"} and then text that is indented by four spaces, and references to
 * sources.
 */
final class Callouts implements HtmlRenderer.HtmlRendererExtension {

    @Override
    public void rendererOptions(MutableDataHolder options) {}

    @Override
    public void extend(HtmlRenderer.Builder builder, String rendererType) {
        builder.nodeRendererFactory(new NodeRendererFactory() {
            @Override
            public NodeRenderer apply(DataHolder options) {
                return () -> Set.of(
                        new NodeRenderingHandler<>(AdmonitionBlock.class, Callouts::render),
                        new NodeRenderingHandler<>(LinkRef.class, Callouts::render));
            }
        });
    }

    /** A reference to sources, such as {@code [@chou2017]}; every other one is rendered as ever. */
    private static void render(LinkRef named, NodeRendererContext context, HtmlWriter html) {
        String[] keys = named.isDefined() ? new String[0] : Citations.keys(named.getChars());
        if (keys.length == 0) {
            context.delegateRender();
        } else {
            html.raw(Citations.marked(keys));
        }
    }

    private static void render(AdmonitionBlock block, NodeRendererContext context, HtmlWriter html) {
        Callout callout = Callout.named(block.getInfo().toString()).orElse(Callout.NOTE);
        html.raw("<div role=\"note\" class=\"callout callout-")
                .raw(callout.word())
                .raw("\">");
        if (block.getTitle().isNotNull() && !block.getTitle().isBlank()) {
            html.raw("<p class=\"callout-title\"><span class=\"visually-hidden\">")
                    .text(callout.spoken())
                    .raw("</span>")
                    .text(block.getTitle().unescape())
                    .raw("</p>");
        }
        context.renderChildren(block);
        html.raw("</div>");
    }
}
