package clinic.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailServerTests {

    private static final Address[] NOBODY = {};
    private static final Address[] SOMEBODY = {new InternetAddress()};

    @Test
    void saysInOneWordWhatStoodAgainstAMail() {
        assertThat(obstacle(new MailAuthenticationException("no"))).isEqualTo(Obstacle.LOCKED_OUT);
        assertThat(obstacle(failed(new AuthenticationFailedException("no")))).isEqualTo(Obstacle.LOCKED_OUT);
        assertThat(obstacle(failed(new MessagingException("x", new UnknownHostException()))))
                .isEqualTo(Obstacle.UNREACHABLE);
        assertThat(obstacle(failed(new MessagingException("x", new SocketTimeoutException()))))
                .isEqualTo(Obstacle.TIMEOUT);
        assertThat(obstacle(failed(new MessagingException("421 Too busy")))).isEqualTo(Obstacle.PUT_OFF);
        assertThat(obstacle(refusal(NOBODY, NOBODY, SOMEBODY))).isEqualTo(Obstacle.REFUSED);
        assertThat(obstacle(refusal(NOBODY, SOMEBODY, NOBODY))).isEqualTo(Obstacle.PUT_OFF);
        assertThat(obstacle(refusal(NOBODY, SOMEBODY, SOMEBODY))).isEqualTo(Obstacle.PUT_OFF);
        assertThat(obstacle(refusal(SOMEBODY, NOBODY, SOMEBODY))).isEqualTo(Obstacle.PARTLY);
    }

    @Test
    void doesNotRepeatAMailOnlyBecauseTheGoodbyeFailed() {
        assertThat(obstacle(new MailSendException("Failed to close", new MessagingException("x"))))
                .isNull();
    }

    private static MailSendException refusal(Address[] sent, Address[] unsent, Address[] invalid) {
        return failed(new SendFailedException("x", null, sent, unsent, invalid));
    }

    private static MailSendException failed(MessagingException problem) {
        return new MailSendException(Map.of("mail", problem));
    }

    private static @Nullable Obstacle obstacle(MailException problem) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
                throw problem;
            }
        };
        MailProperties settings = new MailProperties();
        settings.setHost("mail.example.com");
        MailServer server = new MailServer(sender, settings);
        return server.send(sender.createMimeMessage()).orElse(null);
    }
}
