package clinic.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** What the file system tells of by itself. It may tell of nothing, as network mounts do. For one thread. */
interface FileEvents extends AutoCloseable {

    /** Sees to it that everything in these folders is told of. */
    void follow(Look look);

    /**
     * Waits until something is told of, or until the time is up.
     *
     * @return where something may have happened, inside the folder
     */
    Set<Path> await(Duration longest) throws InterruptedException;

    @Override
    void close();
}
