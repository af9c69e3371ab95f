package clinic.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The folder that ships and so many articles more, each with the paragraphs of the first one in another order. */
final class Articles {

    private static final String SECTION = "blog";

    private final Path folder;
    private final int count;
    private final List<String> paragraphs;

    Articles(Path folder, int count) throws IOException {
        this.folder = folder;
        this.count = count;
        String source = Files.readString(Path.of("content/blog/stem-cell-therapy-for-back-pain.md"));
        this.paragraphs = Stream.of(
                        source.substring(source.indexOf("---", 3) + 3).split("\n\n", -1))
                .filter(text -> !text.isBlank())
                .toList();
    }

    Path folder() {
        return folder;
    }

    int count() {
        return count;
    }

    void write() throws IOException {
        copy(Path.of("content"), folder);
        for (int number = 0; number < count; number++) {
            Files.writeString(file(number), text(number, "first"));
        }
    }

    String text(int number, String mark) {
        List<String> shuffled = new ArrayList<>(paragraphs);
        Collections.shuffle(shuffled, new Random(number));
        return """
                ---
                title: "Article %d about back pain"
                description: A made-up article for the bench.
                date: %s
                author: editorial-team
                topics: [back-pain]
                ---
                Word %s of %d.

                %s
                """.formatted(
                        number,
                        LocalDate.of(2026, 11, 1).minusDays(number % 3000),
                        mark,
                        number,
                        String.join("\n\n", shuffled));
    }

    Path file(int number) {
        return folder.resolve(SECTION).resolve("bench-" + number + ".md");
    }

    static String address(int number) {
        return "/" + SECTION + "/bench-" + number;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
