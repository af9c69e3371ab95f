package clinic.disk;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to change on the server. */
class UnsafeDatabase extends AbstractFailureAnalyzer<UnsafeDatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnsafeDatabaseException unsafe) {
        return new FailureAnalysis(
                unsafe.getMessage(),
                "Set fsync and synchronous_commit to on, for the server and for the role that the site signs in with."
                        + " Visitors are told \"received\" only for what is on disk.",
                failure);
    }
}
