package clinic.illustration;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.Camera;
import clinic.FolderTest;
import clinic.folder.Folder;
import clinic.folder.Look;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlbumTests extends FolderTest {

    @Test
    void refusesAPictureThatTakesAllMemoryAndMeasuresTheOthers() {
        write("blog/hip.png", Camera.png(50, 30));
        write("blog/knee.png", Camera.png(60, 30));
        Folder files = new Folder(folder);
        Album album = new Album(files, (file, hash, bytes) -> {
            if (file.equals("blog/hip.png")) {
                throw new OutOfMemoryError();
            }
            return Measuring.measure(file, hash, bytes);
        });

        Look look = files.look();
        album.turnTo(List.of("blog/hip.png", "blog/knee.png"), look);

        assertThat(album.measured("blog/hip.png", look))
                .isEqualTo(new Measured(
                        null,
                        new Flaw(
                                "huge-picture",
                                "The picture 'hip.png' takes more memory than there is: save it smaller, such as 2400 "
                                        + "pixels wide.")));
        assertThat(album.measured("blog/knee.png", look).shown()).isPresent();
    }
}
