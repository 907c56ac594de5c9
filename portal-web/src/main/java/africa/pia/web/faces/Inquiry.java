package africa.pia.web.faces;

import africa.pia.paging.Cursor;
import africa.pia.web.url.Addresses;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What a request for a view asks for, read without trust: nonsense is as if it were absent. */
public final class Inquiry {

    private final HttpServletRequest request;

    /**
     * Reads the present request. It is Faces' and not CDI's: that one was injected before the address was led to its
     * view, and knows nothing of the parameters in the path.
     */
    public Inquiry() {
        this((HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest());
    }

    /** Reads a request that is led to no view. */
    public Inquiry(HttpServletRequest request) {
        this.request = request;
    }

    public HttpServletRequest request() {
        return request;
    }

    /** What was sent as a field; empty when it was not sent. */
    public Optional<String> sent(String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    /** Everything that was sent under one name. */
    public List<String> sentAll(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** A parameter without blanks around it; empty when absent. */
    public String text(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** What is looked for: a parameter of which no more is read than a search takes. */
    public String words(String name, int most) {
        String value = text(name);
        return value.substring(0, Math.min(value.length(), most));
    }

    /** A parameter that is one of some words; empty when it is none of them. */
    public String oneOf(Set<String> words, String name) {
        String value = text(name);
        return words.contains(value) ? value : "";
    }

    /** A number of up to 18 digits. */
    public OptionalLong number(String name) {
        String value = text(name);
        return value.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
    }

    /** Where a list goes on. */
    public Optional<Cursor> after() {
        String value = text("after");
        return value.isEmpty() ? Optional.empty() : Optional.of(new Cursor(value));
    }

    /** This address, going on after a position; null when nothing follows, as views have it. */
    public String next(Optional<Cursor> next) {
        return next.map(cursor -> Addresses.with(Addresses.here(request), "after", cursor.value()))
                .orElse(null);
    }

    /** This address from its beginning; null when this is it. */
    public String first() {
        return text("after").isEmpty() ? null : Addresses.without(Addresses.here(request), "after");
    }
}
