package clinic.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says how a proxy is named. */
class WrongProxy extends AbstractFailureAnalyzer<WrongProxyException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, WrongProxyException wrong) {
        return new FailureAnalysis(
                wrong.getMessage(),
                "Write the addresses of your proxies as digits, parted by commas, such as 10.0.0.0/8,192.0.2.7,2001:db8::/48."
                        + " Names of machines are not looked up. Without a proxy leave it empty.",
                failure);
    }
}
