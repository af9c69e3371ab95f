package clinic;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class ClinicSite {

    public static void main(String[] args) {
        if (Commands.isAskedFor(args)) {
            System.exit(Commands.run(args));
        }
        SpringApplication.run(ClinicSite.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
