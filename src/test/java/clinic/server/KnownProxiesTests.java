package clinic.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnownProxiesTests {

    private final Server server = new Server();

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void believesOneOfOurProxies() throws Exception {
        start("127.0.0.1");

        assertThat(seen("X-Forwarded-For", "203.0.113.7", "X-Forwarded-Proto", "https"))
                .isEqualTo("https 203.0.113.7");
    }

    @Test
    void believesNobodyElse() throws Exception {
        start("10.0.0.0/8");

        assertThat(seen("X-Forwarded-For", "203.0.113.7", "X-Forwarded-Proto", "https"))
                .isEqualTo("http 127.0.0.1");
    }

    @Test
    void believesNothingThatTheVisitorWroteBefore() throws Exception {
        start("127.0.0.1", "10.0.0.0/8");

        assertThat(seen("X-Forwarded-For", "198.51.100.1, 203.0.113.7, 10.1.2.3"))
                .isEqualTo("http 203.0.113.7");
        assertThat(seen("X-Forwarded-For", "203.0.113.7", "Forwarded", "for=198.51.100.1;proto=https"))
                .isEqualTo("http 203.0.113.7");
    }

    @Test
    void takesTheProxyItselfWhereNobodyIsNamed() throws Exception {
        start("127.0.0.1");

        assertThat(seen("X-Forwarded-For", "127.0.0.1")).isEqualTo("http 127.0.0.1");
    }

    private void start(String... proxies) throws Exception {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.addCustomizer(new KnownProxies(List.of(proxies)));
        server.addConnector(new ServerConnector(server, new HttpConnectionFactory(configuration)));
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                String seen = request.getHttpURI().getScheme() + " " + Request.getRemoteAddr(request);
                Content.Sink.write(response, true, seen, callback);
                return true;
            }
        });
        server.start();
    }

    private String seen(String... headers) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).headers(headers).build(), BodyHandlers.ofString())
                .body();
    }
}
