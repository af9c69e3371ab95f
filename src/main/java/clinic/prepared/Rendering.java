package clinic.prepared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpTester;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the site itself for a page, in memory and on the way of every request: through the same filters, controllers and
 * templates. Thread-safe.
 */
@Component
public class Rendering {

    private static final long LONGEST_SECONDS = 10;

    private @Nullable LocalConnector itself;

    /** Once, before anything is rendered. */
    public void connect(Server server) {
        // What is answered here is kept with its headers, and none tells what serves it
        HttpConfiguration silent = new HttpConfiguration();
        silent.setSendServerVersion(false);
        LocalConnector connector = new LocalConnector(server, new HttpConnectionFactory(silent));
        // Not among those that listen: the log of the start names these
        server.addBean(connector);
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarted(LifeCycle started) {
                LifeCycle.start(connector);
            }
        });
        itself = connector;
    }

    /** Whether it is the site itself that asks. */
    public boolean isAsking(Request request) {
        return request.getConnectionMetaData().getConnector() == itself;
    }

    /**
     * The page as everyone gets it; none if it is not there, or not the same for everyone.
     *
     * @throws Exception if the site did not answer
     */
    Optional<Rendered> render(String address) throws Exception {
        ByteBuffer request = ByteBuffer.wrap("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                .formatted(address)
                .getBytes(StandardCharsets.US_ASCII));
        HttpTester.Response response = HttpTester.parseResponse(
                Objects.requireNonNull(itself).getResponse(request, LONGEST_SECONDS, TimeUnit.SECONDS));
        return response != null && response.getStatus() == HttpStatus.OK_200 && isForEveryone(response)
                ? Optional.of(new Rendered(
                        response.getContentBytes(), response.stream().toList()))
                : Optional.empty();
    }

    private static boolean isForEveryone(HttpTester.Response response) {
        HttpField cacheControl = response.getField(HttpHeader.CACHE_CONTROL);
        return !response.contains(HttpHeader.SET_COOKIE)
                && (cacheControl == null || !cacheControl.contains("no-store"));
    }
}
