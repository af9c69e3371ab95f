package clinic.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** A file system that tells of what the test wants, when it is asked, and of nothing more. */
final class Script implements FileEvents {

    private final Deque<Step> steps;
    private final CountDownLatch closed = new CountDownLatch(1);

    record Step(Runnable happening, Set<Path> told) {}

    private Script(List<Step> steps) {
        this.steps = new ArrayDeque<>(steps);
    }

    static Script of(Step... steps) {
        return new Script(List.of(steps));
    }

    static Step told(Runnable happening, String... files) {
        return new Step(happening, Arrays.stream(files).map(Path::of).collect(Collectors.toSet()));
    }

    static Step untold(Runnable happening) {
        return told(happening);
    }

    static Step nothing() {
        return told(() -> {});
    }

    @Override
    public void follow(Look look) {}

    @Override
    public Set<Path> await(Duration longest) throws InterruptedException {
        Step step = steps.poll();
        if (step == null) {
            closed.await();
            throw new InterruptedException();
        }
        step.happening().run();
        return step.told();
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
