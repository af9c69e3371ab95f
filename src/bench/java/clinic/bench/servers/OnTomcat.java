package clinic.bench.servers;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;

/** The first servlet filter, or a valve that comes before any servlet. */
final class OnTomcat {

    private final Properties headers;
    private final byte[] body;

    OnTomcat(Properties headers, byte[] body) {
        this.headers = headers;
        this.body = body;
    }

    void start(int port, boolean virtual, boolean valve) throws IOException, LifecycleException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
        Http11NioProtocol protocol = new Http11NioProtocol();
        protocol.setMaxKeepAliveRequests(-1);
        if (virtual) {
            protocol.setExecutor(new VirtualThreadExecutor("virtual-"));
        }
        Connector connector = new Connector(protocol);
        connector.setPort(port);
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "nothing", new HttpServlet() {}).addMapping("/");
        if (valve) {
            tomcat.getEngine().getPipeline().addValve(new FirstValve());
        } else {
            addFilter(context);
        }
        tomcat.start();
    }

    private void addFilter(Context context) {
        FilterDef definition = new FilterDef();
        definition.setFilterName("first");
        definition.setFilter(new FirstFilter());
        context.addFilterDef(definition);
        FilterMap everything = new FilterMap();
        everything.setFilterName("first");
        everything.addURLPattern("/*");
        context.addFilterMap(everything);
    }

    private void send(HttpServletResponse response) throws IOException {
        headers.forEach((name, value) -> response.setHeader((String) name, (String) value));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private final class FirstFilter implements Filter {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
            send((HttpServletResponse) response);
        }
    }

    private final class FirstValve extends ValveBase {

        @Override
        public void invoke(Request request, Response response) throws IOException {
            send(response);
        }
    }
}
