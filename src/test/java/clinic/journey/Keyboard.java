package clinic.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;

/** Someone who has no mouse. Each stop on the way must show where it is. */
final class Keyboard {

    /** More stops than any page of the desk has. */
    private static final int STOPS = 80;

    private static final String NAME = """
            () => { const at = document.activeElement;
              return (at.labels && at.labels.length ? at.labels[0] : at).innerText.trim().replace(/\\s+/g, ' ') }""";

    private static final String CHOICES = """
            () => { const at = document.activeElement;
              return at.type === 'radio' ? [...document.getElementsByName(at.name)].map(one => one.labels[0].innerText)
                  : [] }""";

    private static final String IS_SEEN = """
            () => { const at = getComputedStyle(document.activeElement);
              return at.outlineStyle !== 'none' && at.outlineWidth !== '0px' || at.boxShadow !== 'none' }""";

    /** Empty if whatever has the focus shows it and can be seen, else what it is. */
    static final String SHOWS_WHERE_IT_IS = """
            () => { const at = document.activeElement, look = getComputedStyle(at), box = at.getBoundingClientRect();
              const isMarked = look.outlineStyle !== 'none' && look.outlineWidth !== '0px';
              const middle = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
              const isSeen = box.bottom > 0 && box.top < innerHeight
                  && (!middle || at.contains(middle) || middle.contains(at) || (at.labels && [...at.labels].includes(middle)));
              return isMarked && isSeen ? '' : at.outerHTML.slice(0, 200) }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Moves on to a field, a link or a button. */
    void goesTo(String name) {
        for (int stop = 0; stop < STOPS; stop++) {
            if (at().equals(name)) {
                return;
            }
            tab();
        }
        throw new AssertionError("No way by keyboard to " + name + " on " + page.title());
    }

    void types(String field, String text) {
        goesTo(field);
        page.keyboard().type(text);
    }

    /** Picks an answer of a list by its first letters. */
    void selects(String field, String letters) {
        types(field, letters);
    }

    /** Picks one of some radios. */
    void chooses(String choice) {
        for (int stop = 0; !choices().contains(choice); stop++) {
            assertThat(stop).as("stops on the way to %s", choice).isLessThan(STOPS);
            tab();
        }
        for (int turn = 0; !at().equals(choice); turn++) {
            assertThat(turn).as("turns on the way to %s", choice).isLessThan(STOPS);
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Space");
    }

    /** Follows a link or presses a button, and waits for the page that comes. */
    void presses(String name) {
        goesTo(name);
        page.evaluate("document.documentElement.dataset.old = 'yes'");
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(page.locator("html[data-old]")).hasCount(0);
        page.waitForLoadState();
    }

    /** Where Tab stops from here on, up to the last of them. */
    List<String> stopsUntil(String last) {
        List<String> stops = new ArrayList<>();
        while (!stops.contains(last)) {
            assertThat(stops).as("stops on the way to %s", last).hasSizeLessThan(STOPS);
            tab();
            stops.add(at());
        }
        return stops;
    }

    private void tab() {
        page.keyboard().press("Tab");
        assertThat(page.evaluate(IS_SEEN)).as("the focus shows on %s", at()).isEqualTo(true);
    }

    private String at() {
        return String.valueOf(page.evaluate(NAME));
    }

    private List<?> choices() {
        return (List<?>) page.evaluate(CHOICES);
    }
}
