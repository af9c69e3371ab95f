package clinic.program;

import java.io.IOException;
import java.util.List;

/** A command of the machine, such as to mount a disk. */
public final class Command {

    private Command() {}

    /** Runs it. Returns whether it did what it should; no program of this name is no success either. */
    public static boolean succeeds(String... words) throws IOException, InterruptedException {
        return exitCode(words) == 0;
    }

    public static int exitCode(String... words) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(List.of(words))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return -1; // there is no such program here
        }
        return process.waitFor();
    }
}
