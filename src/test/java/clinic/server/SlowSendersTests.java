package clinic.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.SiteTest;
import clinic.Visitor;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class SlowSendersTests {

    /** Twice as many as the server has threads. */
    private static final int MANY = 400;

    @LocalServerPort
    int port;

    private final List<Socket> senders = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket sender : senders) {
            sender.close();
        }
    }

    @Test
    void holdUpNobodyElse() throws IOException {
        for (int number = 0; number < MANY; number++) {
            Socket sender = new Socket("localhost", port);
            senders.add(sender);
            sender.getOutputStream().write("""
                    POST /contact HTTP/1.1\r
                    Host: localhost\r
                    Sec-Fetch-Site: same-origin\r
                    Content-Type: application/x-www-form-urlencoded\r
                    Content-Length: 1000\r
                    \r
                    name=Slow""".getBytes(US_ASCII));
        }
        Visitor visitor = Visitor.of(port);

        assertThat(visitor.opens("/about").status()).isEqualTo(200);
        assertThat(visitor.opens("/search?q=back").status()).isEqualTo(200);
        assertThat(visitor.sends("/contact", Map.of("name", "Ana")).status()).isEqualTo(422);
    }
}
