package clinic.site;

import clinic.content.Address;
import clinic.content.ContentTree;
import clinic.content.Page;
import clinic.edition.Addresses;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every page of the content folder. */
@Component
class PageAddresses implements Addresses {

    @Override
    public Stream<String> in(ContentTree tree, Instant now) {
        return Stream.concat(
                Address.answered(),
                tree.livePages(now).sorted(Page.NEWEST_FIRST).map(Page::address));
    }
}
