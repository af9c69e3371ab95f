package clinic.server;

import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * What a request may be like. No thread waits for the rest of one: Jetty reads a form to its end before it asks us, so slow
 * senders hold up nobody. Of the addresses that can be read in two ways it lets one kind in, with a slash too many, for
 * whom the right address is known. Prepared pages, for which nothing is read, are put in front of this later.
 */
@Component
@Order(0)
class RequestLimits implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    private static final UriCompliance SLASH_TOO_MANY =
            UriCompliance.DEFAULT.with("SLASH_TOO_MANY", Violation.AMBIGUOUS_EMPTY_SEGMENT);

    private final int mostBytes;
    private final int mostFields;

    RequestLimits(
            @Value("${server.jetty.max-http-form-post-size}") DataSize mostBytes,
            @Value("${server.jetty.max-form-keys}") int mostFields) {
        this.mostBytes = Math.toIntExact(mostBytes.toBytes());
        this.mostFields = mostFields;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(this::limit);
    }

    private void limit(Server server) {
        server.getContainedBeans(HttpConfiguration.class)
                .forEach(configuration -> configuration.setUriCompliance(SLASH_TOO_MANY));
        server.getDescendants(WebAppContext.class)
                .forEach(context -> context.getServletHandler().setDecodeAmbiguousURIs(true));
        EagerContentHandler whole = new EagerContentHandler(
                server.getHandler(),
                new EagerContentHandler.FormContentLoaderFactory(mostFields, mostBytes),
                new EagerContentHandler.RetainedContentLoaderFactory());
        LengthLimit limited = new LengthLimit(mostBytes);
        limited.setHandler(whole);
        server.setHandler(limited);
    }
}
