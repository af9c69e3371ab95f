package clinic.server;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Believes what is said of a visitor's address and scheme, and of the id of a request, only if one of our proxies says it. Of a list of addresses, to
 * which every proxy adds whom it saw, the last one that is no proxy of ours is the visitor; what stands before it, anybody
 * can have written.
 */
@Component
class KnownProxies
        implements WebServerFactoryCustomizer<JettyServletWebServerFactory>, HttpConfiguration.Customizer, Ordered {

    static final int ORDER = 0;

    private final List<IpAddressMatcher> proxies;
    private final ForwardedRequestCustomizer forwarded = new ForwardedRequestCustomizer();

    /** @param proxies addresses, or ranges such as {@code 10.0.0.0/8} */
    KnownProxies(@Value("${clinic.proxies}") List<String> proxies) {
        this.proxies = proxies.stream().map(KnownProxies::matcher).toList();
        forwarded.setForwardedHeader(null);
        forwarded.setForwardedHostHeader(null);
        forwarded.setForwardedServerHeader(null);
        forwarded.setForwardedPortHeader(null);
        forwarded.setForwardedHttpsHeader(null);
        forwarded.setForwardedCipherSuiteHeader(null);
        forwarded.setForwardedSslSessionIdHeader(null);
    }

    private static IpAddressMatcher matcher(String proxy) {
        try {
            return new IpAddressMatcher(proxy.strip());
        } catch (IllegalArgumentException e) {
            throw new WrongProxyException(proxy, e);
        }
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        if (!proxies.isEmpty()) {
            factory.addServerCustomizers(server -> server.getContainedBeans(HttpConfiguration.class)
                    .forEach(configuration -> configuration.addCustomizer(this)));
        }
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable headers) {
        if (!isProxy(Request.getRemoteAddr(request))) {
            return request;
        }
        RequestId.take(request);
        return forwarded.customize(new FromProxy(request, visitor(request)), headers);
    }

    private Optional<String> visitor(Request request) {
        List<String> addresses = request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false);
        return IntStream.rangeClosed(1, addresses.size())
                .mapToObj(fromLast -> addresses.get(addresses.size() - fromLast))
                .filter(address -> !isProxy(address))
                .findFirst();
    }

    private boolean isProxy(String address) {
        try {
            return proxies.stream().anyMatch(proxy -> proxy.matches(address));
        } catch (IllegalArgumentException e) {
            return false; // it is no address
        }
    }

    /** A request that came for one visitor. */
    private static final class FromProxy extends Request.Wrapper {

        private final HttpFields fields;

        FromProxy(Request request, Optional<String> visitor) {
            super(request);
            HttpFields.Mutable said = HttpFields.build(request.getHeaders());
            said.remove(HttpHeader.X_FORWARDED_FOR);
            visitor.ifPresent(address -> said.put(HttpHeader.X_FORWARDED_FOR, address));
            fields = said.asImmutable();
        }

        @Override
        public HttpFields getHeaders() {
            return fields;
        }
    }
}
