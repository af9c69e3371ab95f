package clinic.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RenamesTests {

    private static final Identity KNEES = new Identity("knees", "text of knees", "Knees 2026-01-01");
    private static final Identity HIPS = new Identity("hips", "text of hips", "Hips 2026-01-01");

    @Test
    void knowAPageAgainByTitleAndText() {
        assertThat(Renames.between(Map.of("/knees", KNEES, "/hips", HIPS), Map.of("/new", KNEES, "/hips", HIPS)))
                .containsExactly(Map.entry("/knees", "/new"));
    }

    @Test
    void knowAPageAgainUnderAnotherTitle() {
        Identity retitled = new Identity("other", "text of knees", null);

        assertThat(Renames.between(Map.of("/knees", KNEES), Map.of("/new", retitled)))
                .containsExactly(Map.entry("/knees", "/new"));
    }

    @Test
    void knowAPageAgainWhoseTextWasChangedToo() {
        Identity edited = new Identity("other", "longer text of knees", "Knees 2026-01-01");

        assertThat(Renames.between(Map.of("/knees", KNEES), Map.of("/new", edited)))
                .containsExactly(Map.entry("/knees", "/new"));
    }

    @Test
    void knowNoPageAgainByWhatItLacks() {
        Identity brief = new Identity("one", null, null);
        Identity other = new Identity("two", null, null);

        assertThat(Renames.between(Map.of("/one", brief), Map.of("/two", other)))
                .isEmpty();
    }

    @Test
    void doNotTakeADeletedPageForAnother() {
        assertThat(Renames.between(Map.of("/knees", KNEES), Map.of("/hips", HIPS)))
                .isEmpty();
        assertThat(Renames.between(Map.of("/knees", KNEES), Map.of())).isEmpty();
    }

    @Test
    void doNotTakeACopyForARename() {
        assertThat(Renames.between(Map.of("/knees", KNEES), Map.of("/knees", KNEES, "/copy", KNEES)))
                .isEmpty();
    }

    @Test
    void neverGuessWhichOfTwoCopiesItIs() {
        Identity nearly = new Identity("nearly", "text of knees", "Knees 2026-01-01");

        assertThat(Renames.between(Map.of("/knees", KNEES), Map.of("/one", KNEES, "/two", KNEES, "/three", nearly)))
                .isEmpty();
    }

    @Test
    void neverGuessWhichOfTwoDeletedPagesItWas() {
        assertThat(Renames.between(Map.of("/one", KNEES, "/two", KNEES), Map.of("/new", KNEES)))
                .isEmpty();
    }

    @Test
    void takeTheSurestFirst() {
        Identity nearly = new Identity("nearly", "text of knees", null);

        assertThat(Renames.between(Map.of("/knees", KNEES, "/nearly", nearly), Map.of("/a", KNEES, "/b", nearly)))
                .containsOnly(Map.entry("/knees", "/a"), Map.entry("/nearly", "/b"));
    }

    @Test
    void findAPageThatTookTheAddressOfAnother() {
        assertThat(Renames.between(Map.of("/knees", KNEES, "/hips", HIPS), Map.of("/hips", KNEES)))
                .containsExactly(Map.entry("/knees", "/hips"));
    }

    @Test
    void leaveAPageAloneThatWasAlikeBefore() {
        Identity alike = new Identity("alike", "text of knees", null);
        Identity alikeStill = new Identity("alike still", "text of knees", null);

        assertThat(Renames.between(Map.of("/knees", KNEES, "/alike", alike), Map.of("/alike", alikeStill)))
                .isEmpty();
    }
}
