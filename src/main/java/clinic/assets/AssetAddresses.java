package clinic.assets;

import clinic.content.ContentTree;
import clinic.edition.Addresses;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class AssetAddresses implements Addresses {

    private final Assets assets;

    AssetAddresses(Assets assets) {
        this.assets = assets;
    }

    @Override
    public Stream<String> in(ContentTree tree, Instant now) {
        return assets.addresses(tree.clinic()).values().stream();
    }
}
