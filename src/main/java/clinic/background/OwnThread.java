package clinic.background;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does what it is given in turn, on one thread that is there only while there is something to do, and that keeps no program
 * from ending.
 */
public final class OwnThread implements Executor {

    private final ThreadPoolExecutor thread;

    /** @param name of the thread */
    public OwnThread(String name) {
        thread = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread own = new Thread(work, name);
            own.setDaemon(true);
            return own;
        });
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }
}
