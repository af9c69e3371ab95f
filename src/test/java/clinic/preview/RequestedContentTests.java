package clinic.preview;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.FolderTest;
import clinic.content.ContentTree;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class RequestedContentTests extends FolderTest {

    private final AtomicReference<ContentTree> live = new AtomicReference<>();
    private final RequestedContent content = new RequestedContent(() -> requireNonNull(live.get()));

    @AfterEach
    void endRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void staysTheSameForOneRequest() {
        ContentTree before = tree();
        live.set(before);
        beginRequest();
        content.tree();
        live.set(tree());

        assertThat(content.tree()).isSameAs(before);
    }

    @Test
    void isNewForTheNextRequest() {
        live.set(tree());
        beginRequest();
        content.tree();
        live.set(tree());
        beginRequest();

        assertThat(content.tree()).isSameAs(live.get());
    }

    @Test
    void isAsItIsNowForWhoeverAnswersNobody() {
        live.set(tree());
        content.tree();
        live.set(tree());

        assertThat(content.tree()).isSameAs(live.get());
    }

    private static void beginRequest() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }
}
