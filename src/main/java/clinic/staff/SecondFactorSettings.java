package clinic.staff;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param secondFactor whether people may sign in with a password alone */
@ConfigurationProperties("clinic.desk")
record SecondFactorSettings(@DefaultValue("offered") Rule secondFactor) {

    enum Rule {
        /** Whoever wants one has one. */
        OFFERED,
        /** Whoever has none is led to set one up before anything else. */
        REQUIRED
    }

    boolean isRequired() {
        return secondFactor == Rule.REQUIRED;
    }
}
