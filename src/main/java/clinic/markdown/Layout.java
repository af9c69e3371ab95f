package clinic.markdown;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/** Lists and paragraphs as they stand on the page. */
final class Layout {

    private Layout() {}

    static void tell(Node node, int offset, Outline outline) {
        if (node instanceof ListBlock list && !(node.getParent() instanceof ListItem)) {
            outline.addList(list instanceof BulletList ? items(list) : 0, isLedIn(list), offset);
        } else if (node instanceof Paragraph paragraph && isBoldLine(paragraph)) {
            outline.addBoldLine(offset);
        }
    }

    private static int items(ListBlock list) {
        int items = 0;
        for (Node item : list.getChildren()) {
            items += item instanceof ListItem ? 1 : 0;
        }
        return items;
    }

    /** By a heading or the title of a box, too. */
    private static boolean isLedIn(ListBlock list) {
        @Nullable Node before = list.getPrevious();
        if (before == null) {
            return list.getParent() instanceof AdmonitionBlock;
        }
        return before instanceof Heading || before.getChars().trimEnd().endsWith(":");
    }

    private static boolean isBoldLine(Paragraph paragraph) {
        @Nullable Node only = paragraph.getFirstChild();
        return paragraph.getParent() instanceof Document
                && only instanceof StrongEmphasis
                && only.getNext() == null
                && !only.getChars().toString().matches("(?s).*[.!?:]\\W*");
    }
}
