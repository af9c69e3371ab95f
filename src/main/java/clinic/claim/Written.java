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
 */
public record Written(List<Passage> passages, Place place, Set<PageCheck> has) {

    public Written {
        passages = List.copyOf(passages);
        has = Set.copyOf(has);
    }
}
