package clinic.notification;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The clinic's mail server, if it has set one up. Says what went wrong in one word, as its own words quote addresses. */
@Component
class MailServer {

    private final @Nullable JavaMailSender sender;

    MailServer(JavaMailSender sender, MailProperties settings) {
        this.sender = StringUtils.hasText(settings.getHost()) ? sender : null;
    }

    boolean isSetUp() {
        return sender != null;
    }

    /** An empty mail, if it could be sent. */
    Optional<MimeMessage> blank() {
        return Optional.ofNullable(sender).map(JavaMailSender::createMimeMessage);
    }

    /** Hands a mail over. Returns what stood against it, or nothing if the server has taken it. */
    Optional<Obstacle> send(MimeMessage message) {
        if (sender == null) {
            return Optional.of(Obstacle.NO_SERVER);
        }
        try {
            sender.send(message);
            return Optional.empty();
        } catch (MailAuthenticationException e) {
            return Optional.of(Obstacle.LOCKED_OUT);
        } catch (MailSendException e) {
            // Without failed messages, only the goodbye after them has failed
            return e.getFailedMessages().isEmpty() ? Optional.empty() : Optional.of(of(causes(e)));
        } catch (MailException e) {
            return Optional.of(Obstacle.BROKEN);
        }
    }

    private static Obstacle of(List<Throwable> causes) {
        Optional<SendFailedException> refusal = first(SendFailedException.class, causes);
        if (refusal.isPresent()) {
            return of(refusal.get());
        } else if (first(AuthenticationFailedException.class, causes).isPresent()) {
            return Obstacle.LOCKED_OUT;
        } else if (first(SocketTimeoutException.class, causes).isPresent()) {
            return Obstacle.TIMEOUT;
        }
        return first(IOException.class, causes).isPresent() ? Obstacle.UNREACHABLE : Obstacle.PUT_OFF;
    }

    /** Addresses are invalid if the server refuses them for good, and unsent if it may take them another time. */
    private static Obstacle of(SendFailedException refusal) {
        if (isAny(refusal.getValidSentAddresses())) {
            return Obstacle.PARTLY;
        }
        return isAny(refusal.getInvalidAddresses()) && !isAny(refusal.getValidUnsentAddresses())
                ? Obstacle.REFUSED
                : Obstacle.PUT_OFF;
    }

    private static boolean isAny(Address @Nullable [] addresses) {
        return addresses != null && addresses.length > 0;
    }

    private static List<Throwable> causes(MailSendException failed) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable top : failed.getMessageExceptions()) {
            for (Throwable cause = top; cause != null; cause = cause.getCause()) {
                causes.add(cause);
            }
        }
        return causes;
    }

    private static <T> Optional<T> first(Class<T> type, List<Throwable> causes) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
