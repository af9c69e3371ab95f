package clinic.submission;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param region the country whose telephone numbers need no country code, as an ISO 3166 code */
@ConfigurationProperties("clinic")
record SubmissionSettings(String region) {}
