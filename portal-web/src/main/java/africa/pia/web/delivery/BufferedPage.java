package africa.pia.web.delivery;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Holds a page's body back until it is finished; status and headers go through, so that they can still be added to. */
class BufferedPage extends HttpServletResponseWrapper {

    private static final int FIRST_SIZE = 32 * 1024;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream(FIRST_SIZE);
    private PrintWriter writer;
    private ServletOutputStream stream;
    private boolean refused;
    private boolean personal;

    BufferedPage(HttpServletResponse response) {
        super(response);
    }

    /** The body as far as it was written. */
    byte[] body() {
        if (writer != null) {
            writer.flush();
        }
        return body.toByteArray();
    }

    /** Whether the page is one that everyone may see: made in full, no error, no cookie, not marked as private. */
    boolean isForEveryone() {
        String cacheControl = getHeader("Cache-Control");
        boolean open = cacheControl == null || !(cacheControl.contains("private") || cacheControl.contains("no-store"));
        return !refused && !personal && open && getStatus() == SC_OK && getContentType() != null;
    }

    /** Whether the container answers in place of the page. */
    boolean isRefused() {
        return refused;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, charset()));
        }
        return writer;
    }

    private Charset charset() {
        String named = getCharacterEncoding();
        return named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new ServletOutputStream() {
                @Override
                public void write(int each) {
                    body.write(each);
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    body.write(bytes, from, length);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new IllegalStateException("A page is not written asynchronously");
                }
            };
        }
        return stream;
    }

    @Override
    public void sendError(int status) throws IOException {
        refused = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        refused = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        refused = true;
        super.sendRedirect(location);
    }

    @Override
    public void addCookie(Cookie cookie) {
        personal = true;
        super.addCookie(cookie);
    }

    @Override
    public void setHeader(String name, String value) {
        personal |= name.equalsIgnoreCase("Set-Cookie");
        super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        personal |= name.equalsIgnoreCase("Set-Cookie");
        super.addHeader(name, value);
    }

    @Override
    public void flushBuffer() {
        // The page goes out in one piece, or not at all.
    }

    @Override
    public boolean isCommitted() {
        return refused && super.isCommitted();
    }

    @Override
    public void reset() {
        resetBuffer();
        super.reset();
    }

    @Override
    public void resetBuffer() {
        writer = null;
        body.reset();
    }

    @Override
    public void setContentLength(int length) {
        // Known only once the page is finished, and different when compressed.
    }

    @Override
    public void setContentLengthLong(long length) {
        // See setContentLength.
    }

    @Override
    public void setBufferSize(int size) {
        // There is no limit to what is held back.
    }
}
