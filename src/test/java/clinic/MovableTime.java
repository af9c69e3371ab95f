package clinic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that a test moves on. */
@TestConfiguration(proxyBeanMethods = false)
public class MovableTime {

    private static volatile Instant now = Instant.parse("2026-11-23T08:00:00Z");

    @Bean
    @Primary
    Clock movableClock() {
        InstantSource source = MovableTime::now;
        return source.withZone(ZoneOffset.UTC);
    }

    public static Instant now() {
        return now;
    }

    public static void pass(Duration time) {
        now = now.plus(time);
    }
}
