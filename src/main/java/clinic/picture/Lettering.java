package clinic.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Sets words in the font that the site brings along, as shapes: servers often have neither a font nor the libraries by which
 * Java draws one. Thread-safe.
 */
@Component
class Lettering {

    private static final String FONT = "clinic/picture/AtkinsonHyperlegible-Bold.ttf";

    private final TrueTypeFont font;
    private final CmapLookup signs;
    private final double unitsPerEm;

    Lettering() throws IOException {
        byte[] bytes = new ClassPathResource(FONT).getContentAsByteArray();
        font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        signs = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
    }

    /** Whether no letter or digit would be left out. */
    boolean has(String text) {
        return composed(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .allMatch(sign -> signs.getGlyphId(sign) != 0);
    }

    /** Without what the font lacks, such as a smiling face. */
    String writable(String text) {
        StringBuilder writable = new StringBuilder();
        composed(text).codePoints().forEach(sign -> {
            if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
                writable.append(' ');
            } else if (signs.getGlyphId(sign) != 0) {
                writable.appendCodePoint(sign);
            }
        });
        return writable.toString().strip().replaceAll(" {2,}", " ");
    }

    synchronized double width(String text, double size) {
        double width = 0;
        for (int sign : text.codePoints().toArray()) {
            width += advance(sign);
        }
        return width * size / unitsPerEm;
    }

    /** The outline of a line of text. */
    synchronized Shape outline(String text, double size, double x, double baseline) {
        Path2D outline = new Path2D.Double();
        double scale = size / unitsPerEm;
        double at = x;
        try {
            for (int sign : text.codePoints().toArray()) {
                @Nullable GlyphData glyph = font.getGlyph().getGlyph(signs.getGlyphId(sign));
                if (glyph != null) {
                    AffineTransform place = AffineTransform.getTranslateInstance(at, baseline);
                    place.scale(scale, -scale);
                    outline.append(glyph.getPath().getPathIterator(place), false);
                }
                at += advance(sign) * scale;
            }
        } catch (IOException e) {
            throw new IllegalStateException("The font is part of the program", e);
        }
        return outline;
    }

    private int advance(int sign) {
        try {
            return font.getAdvanceWidth(signs.getGlyphId(sign));
        } catch (IOException e) {
            throw new IllegalStateException("The font is part of the program", e);
        }
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
