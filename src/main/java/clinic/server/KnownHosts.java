package clinic.server;

import clinic.address.SiteAddress;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Answers only who asks for this site by one of its names. A name that somebody else has pointed here would let a page of
 * theirs act as one of ours. A bare number is no such name, and is what machines that look after a node ask by.
 */
@Component
class KnownHosts
        implements WebServerFactoryCustomizer<JettyServletWebServerFactory>, HttpConfiguration.Customizer, Ordered {

    private static final Logger log = LoggerFactory.getLogger(KnownHosts.class);

    private static final Pattern NUMBER = Pattern.compile("[0-9.]+|\\[.*\\]|.*:.*");

    private final AtomicBoolean hasTold = new AtomicBoolean();
    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * @param more other names of the site
     */
    KnownHosts(SiteAddress site, @Value("${clinic.hosts}") Set<String> more) {
        names.add("localhost");
        names.add(site.host());
        names.addAll(more);
    }

    /** Behind what tells by which name a proxy was asked. */
    @Override
    public int getOrder() {
        return KnownProxies.ORDER + 1;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.getContainedBeans(HttpConfiguration.class)
                .forEach(configuration -> configuration.addCustomizer(this)));
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable headers) {
        @Nullable String name = Request.getServerName(request);
        if (name != null && !isOurs(name)) {
            tellOnce(name);
            throw new HttpException.RuntimeException(HttpStatus.MISDIRECTED_REQUEST_421, "Another site");
        }
        return request;
    }

    /** Whoever has given the site another name and told nobody would not know why it is refused. */
    private void tellOnce(String name) {
        if (!hasTold.getAndSet(true)) {
            log.warn(
                    "Somebody has asked for {}, and was refused: this site answers as {}. If that is one of its names, set"
                            + " clinic.base-url or clinic.hosts. This is said once.",
                    name,
                    names);
        }
    }

    private boolean isOurs(String name) {
        return names.contains(name) || NUMBER.matcher(name).matches();
    }
}
