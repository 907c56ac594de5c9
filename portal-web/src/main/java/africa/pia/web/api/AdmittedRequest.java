package africa.pia.web.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A request as the API lets it in: its body ends, in a refusal, at the byte that is one too many, announced or not; and
 * it wishes for no language, which is settled already. Jakarta REST would stumble over a malformed wish, and over blanks
 * among the formats that are accepted.
 */
final class AdmittedRequest extends HttpServletRequestWrapper {

    private static final String WISH = "Accept-Language";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final long limit;
    private ServletInputStream body;

    AdmittedRequest(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    static ProblemException tooLarge(long limit) {
        return new ProblemException(Problem.of(413, "request.too-large", limit / 1024));
    }

    @Override
    public String getHeader(String name) {
        Enumeration<String> values = getHeaders(name);
        return values.hasMoreElements() ? values.nextElement() : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        if (name.equalsIgnoreCase(WISH)) {
            return Collections.emptyEnumeration();
        }
        if (name.equalsIgnoreCase("Accept")) {
            List<String> accepted = Collections.list(super.getHeaders(name));
            accepted.replaceAll(ranges -> BLANKS.matcher(ranges).replaceAll(""));
            return Collections.enumeration(accepted);
        }
        return super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = Collections.list(super.getHeaderNames());
        names.removeIf(WISH::equalsIgnoreCase);
        return Collections.enumeration(names);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Limited(super.getInputStream(), limit);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Limited extends ServletInputStream {

        private final ServletInputStream in;
        private final long limit;
        private long count;

        Limited(ServletInputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            if (read >= 0) {
                count(1);
            }
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int more) {
            count += more;
            if (count > limit) {
                throw tooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
