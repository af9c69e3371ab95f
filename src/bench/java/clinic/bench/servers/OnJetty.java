package clinic.bench.servers;

import java.nio.ByteBuffer;
import java.util.Properties;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** A handler that comes before any servlet. */
final class OnJetty {

    private final HttpFields headers;
    private final ByteBuffer body;

    OnJetty(Properties headers, byte[] body) {
        HttpFields.Mutable fields = HttpFields.build();
        headers.stringPropertyNames().forEach(name -> fields.add(field(name, headers.getProperty(name))));
        fields.add(field("Content-Length", Integer.toString(body.length)));
        this.headers = fields.asImmutable();
        this.body = ByteBuffer.wrap(body);
    }

    private static HttpField field(String name, String value) {
        return new PreEncodedHttpField(name, value);
    }

    void start(int port, boolean virtual, boolean nonBlocking) throws Exception {
        Server server = new Server(virtual ? new VirtualThreadPool() : new QueuedThreadPool());
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(nonBlocking ? onSelector() : onOwnThread());
        server.start();
    }

    private Handler onSelector() {
        return new Handler.Abstract.NonBlocking() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                return send(response, callback);
            }
        };
    }

    private Handler onOwnThread() {
        return new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                return send(response, callback);
            }
        };
    }

    private boolean send(Response response, Callback callback) {
        response.getHeaders().add(headers);
        response.write(true, body.slice(), callback);
        return true;
    }
}
