package clinic.kept;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * Tells the program that runs, as it is set, on the Java that it runs on, from every other one, which may make something else
 * of the same content. Thread-safe.
 */
@Component
public final class Program {

    private static final Logger log = LoggerFactory.getLogger(Program.class);

    /** All that have a say in what a page is made of. */
    private static final List<String> SETTINGS = List.of(
            "clinic",
            "server.servlet",
            "spring.jackson",
            "spring.messages",
            "spring.mvc",
            "spring.thymeleaf",
            "spring.web");

    private final SingletonSupplier<Optional<String>> print;

    public Program(Environment environment) {
        this.print = SingletonSupplier.of(() -> print(environment));
    }

    /** Equal for the same program; none if nobody can tell what runs. Found out when it is first asked for. */
    public Optional<String> print() {
        return print.obtain();
    }

    private static Optional<String> print(Environment environment) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        try {
            for (String part :
                    StringUtils.delimitedListToStringArray(System.getProperty("java.class.path"), File.pathSeparator)) {
                File file = new File(part);
                if (file.exists()) {
                    add(file.isDirectory() ? files(file.toPath()) : entries(file), digest);
                }
            }
            add(java(), digest);
            add(settings(environment), digest);
        } catch (IOException | RuntimeException e) {
            log.debug("What runs here cannot be read", e);
            return Optional.empty();
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static void add(String part, MessageDigest digest) {
        digest.update((part + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String java() {
        return String.join(
                " ",
                Runtime.version().toString(),
                Locale.getDefault().toString(),
                ZoneId.systemDefault().getId(),
                ZoneRulesProvider.getVersions("UTC").lastKey());
    }

    /** A jar knows a checksum of everything in it; one that was taken apart has its libraries beside it. */
    private static String entries(File jar) throws IOException {
        Path libraries = jar.toPath().toAbsolutePath().resolveSibling("lib");
        try (ZipFile zip = new ZipFile(jar)) {
            return zip.stream()
                    .map(entry -> entry.getName() + " " + entry.getCrc())
                    .collect(Collectors.joining("\n", "", Files.isDirectory(libraries) ? files(libraries) : ""));
        }
    }

    /** As they are while somebody works on the program. */
    private static String files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().map(Program::file).collect(Collectors.joining("\n"));
        }
    }

    private static String file(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return file + " " + attributes.size() + " " + attributes.lastModifiedTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** However each is said: in a file, in the environment or when the site is started. */
    private static String settings(Environment environment) {
        Binder binder = Binder.get(environment);
        Map<String, Object> settings = new TreeMap<>();
        for (String name : SETTINGS) {
            binder.bind(name, Bindable.mapOf(String.class, Object.class))
                    .ifBound(values -> settings.put(name, new TreeMap<>(values)));
        }
        return settings.toString();
    }
}
