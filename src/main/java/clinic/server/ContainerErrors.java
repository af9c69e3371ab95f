package clinic.server;

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
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The page for what Jetty refuses before it reaches us: as plain and as guarded as ours, without template or content. */
@Component
class ContainerErrors extends ErrorHandler implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    private final SecurityHeaders headers;
    private final byte[] page;

    ContainerErrors(SecurityHeaders headers) throws IOException {
        this.headers = headers;
        page = new ClassPathResource("templates/error/container.html").getContentAsByteArray();
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
        return ByteBuffer.wrap(page);
    }
}
