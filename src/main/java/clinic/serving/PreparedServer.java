package clinic.serving;

import clinic.prepared.PreparedPages;
import clinic.prepared.Rendering;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Puts prepared pages before everything else that the server does. */
@Component
class PreparedServer implements WebServerFactoryCustomizer<JettyServletWebServerFactory>, Ordered {

    private final PreparedPages pages;
    private final Rendering rendering;
    private final Answers answers;

    PreparedServer(PreparedPages pages, Rendering rendering, Answers answers) {
        this.pages = pages;
        this.rendering = rendering;
        this.answers = answers;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(this::putFirst);
    }

    private void putFirst(Server server) {
        rendering.connect(server);
        // Nothing is put in later that could take its time on the reading thread
        server.setDynamic(false);
        server.setHandler(new PreparedHandler(server.getHandler(), pages, rendering, answers));
    }
}
