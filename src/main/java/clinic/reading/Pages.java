package clinic.reading;

import clinic.content.Address;
import clinic.content.Page;
import clinic.problem.Place;
import clinic.problem.Problem;
import clinic.problem.Severity;
import clinic.reading.ReadPage.Alias;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers the pages of one reading and sees to it that each address leads to one of them. */
final class Pages {

    /** Decoded, as readers' requests are looked up: without a host, {@code ..}, an empty part or anything encoded. */
    private static final Pattern OLD_ADDRESS = Pattern.compile("/|(/(?!\\.{1,2}(/|$))[^/?#%;\\\\\\s\\p{C}]+)+/?");

    /** The pattern would overflow the stack on a far longer one. */
    private static final int LONGEST_ADDRESS = 500;

    private final Consumer<Problem> problems;
    private final Map<String, Page> byAddress = new LinkedHashMap<>();
    private final Map<String, Page> byAddressWithoutSlash = new LinkedHashMap<>();
    private final List<Claim> aliases = new ArrayList<>();

    Pages(Consumer<Problem> problems) {
        this.problems = problems;
    }

    void add(ReadPage read) {
        Page page = read.page();
        Page first = byAddressWithoutSlash.putIfAbsent(Address.withoutLastSlash(page.address()), page);
        if (first != null) {
            String message = first.address().equals(page.address())
                    ? "%s already is the address of %s: rename one of the two or give it a 'slug'."
                    : "%s differs only by its last '/' from the address of %s: rename one of the two.";
            problems.accept(Problem.error(
                    page.file(), 1, "duplicate-address", message.formatted(page.address(), first.file())));
            return;
        }
        byAddress.put(page.address(), page);
        read.aliases().forEach(alias -> aliases.add(new Claim(alias, page)));
    }

    Map<String, Page> byAddress() {
        return byAddress;
    }

    /** From old addresses to new ones. Only when all pages are there is it known which addresses are free. */
    Map<String, String> moved() {
        Map<String, String> moved = new LinkedHashMap<>();
        for (Claim alias : aliases) {
            String old = alias.alias().written().toLowerCase(Locale.ROOT);
            @Nullable String refusal = refusal(old, alias, moved);
            if (refusal == null) {
                moved.put(old, alias.page().address());
            } else {
                Place at = alias.alias().place();
                problems.accept(
                        new Problem(alias.page().file(), at.line(), at.column(), Severity.ERROR, "bad-alias", refusal));
            }
        }
        return moved;
    }

    private @Nullable String refusal(String old, Claim alias, Map<String, String> moved) {
        if (old.length() > LONGEST_ADDRESS || !OLD_ADDRESS.matcher(old).matches()) {
            return "'%s' is no old address of this site: write it like /blog/old-name, with one '/' at the beginning and"
                            .formatted(Problem.quotable(alias.alias().written()))
                    + " without spaces, '?', '#' and '%'.";
        }
        @Nullable Page there = byAddressWithoutSlash.get(Address.withoutLastSlash(old));
        if (alias.page().equals(there)) {
            return "This is the address of the page itself: delete this line.";
        }
        if (there != null) {
            return "%s is the address of %s: delete this line, or rename that file."
                    .formatted(there.address(), there.file());
        }
        if (Address.isTaken(old)) {
            return "%s belongs to the site itself: delete this line.".formatted(old);
        }
        @Nullable String taken = moved.get(old);
        return taken == null || taken.equals(alias.page().address())
                ? null
                : "%s already leads to %s: delete one of the two lines.".formatted(old, taken);
    }

    private record Claim(Alias alias, Page page) {}
}
