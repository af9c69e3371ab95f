package clinic.picture;

import clinic.content.Clinic;
import clinic.content.Page;
import clinic.content.Picture;
import clinic.illustration.Album;
import clinic.illustration.Format;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The picture of a page that has none: its title and the name of the clinic, on the clinic's colors. */
record ShareCard(String title, String clinic) {

    /** Raise it whenever cards are to look otherwise. */
    private static final String EDITION = "card 1";

    private static final int MARGIN = 80;

    /** As {@code --deep}, {@code --accent} and their kin in {@code css/tokens.css}. */
    private static final Color GROUND = new Color(0x0c3a40);

    private static final Color ARC = new Color(0x11474e);
    private static final Color MARK = new Color(0x0b5f66);
    private static final Color WORDS = Color.WHITE;
    private static final Color NAME = new Color(0xc5ebe5);

    private static final Lines.Room ROOM_FOR_TITLE =
            new Lines.Room(Picture.SHARED_WIDTH - 2.0 * MARGIN, 340, 1.18, 84, 48);
    private static final Lines.Room ROOM_FOR_NAME =
            new Lines.Room(Picture.SHARED_WIDTH - 2.0 * MARGIN - 96, 48, 1.2, 38, 26);

    /** The bones of the mark in {@code favicon.svg}, from 0 to 40. */
    private static final double[][] BONES = {
        {19.6, 8.4, 24.6, 7.2},
        {16.2, 14.6, 23.4, 14},
        {13.6, 20.6, 22.4, 21.4},
        {14.6, 26.8, 24.4, 28.4},
        {20.4, 33.8, 27.8, 34.6}
    };

    static ShareCard of(Page page, Clinic clinic) {
        return new ShareCard(page.title(), clinic.name());
    }

    /** The last part of its address. */
    String name() {
        byte[] words = String.join("\n", EDITION, title, clinic).getBytes(StandardCharsets.UTF_8);
        return Album.hash(words) + "-share.png";
    }

    /** What is on it. */
    String text() {
        return title + " – " + clinic;
    }

    boolean canBeDrawn(Lettering lettering) {
        return lettering.has(title) && lettering.has(clinic);
    }

    byte[] draw(Lettering lettering) throws IOException {
        BufferedImage image =
                new BufferedImage(Picture.SHARED_WIDTH, Picture.SHARED_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawGround(canvas);
        drawMark(canvas, MARGIN, 70, 72);
        drawLine(canvas, lettering, Lines.of(lettering.writable(clinic), ROOM_FOR_NAME, lettering), MARGIN + 96, 119);
        drawTitle(canvas, lettering);
        canvas.dispose();
        return Encoder.encode(image, Format.PNG);
    }

    /** Arcs that rise from the lower right corner, as on the home page. */
    private static void drawGround(Graphics2D canvas) {
        canvas.setColor(GROUND);
        canvas.fillRect(0, 0, Picture.SHARED_WIDTH, Picture.SHARED_HEIGHT);
        canvas.setColor(ARC);
        canvas.setStroke(new BasicStroke(44));
        for (int radius = 140; radius <= 500; radius += 90) {
            canvas.draw(new Ellipse2D.Double(
                    Picture.SHARED_WIDTH - radius, Picture.SHARED_HEIGHT + 60 - radius, 2.0 * radius, 2.0 * radius));
        }
    }

    private static void drawMark(Graphics2D canvas, double x, double y, double side) {
        double scale = side / 40;
        canvas.setColor(MARK);
        canvas.fill(new RoundRectangle2D.Double(x, y, side, side, 22 * scale, 22 * scale));
        canvas.setStroke(new BasicStroke((float) (4.2 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.setColor(WORDS);
        for (double[] bone : BONES) {
            canvas.draw(new Line2D.Double(
                    x + bone[0] * scale, y + bone[1] * scale, x + bone[2] * scale, y + bone[3] * scale));
        }
    }

    private void drawTitle(Graphics2D canvas, Lettering lettering) {
        Lines lines = Lines.of(lettering.writable(title), ROOM_FOR_TITLE, lettering);
        double spacing = lines.size() * ROOM_FOR_TITLE.spacing();
        double baseline = Picture.SHARED_HEIGHT - MARGIN - (lines.lines().size() - 1) * spacing;
        canvas.setColor(WORDS);
        for (String line : lines.lines()) {
            canvas.fill(lettering.outline(line, lines.size(), MARGIN, baseline));
            baseline += spacing;
        }
    }

    private static void drawLine(Graphics2D canvas, Lettering lettering, Lines lines, double x, double baseline) {
        canvas.setColor(NAME);
        canvas.fill(lettering.outline(lines.lines().get(0), lines.size(), x, baseline));
    }
}
