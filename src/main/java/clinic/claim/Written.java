package clinic.claim;

import clinic.problem.Place;
import clinic.prose.Passage;
import java.util.List;
import java.util.Set;

/**
 * A page as it is read for its claims.
 *
 * @param passages in order, the title first
 * @param place of what the page as a whole is found to lack
 * @param has what is asked of a page and this one has, or is asked of others only
 * @param small what stands in smaller type than the text, beside the notes at its foot
 */
public record Written(List<Passage> passages, Place place, Set<PageCheck> has, List<String> small) {

    public Written {
        passages = List.copyOf(passages);
        has = Set.copyOf(has);
        small = small.stream().map(Plain::text).toList();
    }

    public Written(List<Passage> passages, Place place, Set<PageCheck> has) {
        this(passages, place, has, List.of());
    }

    boolean isSmall(Claim claim, Passage passage) {
        String words = Plain.text(claim.words());
        return passage.kind() == Passage.Kind.NOTE || small.stream().anyMatch(text -> text.contains(words));
    }
}
