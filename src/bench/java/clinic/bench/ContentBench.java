package clinic.bench;

import clinic.ClinicSite;
import clinic.Visitor;
import clinic.content.Content;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A folder with so many articles: how long the site takes to read it, what it holds in memory, and how long after a save a
 * reader sees it. Argument: how many articles.
 */
final class ContentBench {

    private static final int WARM_UP = 45;
    private static final int SEARCHES = 180;
    private static final int SAVES = 50;
    private static final int BETWEEN_SAVES_MS = 700;
    private static final int BETWEEN_LOOKS_MS = 5;
    private static final int CHECKOUT = 1000;
    private static final String SECTION = "blog";

    private final Path folder;
    private final int articles;
    private final List<String> paragraphs;
    private final Random random = new Random(3);

    private ContentBench(Path folder, int articles) throws IOException {
        this.folder = folder;
        this.articles = articles;
        String source = Files.readString(Path.of("content/blog/stem-cell-therapy-for-back-pain.md"));
        this.paragraphs = Stream.of(
                        source.substring(source.indexOf("---", 3) + 3).split("\n\n", -1))
                .filter(text -> !text.isBlank())
                .toList();
    }

    public static void main(String[] args) throws Exception {
        int articles = Integer.parseInt(args[0]);
        Path folder = Path.of("target/bench/content-" + articles).toAbsolutePath();
        delete(folder);
        new ContentBench(folder.resolve("content"), articles).run(folder);
        System.exit(0);
    }

    private void run(Path place) throws IOException, InterruptedException {
        write();
        long begin = System.nanoTime();
        try (ConfigurableApplicationContext site = SpringApplication.run(
                ClinicSite.class,
                "--server.port=0",
                "--logging.level.root=warn",
                "--clinic.content=" + folder,
                "--clinic.data=" + place.resolve("data"),
                "--clinic.keys=" + place.resolve("keys/clinic.json"))) {
            Visitor visitor = Visitor.of(site.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            visitor.opens(address(0));
            System.out.printf("%n%,d articles of %,d bytes%n%n", articles, Files.size(file(0)));
            System.out.println("| What | Figure |\n|---|---:|");
            System.out.printf("| Start to first article | %.1f s |%n", seconds(begin));
            System.out.printf(
                    "| Pages read | %,d |%n",
                    site.getBean(Content.class).tree().pages().size());
            System.out.printf("| Heap in use after a collection | %d MB |%n", heapInUse());
            System.out.printf("| Until searched and compared in the background | %.0f s more |%n", secondsUntilIdle());
            searches(visitor);
            saves(visitor);
            checkout(visitor);
        }
    }

    private void write() throws IOException {
        copy(Path.of("content"), folder);
        for (int number = 0; number < articles; number++) {
            Files.writeString(file(number), text(number, "first"));
        }
    }

    /** Words that stand in every article and in few, right and mistaken, and what is no word at all. */
    private static void searches(Visitor visitor) {
        List<String> questions = List.of(
                "back pain",
                "stem cells",
                "slipped disc",
                "sciatica",
                "siatica",
                "recovry time",
                "Article 77",
                "*:* OR %",
                "zzzz");
        double[] times = new double[SEARCHES];
        for (int search = -WARM_UP; search < SEARCHES; search++) {
            String question = questions.get(Math.floorMod(search, questions.size()));
            long begin = System.nanoTime();
            visitor.opens("/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
            if (search >= 0) {
                times[search] = seconds(begin) * 1000;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "| A search, p50 / p95 / most | %.0f / %.0f / %.0f ms |%n",
                times[SEARCHES / 2], times[SEARCHES * 95 / 100], times[SEARCHES - 1]);
    }

    /** Saves one article after another, with a rest between as a person makes, and asks for each until the change is there. */
    private void saves(Visitor visitor) throws IOException, InterruptedException {
        double[] times = new double[SAVES];
        for (int save = -5; save < SAVES; save++) {
            int number = random.nextInt(articles);
            String mark = "saved" + (save + 5);
            String text = text(number, mark);
            Thread.sleep(BETWEEN_SAVES_MS);
            long begin = System.nanoTime();
            Files.writeString(file(number), text);
            await(visitor, number, mark);
            if (save >= 0) {
                times[save] = seconds(begin) * 1000;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "| Save to seen, p50 / p95 / most | %.0f / %.0f / %.0f ms |%n",
                times[SAVES / 2], times[SAVES * 95 / 100], times[SAVES - 1]);
    }

    /** Changes many files one after another, as git does, and looks whether a reader ever sees some without the others. */
    private void checkout(Visitor visitor) throws IOException, InterruptedException {
        int changed = Math.min(CHECKOUT, articles);
        List<String> texts = IntStream.range(0, changed)
                .mapToObj(number -> text(number, "checkedout"))
                .toList();
        long begin = System.nanoTime();
        for (int number = 0; number < changed; number++) {
            Files.writeString(file(number), texts.get(number));
        }
        double written = seconds(begin);
        await(visitor, 0, "checkedout");
        boolean together = visitor.opens(address(changed - 1)).text("main").contains("checkedout");
        System.out.printf(
                "| %,d files changed, from the first written to all seen (writing them took %.1f s) | %.1f s |%n",
                changed, written, seconds(begin));
        System.out.printf("| The last changed together with the first | %s |%n", together ? "yes" : "no");
    }

    private static void await(Visitor visitor, int number, String mark) throws InterruptedException {
        while (!visitor.opens(address(number)).text("main").contains(mark)) {
            Thread.sleep(BETWEEN_LOOKS_MS);
        }
    }

    private String text(int number, String mark) {
        List<String> shuffled = new ArrayList<>(paragraphs);
        java.util.Collections.shuffle(shuffled, new Random(number));
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

    private Path file(int number) {
        return folder.resolve(SECTION).resolve("bench-" + number + ".md");
    }

    private static String address(int number) {
        return "/" + SECTION + "/bench-" + number;
    }

    /** Until the thread that indexes has had nothing to do for a second. */
    private static double secondsUntilIdle() throws InterruptedException {
        long begin = System.nanoTime();
        long before = -1;
        for (long now = cpuTimeOfIndex(); now != before; now = cpuTimeOfIndex()) {
            before = now;
            Thread.sleep(1000);
        }
        return seconds(begin) - 1;
    }

    private static long cpuTimeOfIndex() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().equals("index"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long heapInUse() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
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

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
