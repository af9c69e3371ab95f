package clinic.reading;

import clinic.content.ContentPrint;
import clinic.content.ContentTree;
import clinic.folder.Folder;
import clinic.folder.FolderSettings;
import clinic.folder.Look;
import clinic.folder.Print;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The print of the present tree, found out once for each look at the folder. */
@Component
class LookedAt implements ContentPrint {

    private final LiveContent content;
    private final Folder folder;
    private volatile @Nullable Printed last;

    LookedAt(LiveContent content, FolderSettings settings) {
        this.content = content;
        this.folder = new Folder(settings.content());
    }

    private record Printed(Look look, Optional<String> print) {}

    @Override
    public synchronized Optional<String> of(ContentTree tree) {
        Optional<Look> look = content.look(tree);
        if (look.isPresent() && !isKnown(look.get())) {
            last = new Printed(look.get(), Print.of(folder, look.get()));
        }
        return known(tree);
    }

    @Override
    public Optional<String> known(ContentTree tree) {
        @Nullable Printed printed = last;
        return printed != null
                        && tree.kept().isEmpty()
                        && content.look(tree).filter(this::isKnown).isPresent()
                ? printed.print()
                : Optional.empty();
    }

    /** A look is an object of its own, and far too large to be compared. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isKnown(Look look) {
        @Nullable Printed printed = last;
        return printed != null && printed.look() == look;
    }
}
