package clinic.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import clinic.StaffVisitor;
import clinic.bench.measure.Figures;
import clinic.bench.measure.Published;
import clinic.bench.measure.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Odd requests to the running jar, from visitors and from staff of each role. None may be answered by an error of ours, or
 * tell what the site is made of. Arguments: how many, seed.
 */
final class FuzzBench {

    private static final int THREADS = 4;
    private static final int PATIENCE_MS = 20_000;
    private static final int MOST_SHOWN = 20;
    private static final List<String> ROLES = List.of("administrator", "front-desk", "clinician", "editor");

    /** Names of classes, stack traces, statements, versions, and places on this machine. */
    private static final Pattern LEAK = Pattern.compile(
            "\\b\\w+(Exception|Error)\\b(?=[:\\s(])|\\bat [a-z]+(\\.\\w+)+\\(|\\b(java|jakarta|org\\.\\w+|com\\.\\w+|clinic)(\\.[a-z]\\w*)+\\.[A-Z]"
                    + "|\\b[sS]elect .{1,200} from |Whitelabel|(?i:\\n(server|x-powered-by):)|\\b(Jetty|Tomcat|Spring|Hibernate|Thymeleaf|Hikari)\\b"
                    + "|/BOOT-INF|" + Pattern.quote(Path.of("").toAbsolutePath().toString()));

    private final Site site;
    private final Doors doors;
    private final Map<String, LongAdder> numbers = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> leaks = new ConcurrentLinkedQueue<>();

    private FuzzBench(Site site, Doors doors) {
        this.site = site;
        this.doors = doors;
        List.of("2xx", "3xx", "4xx", "5xx", "closed without an answer", "no answer in time")
                .forEach(kind -> numbers.put(kind, new LongAdder()));
    }

    public static void main(String[] args) throws Exception {
        int requests = Integer.parseInt(args[0]);
        long seed = Long.parseLong(args[1]);
        Path folder = Path.of("target/bench/fuzz").toAbsolutePath();
        Published.clear(folder);
        for (String role : ROLES) {
            hire(role, folder);
        }
        try (Site site = Site.start(folder, Map.of("CLINIC_PROXIES", "127.0.0.1"), Site.command())) {
            Doors doors = new Doors();
            int port = URI.create(site.at("/")).getPort();
            doors.walk(StaffVisitor.of(port));
            for (String role : ROLES) {
                StaffVisitor person = StaffVisitor.of(port);
                person.signsIn("fuzz." + role);
                doors.walk(person);
            }
            FuzzBench bench = new FuzzBench(site, doors);
            System.out.printf(
                    "%n%d requests to %d addresses and forms, seed %d%n%n",
                    requests, doors.all().size(), seed);
            bench.run(requests, seed);
            bench.show(requests);
        }
    }

    private static void hire(String role, Path folder) throws IOException, InterruptedException {
        List<String> command =
                List.of("bash", "-c", System.getProperty("site") + " staff add fuzz." + role + " --role " + role);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO().redirectInput(ProcessBuilder.Redirect.PIPE);
        builder.environment().put("CLINIC_DATA", folder.resolve("data").toString());
        builder.environment()
                .put("CLINIC_KEYS", folder.resolve("keys/clinic.json").toString());
        Process process = builder.start();
        try (var keyboard = process.outputWriter()) {
            keyboard.write(StaffVisitor.PASSWORD + "\n");
        }
        if (process.waitFor() != 0) {
            throw new IOException("No account could be added");
        }
    }

    private void run(int requests, long seed) throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            all.add(threads.submit(() -> {
                for (int number = next.getAndIncrement(); number < requests; number = next.getAndIncrement()) {
                    ask(seed + number);
                }
            }));
        }
        for (Future<?> each : all) {
            each.get();
        }
        threads.shutdown();
    }

    private void ask(long seed) {
        byte[] request = new FuzzedRequest(seed, doors).bytes();
        String answer = answer(request);
        String kind = answer.matches("(?s)HTTP/1\\.1 [2-5]\\d\\d.*") ? answer.charAt(9) + "xx" : answer;
        numbers.computeIfAbsent(kind, same -> new LongAdder()).increment();
        String shown = "%d: %s -> %s"
                .formatted(
                        seed,
                        new String(request, ISO_8859_1).lines().findFirst().orElse(""),
                        answer.lines().findFirst().orElse(""));
        if (kind.equals("5xx") || kind.startsWith("no ")) {
            errors.add(shown);
        }
        Matcher leak = LEAK.matcher(answer);
        if (leak.find()) {
            leaks.add(shown + " tells " + leak.group());
        }
    }

    private String answer(byte[] request) {
        try (Socket socket = new Socket("localhost", URI.create(site.at("/")).getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
                InputStream in = socket.getInputStream();
                in.transferTo(answer);
            } catch (java.net.SocketTimeoutException e) {
                return "no answer in time";
            } catch (IOException e) {
                // Refused while still sending: what was answered until then counts
            }
            return answer.size() == 0 ? "closed without an answer" : answer.toString(ISO_8859_1);
        } catch (IOException e) {
            return "closed without an answer";
        }
    }

    private void show(int requests) {
        Figures figures = new Figures("%d fuzzed requests".formatted(requests));
        System.out.println("| Answer | Number |\n|---|---:|");
        numbers.forEach((kind, number) -> figures.show(kind, (double) number.sum(), "answers"));
        figures.show("leaks", leaks.size(), "answers");
        errors.stream().limit(MOST_SHOWN).forEach(System.out::println);
        leaks.stream().limit(MOST_SHOWN).forEach(System.out::println);
        if (!errors.isEmpty() || !leaks.isEmpty()) {
            throw new IllegalStateException(errors.size() + " errors, " + leaks.size() + " leaks");
        }
    }
}
