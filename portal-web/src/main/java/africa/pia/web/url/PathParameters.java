package africa.pia.web.url;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

/** A request whose path's parts are parameters too; they win over those of the query, so they cannot be forged. */
class PathParameters extends HttpServletRequestWrapper {

    private final Map<String, String> path;

    PathParameters(HttpServletRequest request, Map<String, String> path) {
        super(request);
        this.path = path;
    }

    @Override
    public String getParameter(String name) {
        String own = path.get(name);
        return own != null ? own : super.getParameter(name);
    }

    @Override
    public String[] getParameterValues(String name) {
        String own = path.get(name);
        return own != null ? new String[] {own} : super.getParameterValues(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> all = new HashMap<>(super.getParameterMap());
        path.forEach((name, value) -> all.put(name, new String[] {value}));
        return all;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}
