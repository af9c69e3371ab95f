package clinic.reading;

import clinic.content.ContentPrint;
import clinic.content.ContentTree;
import clinic.folder.Folder;
import clinic.folder.FolderSettings;
import clinic.folder.Look;
import clinic.folder.Prints;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The print of the present tree, found out once for each look at the folder. */
@Component
class FilesPrint implements ContentPrint {

    /** What may be otherwise at the next try, although the file is the same. */
    private static final Set<String> MAY_PASS = Set.of("unreadable-file", "not-rendered", "huge-picture");

    private final LiveContent content;
    private final Prints prints;
    private volatile @Nullable Printed last;

    FilesPrint(LiveContent content, FolderSettings settings) {
        this.content = content;
        this.prints = new Prints(new Folder(settings.content()));
    }

    private record Printed(Look look, Optional<String> print) {}

    @Override
    public synchronized Optional<String> of(ContentTree tree) {
        Optional<Look> look = content.look(tree);
        if (look.isPresent() && !isOf(look.get(), last)) {
            last = new Printed(look.get(), prints.of(look.get()));
        }
        return known(tree);
    }

    @Override
    public Optional<String> known(ContentTree tree) {
        // Once, since another thread may just find out the next one
        @Nullable Printed printed = last;
        return printed != null
                        && isOfItsFiles(tree)
                        && content.look(tree)
                                .filter(look -> isOf(look, printed))
                                .isPresent()
                ? printed.print()
                : Optional.empty();
    }

    /** Whether the same files would become the same tree at any other time; what is not there becomes nothing each time. */
    private static boolean isOfItsFiles(ContentTree tree) {
        return tree.kept().isEmpty()
                && tree.problems().stream()
                        .filter(problem -> tree.files().all().contains(problem.file()))
                        .noneMatch(problem -> MAY_PASS.contains(problem.code()));
    }

    /** A look is an object of its own, and far too large to be compared. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOf(Look look, @Nullable Printed printed) {
        return printed != null && printed.look() == look;
    }
}
