package clinic;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets a start come to its end before a stop begins: halfway, the one would find closed what the other needs. */
@Component
@ConditionalOnWebApplication
class OrderlyStop implements SmartLifecycle {

    /** What is left of the minute that deploy/README.md gives it is for answers under way. */
    private static final long PATIENCE_SECONDS = 30;

    private final ApplicationEventPublisher events;
    private final CountDownLatch startIsOver = new CountDownLatch(1);

    private volatile boolean isRunning;
    private volatile boolean isClosing;
    private volatile boolean isReady;
    private volatile @Nullable Thread starter;

    OrderlyStop(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void changed(AvailabilityChangeEvent<ReadinessState> event) {
        isReady = event.getState() == ReadinessState.ACCEPTING_TRAFFIC;
        if (isReady) {
            startIsOver.countDown();
        } else {
            isClosing = true;
        }
    }

    @EventListener(ApplicationFailedEvent.class)
    void failed() {
        startIsOver.countDown();
    }

    @Override
    public void start() {
        starter = Thread.currentThread();
        isRunning = true;
    }

    @Override
    public void stop() {
        isRunning = false;
        // A start that failed in its last steps is closed by whoever started
        if (Thread.currentThread() != starter) {
            waitForTheStart();
        }
        if (isClosing && isReady) {
            AvailabilityChangeEvent.publish(events, this, ReadinessState.REFUSING_TRAFFIC);
        }
    }

    private void waitForTheStart() {
        try {
            startIsOver.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** Before the web server. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
