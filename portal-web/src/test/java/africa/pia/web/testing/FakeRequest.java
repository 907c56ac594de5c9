package africa.pia.web.testing;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request to {@code localhost:9080}, as a test tells it. */
public final class FakeRequest extends HttpServletRequestWrapper {

    private final String method;
    private final String path;
    private final String query;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private final List<Cookie> cookies = new ArrayList<>();
    private String servletPath;
    private boolean secure;

    private FakeRequest(String method, String address) {
        super(Unasked.of(HttpServletRequest.class));
        this.method = method;
        int mark = address.indexOf('?');
        this.path = mark < 0 ? address : address.substring(0, mark);
        this.query = mark < 0 ? null : address.substring(mark + 1);
        this.servletPath = decoded(path);
        if (query != null) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                sending(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    public static FakeRequest of(String method, String address) {
        return new FakeRequest(method, address);
    }

    public static FakeRequest get(String address) {
        return of("GET", address);
    }

    public static FakeRequest post(String address) {
        return of("POST", address);
    }

    /** With a header; null leaves it out. */
    public FakeRequest with(String header, String value) {
        if (value != null) {
            headers.put(header, value);
        }
        return this;
    }

    public FakeRequest withCookie(String name, String value) {
        cookies.add(new Cookie(name, value));
        return this;
    }

    /** With a field of a form, or one more value of it. */
    public FakeRequest sending(String name, String value) {
        parameters.merge(name, new String[] {value}, (before, added) -> {
            List<String> all = new ArrayList<>(List.of(before));
            all.addAll(List.of(added));
            return all.toArray(String[]::new);
        });
        return this;
    }

    public FakeRequest overTls() {
        secure = true;
        return this;
    }

    /** Answered by a servlet that has all paths under this one. */
    public FakeRequest servedUnder(String mapped) {
        servletPath = mapped;
        return this;
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(secure ? "https" : "http")
                .append("://localhost:9080")
                .append(path);
    }

    @Override
    public String getQueryString() {
        return query;
    }

    @Override
    public String getServletPath() {
        return servletPath;
    }

    @Override
    public String getPathInfo() {
        return decoded(path).equals(servletPath) ? null : decoded(path).substring(servletPath.length());
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public String getRemoteAddr() {
        return "192.0.2.7";
    }

    @Override
    public String getHeader(String name) {
        return headers.get(name);
    }

    @Override
    public String getContentType() {
        return headers.get("Content-Type");
    }

    @Override
    public long getContentLengthLong() {
        return Long.parseLong(headers.getOrDefault("Content-Length", "-1"));
    }

    @Override
    public long getDateHeader(String name) {
        return -1;
    }

    @Override
    public Cookie[] getCookies() {
        return cookies.isEmpty() ? null : cookies.toArray(Cookie[]::new);
    }

    @Override
    public String getParameter(String name) {
        return parameters.containsKey(name) ? parameters.get(name)[0] : null;
    }

    @Override
    public String[] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.copyOf(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }
}
