package clinic;

import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestContextManager;

/** Properties of the whole site, tried on the same one that other tests start. */
@SiteTest
public abstract class AnythingOnTheSite {

    private final TestContextManager site = new TestContextManager(getClass());

    @LocalServerPort
    protected int port;

    @BeforeProperty
    void arrive() throws Exception {
        site.beforeTestClass();
        site.prepareTestInstance(this);
    }

    @AfterProperty
    void leave() throws Exception {
        site.afterTestClass();
    }
}
