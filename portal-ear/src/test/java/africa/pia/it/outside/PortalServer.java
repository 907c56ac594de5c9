package africa.pia.it.outside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * One running server of the portal: the shipped package, unzipped, started as a process of its own with nothing but
 * environment variables, so that it can be killed and started again like IT's.
 */
public final class PortalServer implements AutoCloseable {

    /** The administrator of every test server. */
    public static final String ADMIN_EMAIL = "chef@example.org";

    public static final String ADMIN_PASSWORD = "quatre chevaux sous la pluie";

    /** Password of the people of the sample edition on the shared server. */
    public static final String SAMPLE_PASSWORD = "sept greniers et un tambour";

    /** What the log says when the sample edition, which is there at once, has its pictures too. */
    static final String PICTURES_ARE_THERE = "The sample edition has its pictures";

    /** With this a server sends its mail to {@link Mailbox} and takes what many tests send from one address. */
    static final Map<String, String> ROOM_FOR_TESTS = Map.ofEntries(
            Map.entry("PORTAL_MAIL_HOST", "127.0.0.1"),
            Map.entry("PORTAL_MAIL_PORT", Integer.toString(Mailbox.shared().port())),
            Map.entry("PORTAL_MAIL_START_TLS", "false"),
            Map.entry("PORTAL_LIMIT_SIGN_IN_CLIENT", "10000/PT1M"),
            Map.entry("PORTAL_LIMIT_REGISTER_CLIENT", "10000/PT1M"),
            Map.entry("PORTAL_LIMIT_LINK_CLIENT", "10000/PT1M"),
            Map.entry("PORTAL_LIMIT_REPORT_CLIENT", "10000/PT1M"),
            Map.entry("PORTAL_LIMIT_POST_CLIENT", "10000/PT1M"),
            Map.entry("PORTAL_LIMIT_POST_ACCOUNT", "10000/PT1M"),
            // Tests rush; a raid begins only where one says so.
            Map.entry("PORTAL_RAID_COMMENTS", "0"),
            // And judge a shift's worth in a minute: nobody is spared unless a test says so.
            Map.entry("PORTAL_CARE_HOURLY", "0"),
            // There may be no network.
            Map.entry("PORTAL_GATE_CHECK_LINKS", "false"));

    /** The variable with which a server opens HTTPS. */
    static final String KEYSTORE_PASSWORD = "keystore_password";

    private static final Path WLP = Path.of(System.getProperty("portal.it"), "wlp");
    /** A machine that builds something else meanwhile is slow. */
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private static PortalServer shared;

    private final String name;
    private final int port;
    private final int tlsPort;
    private final Map<String, String> environment;
    private Process process;

    private PortalServer(String name, Map<String, String> environment) {
        this.name = name;
        this.port = freePort();
        this.tlsPort = freePort();
        this.environment = new HashMap<>(environment);
    }

    /**
     * The server on H2 with the sample content that the tests of one JVM share; they own what they make in it. Started
     * at the first call, stopped with the JVM.
     */
    public static synchronized PortalServer shared() {
        if (shared == null) {
            shared = start(
                    System.getProperty("portal.it.shared"),
                    with(ROOM_FOR_TESTS, Map.of("PORTAL_SAMPLE", "true", "PORTAL_SAMPLE_PASSWORD", SAMPLE_PASSWORD)));
            shared.awaitLog(PICTURES_ARE_THERE);
        }
        return shared;
    }

    /** Starts a server of one's own and waits until it is ready. */
    public static PortalServer start(String name, Map<String, String> environment) {
        PortalServer server = launch(name, environment);
        server.awaitReady();
        return server;
    }

    /** Starts a server and does not wait; what an earlier run of the tests left behind is none of its business. */
    public static PortalServer launch(String name, Map<String, String> environment) {
        PortalServer server = new PortalServer(name, environment);
        server.clear();
        server.launch();
        return server;
    }

    /** Both; what the second says wins. */
    static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        Map<String, String> both = new HashMap<>(some);
        both.putAll(more);
        return both;
    }

    private Path folder() {
        return Path.of(System.getProperty("portal.it"), name);
    }

    private void clear() {
        if (Files.exists(folder())) {
            try (Stream<Path> files = Files.walk(folder())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void launch() {
        // Whatever becomes of the test, its server does not outlive it.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        try {
            Files.createDirectories(folder());
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-javaagent:" + WLP.resolve("bin/tools/ws-javaagent.jar"));
            // What the start script adds for this Java: without it proxies of platform classes cannot be made.
            command.add("@" + WLP.resolve("lib/platform/java/java9.options"));
            try (Stream<String> options = Files.lines(WLP.resolve("usr/servers/portal/jvm.options"))) {
                options.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(command::add);
            }
            // Only what it spends on itself differs: these servers do not live long enough to earn compiling back.
            command.add("-XX:TieredStopAtLevel=1");
            // Nor to give memory back and fetch it again; the most it may take stays what is shipped.
            command.add("-Xms400m");
            command.add("-XX:MaxHeapFreeRatio=100");
            command.addAll(
                    List.of("-jar", WLP.resolve("bin/tools/ws-server.jar").toString(), "portal"));
            ProcessBuilder builder = new ProcessBuilder(command);
            Map<String, String> env = builder.environment();
            env.put("WLP_OUTPUT_DIR", folder().toString());
            env.put("HTTP_PORT", Integer.toString(port));
            env.put("HTTPS_PORT", environment.containsKey(KEYSTORE_PASSWORD) ? Integer.toString(tlsPort) : "-1");
            env.put("DB_DIR", folder().resolve("data").toString());
            env.put("PORTAL_SITE_URL", address());
            env.put("PORTAL_ADMIN_EMAIL", ADMIN_EMAIL);
            env.put("PORTAL_ADMIN_PASSWORD", ADMIN_PASSWORD);
            env.putAll(environment);
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until {@code /health/ready} says so. */
    public void awaitReady() {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The server " + name + " ended by itself; its log:\n" + logText());
            }
            if (isReady()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
        throw new IllegalStateException("The server " + name + " was not ready in time; its log:\n" + logText());
    }

    /** Waits until the log says something. */
    public void awaitLog(String words) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!logText().contains(words)) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(
                        "The log of the server " + name + " never said \"" + words + "\":\n" + logText());
            }
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
    }

    private boolean isReady() {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(address() + "/health/ready"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The root address without trailing slash. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** The root address over TLS, of a server that was given {@link #KEYSTORE_PASSWORD}. */
    public String tlsAddress() {
        return "https://localhost:" + tlsPort;
    }

    public int port() {
        return port;
    }

    /** Trust in nothing but the certificate that the server has made for itself. */
    SSLContext trust() {
        Path store = folder().resolve("portal/resources/security/key.p12");
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, environment.get(KEYSTORE_PASSWORD).toCharArray());
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            for (String alias : Collections.list(keys.aliases())) {
                trusted.setCertificateEntry(alias, keys.getCertificate(alias));
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the server has written to its console so far. */
    public String logText() {
        try {
            return Files.exists(log()) ? Files.readString(log()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return folder().resolve("console.log");
    }

    /** Ends the server as a power cut would: SIGKILL, nothing is finished. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Starts it again on what it left behind. */
    public void restart() {
        launch();
        awaitReady();
    }

    /** Ends the server in order. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
