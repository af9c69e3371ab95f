package clinic.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param poll how often to look whether something is due */
@ConfigurationProperties("clinic.jobs")
record JobSettings(@DefaultValue("3s") Duration poll) {}
