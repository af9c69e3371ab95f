package clinic.privacy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words, instead of with a stack trace, why the site does not start. */
class KeyRefusedAnalyzer extends AbstractFailureAnalyzer<KeyRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, KeyRefusedException refused) {
        return new FailureAnalysis(refused.getMessage(), refused.cure(), refused);
    }
}
