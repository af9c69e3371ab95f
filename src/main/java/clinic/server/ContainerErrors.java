package clinic.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The page for what Jetty refuses before it reaches us: as guarded as ours, and so plain that nothing on it can fail. */
@Component
class ContainerErrors extends ErrorHandler implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    private final SecurityHeaders headers;
    private final ObjectProvider<Doorplate> doorplate;
    private final String page;

    /** @param doorplate is asked for at each answer: the content comes later than the server */
    ContainerErrors(SecurityHeaders headers, ObjectProvider<Doorplate> doorplate) throws IOException {
        this.headers = headers;
        this.doorplate = doorplate;
        page = new ClassPathResource("templates/error/container.html").getContentAsString(UTF_8);
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.setErrorHandler(this));
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        // Of another HTTP than ours; what fails on our side is worth an alarm, and this is not
        if (code == HttpStatus.NOT_IMPLEMENTED_501 || code == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505) {
            response.setStatus(HttpStatus.BAD_REQUEST_400);
        }
        response.write(true, page(response.getHeaders()), callback);
    }

    private ByteBuffer page(HttpFields.Mutable fields) {
        headers.all().forEach(fields::put);
        fields.put(HttpHeader.CONTENT_TYPE, MimeTypes.Type.TEXT_HTML_UTF_8.asString());
        Doorplate clinic = doorplate.getObject();
        return UTF_8.encode(page.replace("{language}", HtmlUtils.htmlEscape(clinic.language()))
                .replace("{clinic}", HtmlUtils.htmlEscape(clinic.clinic())));
    }
}
