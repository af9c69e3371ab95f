package clinic.content;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of files. An umlaut is the same whether its dots are a sign of their own or not. Immutable. */
public final class FileNames {

    private final Set<String> names;

    /** Only those that can be written in two ways, by the shorter one. */
    private final Map<String, String> byComposed = new HashMap<>();

    public FileNames(Set<String> names) {
        this.names = Set.copyOf(names);
        this.names.stream()
                .filter(name -> !isPlain(name))
                .sorted()
                .forEach(name -> byComposed.putIfAbsent(composed(name), name));
    }

    public Set<String> all() {
        return names;
    }

    /** The file that is called so, however its name is written. */
    Optional<String> named(String name) {
        return names.contains(name) ? Optional.of(name) : Optional.ofNullable(byComposed.get(composed(name)));
    }

    private static boolean isPlain(String name) {
        return name.chars().allMatch(sign -> sign < 128);
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
