package clinic.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTests {

    private static final Pattern SHADE = Pattern.compile("--(accent|tint|on-accent):(#[0-9a-f]{6})");

    @ParameterizedTest
    @ValueSource(strings = {"#0a5158", "#ffff00", "#ff69b4", "#000000", "#ffffff", "#808080", "#1e40af", "#b91c1c"})
    void canBeReadByDayAndByNight(String color) {
        String[] themes = Accent.of(color).css().split("@media", 2);

        assertThat(contrast(themes[0], "accent", "tint")).isGreaterThanOrEqualTo(7);
        assertThat(shade(themes[0], "accent").contrastTo(Accent.of("#fbf8f3"))).isGreaterThanOrEqualTo(7);
        assertThat(shade(themes[0], "accent").contrastTo(Accent.of("#ffffff"))).isGreaterThanOrEqualTo(7);
        assertThat(contrast(themes[1], "accent", "tint")).isGreaterThanOrEqualTo(7);
        assertThat(contrast(themes[1], "accent", "on-accent")).isGreaterThanOrEqualTo(7);
        assertThat(shade(themes[1], "accent").contrastTo(Accent.of("#1a2828"))).isGreaterThanOrEqualTo(7);
    }

    private static double contrast(String theme, String one, String other) {
        return shade(theme, one).contrastTo(shade(theme, other));
    }

    private static Accent shade(String theme, String name) {
        Matcher shades = SHADE.matcher(theme);
        while (shades.find()) {
            if (shades.group(1).equals(name)) {
                return Accent.of(shades.group(2));
            }
        }
        throw new AssertionError("No " + name + " in " + theme);
    }
}
