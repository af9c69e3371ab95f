package clinic.assets;

import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A clinic's own colour. Text must be legible in it, so it gets as much darker by day, and lighter by night, as it needs to;
 * contrast is reckoned as in WCAG 2.2.
 */
record Accent(int red, int green, int blue) {

    private static final Accent BLACK = new Accent(0, 0, 0);
    private static final Accent WHITE = new Accent(255, 255, 255);

    /** The darkest ground by day and the brightest by night that tokens.css lets text stand on. */
    private static final Accent DARKEST_DAY = of("#e6e3dc");

    private static final Accent BRIGHTEST_NIGHT = of("#1a3534");

    private static final double LEGIBLE = 7;
    private static final int STEPS = 100;

    /** @param hex such as {@code #0a5158} */
    static Accent of(String hex) {
        int all = Integer.parseInt(hex.substring(1), 16);
        return new Accent(all >> 16 & 255, all >> 8 & 255, all & 255);
    }

    /** Other values for the tokens of {@code tokens.css}, as CSS. */
    String css() {
        return ":root{" + byDay() + "}@media screen and (prefers-color-scheme:dark){:root{" + byNight() + "}}";
    }

    Accent legibleByDay() {
        return legible(BLACK, DARKEST_DAY);
    }

    private String byDay() {
        Accent day = legibleByDay();
        return "--accent:%s;--accent-strong:%s;--on-accent:#fff;--tint:%s;--drawing-soft:%s;--deep:%s"
                .formatted(day, day.mixed(BLACK, 35), day.mixed(WHITE, 91), day.mixed(WHITE, 80), day.mixed(BLACK, 35));
    }

    private String byNight() {
        Accent night = legible(WHITE, BRIGHTEST_NIGHT);
        return "--accent:%s;--accent-strong:%s;--on-accent:%s;--tint:%s;--drawing-soft:%s;--deep:#0a1212"
                .formatted(
                        night,
                        night.mixed(WHITE, 40),
                        night.mixed(BLACK, 85),
                        night.mixed(BLACK, 80),
                        night.mixed(BLACK, 70));
    }

    private Accent legible(Accent towards, Accent ground) {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> mixed(towards, step))
                .filter(shade -> shade.contrastTo(ground) >= LEGIBLE)
                .findFirst()
                .orElse(towards);
    }

    private Accent mixed(Accent other, int percent) {
        return new Accent(
                mixed(red, other.red, percent), mixed(green, other.green, percent), mixed(blue, other.blue, percent));
    }

    private static int mixed(int one, int other, int percent) {
        return (one * (STEPS - percent) + other * percent) / STEPS;
    }

    double contrastTo(Accent other) {
        double one = luminance() + .05;
        double two = other.luminance() + .05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private double luminance() {
        return .2126 * linear(red) + .7152 * linear(green) + .0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= .04045 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
