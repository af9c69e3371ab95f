package clinic.journey;

import clinic.program.Debian;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real browser. Takes Chromium where the system has one; installs its package on Debian and its kin if we may; else
 * lets Playwright download its own.
 */
final class Chromium implements AutoCloseable {

    private static final List<Path> PLACES = Stream.of("chromium", "chromium-browser", "google-chrome")
            .map(name -> Path.of("/usr/bin", name))
            .toList();

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, BrowserType.LaunchOptions options, String... more) {
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(options.setArgs(
                        Stream.concat(QUIET.stream(), Stream.of(more)).toList()));
    }

    /** @param more words for the command line of the browser */
    static Chromium launch(String... more) throws IOException, InterruptedException {
        if (installed().isEmpty()) {
            Debian.install("chromium", "fonts-liberation");
        }
        List<Path> installed = installed();
        if (installed.isEmpty()) {
            return new Chromium(Playwright.create(), new BrowserType.LaunchOptions(), more);
        }
        return new Chromium(
                Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))),
                new BrowserType.LaunchOptions().setExecutablePath(installed.get(0)),
                more);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static List<Path> installed() {
        return PLACES.stream().filter(Files::isExecutable).toList();
    }
}
