package clinic;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

    /** As long as deploy/README.md says to give it. */
    private static final long PATIENCE_SECONDS = 60;

    private final ApplicationEventPublisher events;
    private final CountDownLatch startIsOver = new CountDownLatch(1);

    private volatile boolean isRunning;

    OrderlyStop(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void changed(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            startIsOver.countDown();
        }
    }

    @EventListener(ApplicationFailedEvent.class)
    void failed() {
        startIsOver.countDown();
    }

    @Override
    public void start() {
        isRunning = true;
    }

    @Override
    public void stop() {
        isRunning = false;
        if (startIsOver.getCount() > 0) {
            waitForTheStart();
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

    /** Before all others. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
