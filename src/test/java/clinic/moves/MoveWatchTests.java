package clinic.moves;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import clinic.content.ContentTree;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class MoveWatchTests extends FolderTest {

    private final List<ContentTree> followed = new ArrayList<>();

    private final Moves breaking =
            new Moves(new MoveStore(new JdbcTemplate(), new TransactionTemplate()), Clock.systemUTC()) {

                @Override
                void follow(ContentTree tree) {
                    followed.add(tree);
                    throw new StackOverflowError("A page too deep");
                }
            };

    @Test
    void goesOnAfterAnErrorWithTheContentOfTheMoment() {
        ContentTree first = tree();
        ContentTree[] present = {first};
        MoveWatch watch = new MoveWatch(breaking, () -> present[0]);
        watch.start();
        try {
            assertThat(watch.isRunning()).isTrue();
            ContentTree second = tree();
            present[0] = second;
            watch.again();

            assertThat(followed).containsExactly(first, second);
        } finally {
            watch.stop();
        }
    }
}
