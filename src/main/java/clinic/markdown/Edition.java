package clinic.markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Tells this way of rendering from every other: the same text may become another {@link Body} where our own classes or the
 * libraries behind them are others. Found out from the classes themselves, so nobody can forget to raise a number.
 */
public final class Edition {

    /** Ours, those whose sentences stand in remarks, and what the words of a text are kept as. */
    private static final List<String> CLASSES = List.of(
            "classpath*:clinic/markdown/*.class",
            "classpath*:clinic/problem/*.class",
            "classpath*:clinic/prose/*.class");

    private static final Pattern BEFORE_NAME_OF_JAR = Pattern.compile(".*/(?=[^/]+\\.jar)|!?/$");

    private Edition() {}

    public static String present() {
        MessageDigest digest = DigestUtils.getSha256Digest();
        Markdown.LIBRARIES.forEach(library -> DigestUtils.updateDigest(digest, jar(library)));
        try {
            for (String classes : CLASSES) {
                Resource[] found = new PathMatchingResourcePatternResolver().getResources(classes);
                Arrays.sort(found, Comparator.comparing(Resource::getFilename));
                for (Resource one : found) {
                    digest.update(one.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** It has the version in its name. */
    private static String jar(Class<?> library) {
        return Optional.ofNullable(library.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(URL::toString)
                .map(address -> BEFORE_NAME_OF_JAR.matcher(address).replaceAll(""))
                .orElse("");
    }
}
