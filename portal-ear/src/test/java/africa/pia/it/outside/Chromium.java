package africa.pia.it.outside;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The real browser of the tests: the machine's Chromium, or Debian's, installed when there is none. Chromium without its
 * windows comes first: the same engine for a third of the processor's time.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    /** A browser that the given Playwright drives. */
    static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                // Nor one made up on the processor, which the servers need.
                                "--disable-software-rasterizer",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Playwright without the download of a browser of its own. */
    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** Of the processes that run these tests at once one installs it, and the others wait until it is whole. */
    private static synchronized Path executable() {
        Path turn = Path.of(System.getProperty("portal.it"), "chromium.lock");
        try (FileChannel channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Closing the channel lets go of the lock.
            channel.lock();
            return installed().orElseGet(Chromium::install);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path install() {
        run("apt-get", "update");
        for (String name : List.of("chromium-headless-shell", "chromium")) {
            if (installed().isEmpty()) {
                run("apt-get", "install", "--yes", "--no-install-recommends", name);
            }
        }
        return installed()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The browser tests need Chromium: install it (Debian: apt-get install chromium) and run again."));
    }

    private static Optional<Path> installed() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    // Fails in silence on purpose: whether it helped is asked right after, and answered with one clear sentence.
    private static void run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.waitFor(5, TimeUnit.MINUTES);
        } catch (IOException noSuchCommand) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
