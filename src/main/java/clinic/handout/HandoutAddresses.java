package clinic.handout;

import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.edition.Addresses;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class HandoutAddresses implements Addresses {

    @Override
    public Stream<String> in(ContentTree tree, Instant now) {
        return tree.livePages(now).map(Page::address).map(HandoutController.ADDRESS::concat);
    }

    /** Few people print, and there are as many of these as there are pages. */
    @Override
    public boolean areMadeAhead() {
        return false;
    }
}
