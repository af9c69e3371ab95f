package clinic.bench;

import clinic.ClinicSite;
import clinic.Visitor;
import clinic.bench.measure.Figures;
import clinic.bench.measure.Published;
import clinic.bench.measure.Sample;
import clinic.content.Content;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A folder with so many articles: how long the site takes to open and to read all of it, what it holds in memory, and how long
 * after a save a reader sees it. Arguments: how many articles, and {@code again} to start once more on what the last run left.
 */
final class ContentBench {

    private static final int WARM_UP = 45;
    private static final int SEARCHES = 180;
    private static final int SAVES = 50;
    private static final int BETWEEN_SAVES_MS = 700;
    private static final int BETWEEN_LOOKS_MS = 5;
    private static final int CHECKOUT = 1000;

    private final Articles articles;
    private final Random random = new Random(3);
    private final Figures figures;

    private ContentBench(Articles articles) {
        this.articles = articles;
        this.figures = new Figures("content of " + articles.count());
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of("target/bench/content-" + args[0]).toAbsolutePath();
        boolean isAgain = args.length > 1 && args[1].equals("again");
        ContentBench bench = new ContentBench(new Articles(folder.resolve("content"), Integer.parseInt(args[0])));
        if (!isAgain) {
            Published.clear(folder);
            bench.articles.write();
        }
        bench.run(folder, isAgain);
        System.exit(0);
    }

    private void run(Path place, boolean isAgain) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (ConfigurableApplicationContext site = SpringApplication.run(
                ClinicSite.class,
                "--server.port=0",
                "--logging.level.root=warn",
                "--clinic.content=" + articles.folder(),
                "--clinic.data=" + place.resolve("data"),
                "--clinic.keys=" + place.resolve("keys/clinic.json"))) {
            Visitor visitor = Visitor.of(site.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            visitor.opens(Articles.address(0));
            double opened = seconds(begin);
            awaitTexts(site.getBean("liveContent", Content.class));
            double read = seconds(begin);
            System.out.printf("%n%,d articles of %,d bytes%n%n", articles.count(), Files.size(articles.file(0)));
            String after = isAgain ? ", after a restart without a change" : "";
            System.out.println("| What | Figure |\n|---|---:|");
            figures.show("Start to first article" + after, opened, "s");
            figures.show("Start to all texts read" + after, read, "s");
            figures.show("Until searched and compared in the background" + after, secondsUntilIdle(), "s");
            figures.show("Heap in use after a collection" + after, heapInUse(), "MB");
            if (isAgain) {
                return;
            }
            searches(visitor);
            saves(visitor);
            checkout(visitor);
        }
    }

    /** Words that stand in every article and in few, right and mistaken, and what is no word at all. */
    private void searches(Visitor visitor) {
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
        show("A search", times);
    }

    /** Saves one article after another, with a rest between as a person makes, and asks for each until the change is there. */
    private void saves(Visitor visitor) throws IOException, InterruptedException {
        double[] times = new double[SAVES];
        for (int save = -5; save < SAVES; save++) {
            int number = random.nextInt(articles.count());
            String mark = "saved" + (save + 5);
            String text = articles.text(number, mark);
            Thread.sleep(BETWEEN_SAVES_MS);
            long begin = System.nanoTime();
            Files.writeString(articles.file(number), text);
            await(visitor, number, mark);
            if (save >= 0) {
                times[save] = seconds(begin) * 1000;
            }
        }
        show("Save to seen", times);
    }

    private void show(String what, double[] millis) {
        Sample times = Sample.of(millis);
        figures.show(what + ", p50", times.median(), "ms");
        figures.show(what + ", p95", times.percentile(95), "ms");
        figures.show(what + ", most", times.most(), "ms");
    }

    /** Changes many files one after another, as git does, and looks whether a reader ever sees some without the others. */
    private void checkout(Visitor visitor) throws IOException, InterruptedException {
        int changed = Math.min(CHECKOUT, articles.count());
        List<String> texts = IntStream.range(0, changed)
                .mapToObj(number -> articles.text(number, "checkedout"))
                .toList();
        long begin = System.nanoTime();
        for (int number = 0; number < changed; number++) {
            Files.writeString(articles.file(number), texts.get(number));
        }
        double written = seconds(begin);
        await(visitor, 0, "checkedout");
        boolean together =
                visitor.opens(Articles.address(changed - 1)).text("main").contains("checkedout");
        figures.show("%,d files changed, from the first written to all seen".formatted(changed), seconds(begin), "s");
        figures.show("Writing them, of this", written, "s");
        System.out.printf("| The last changed together with the first | %s |%n", together ? "yes" : "no");
    }

    private static void awaitTexts(Content content) throws InterruptedException {
        while (!content.tree().isComplete()) {
            Thread.sleep(BETWEEN_LOOKS_MS);
        }
    }

    private static void await(Visitor visitor, int number, String mark) throws InterruptedException {
        while (!visitor.opens(Articles.address(number)).text("main").contains(mark)) {
            Thread.sleep(BETWEEN_LOOKS_MS);
        }
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

    private static double heapInUse() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (double) ((runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
