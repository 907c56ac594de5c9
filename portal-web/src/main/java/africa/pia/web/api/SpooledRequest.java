package africa.pia.web.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request whose body was taken in whole before anything is done: JSON in memory, an upload in a temporary file. So a
 * slow sender holds no transaction open, and the body's fingerprint is known first.
 */
final class SpooledRequest extends HttpServletRequestWrapper implements AutoCloseable {

    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=(?:\"([^\"]+)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);

    private final byte[] small;
    private final Path large;
    private final String fingerprint;
    private ServletInputStream body;

    private SpooledRequest(HttpServletRequest request, byte[] small, Path large, String fingerprint) {
        super(request);
        this.small = small;
        this.large = large;
        this.fingerprint = fingerprint;
    }

    static SpooledRequest of(HttpServletRequest request) throws IOException {
        boolean upload = ApiFilter.isMultipart(request);
        BoundaryBlindDigest digest = new BoundaryBlindDigest(upload ? boundary(request.getContentType()) : "");
        if (!upload) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            copy(request.getInputStream(), bytes, digest);
            return new SpooledRequest(request, bytes.toByteArray(), null, digest.hex());
        }
        Path file = Files.createTempFile("portal-upload", ".part");
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            copy(request.getInputStream(), out, digest);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
        return new SpooledRequest(request, null, file, digest.hex());
    }

    static String boundary(String contentType) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.find()) {
            return "";
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    private static void copy(InputStream in, OutputStream out, BoundaryBlindDigest digest) throws IOException {
        byte[] buffer = new byte[8192];
        for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
            digest.update(buffer, read);
            out.write(buffer, 0, read);
        }
    }

    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException senderGone) {
            throw new ProblemException(Problem.of(400, "request.malformed"));
        }
    }

    /** What the body is known by. */
    String fingerprint() {
        return fingerprint;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Spooled(
                    large == null
                            ? new ByteArrayInputStream(small)
                            : new BufferedInputStream(Files.newInputStream(large)));
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        if (body != null) {
            body.close();
        }
        if (large != null) {
            Files.deleteIfExists(large);
        }
    }

    private static final class Spooled extends ServletInputStream {

        private final InputStream in;
        private boolean finished;

        Spooled(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            finished = read < 0;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            finished = read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is here already; nothing waits for it");
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
