package africa.pia.web.api;

import africa.pia.idempotency.Answer;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Holds an answer back until the transaction behind it has committed: nobody is told of what may yet be undone. */
final class HeldResponse extends ProblemResponse {

    /** The headers that are part of an answer; all others belong to the moment it is sent. */
    private static final Set<String> KEPT = Set.of("Content-Type", "ETag", "Location");

    private final HttpServletResponse outer;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ServletOutputStream stream = new Held(body);
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private int status = SC_OK;
    private PrintWriter writer;

    HeldResponse(HttpServletRequest request, HttpServletResponse outer) {
        super(request, outer);
        this.outer = outer;
    }

    /** The answer as it will be sent, to be kept. */
    Answer answer() {
        Map<String, String> kept = new TreeMap<>();
        for (String name : KEPT) {
            if (headers.containsKey(name)) {
                kept.put(name, headers.get(name).get(0));
            }
        }
        return new Answer(status, kept, bytes());
    }

    /** Sends the answer. */
    void release() throws IOException {
        byte[] bytes = bytes();
        outer.setStatus(status);
        headers.forEach((name, values) -> values.forEach(value -> outer.addHeader(name, value)));
        outer.setContentLength(bytes.length);
        outer.getOutputStream().write(bytes);
    }

    private byte[] bytes() {
        if (writer != null) {
            writer.flush();
        }
        return body.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void setStatus(int status) {
        this.status = status;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setHeader(String name, String value) {
        headers.put(name, new ArrayList<>(List.of(value)));
    }

    @Override
    public void addHeader(String name, String value) {
        headers.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, Integer.toString(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        addHeader(name, Integer.toString(value));
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.containsKey(name) || outer.containsHeader(name);
    }

    @Override
    public String getHeader(String name) {
        return headers.containsKey(name) ? headers.get(name).get(0) : outer.getHeader(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return headers.containsKey(name) ? List.copyOf(headers.get(name)) : outer.getHeaders(name);
    }

    @Override
    public void setContentType(String type) {
        setHeader("Content-Type", type);
    }

    @Override
    public String getContentType() {
        return headers.containsKey("Content-Type") ? headers.get("Content-Type").get(0) : null;
    }

    @Override
    public void resetBuffer() {
        body.reset();
    }

    @Override
    public void reset() {
        headers.clear();
        body.reset();
        status = SC_OK;
    }

    @Override
    public void flushBuffer() {
        // Nothing leaves before the commit.
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void setContentLength(int length) {
        // Set when it is released.
    }

    @Override
    public void setContentLengthLong(long length) {
        // Set when it is released.
    }

    private static final class Held extends ServletOutputStream {

        private final ByteArrayOutputStream body;

        Held(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int b) {
            body.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            body.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("The answer is held back; nothing waits to write it");
        }
    }
}
