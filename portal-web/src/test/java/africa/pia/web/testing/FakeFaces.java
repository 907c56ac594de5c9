package africa.pia.web.testing;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContextWrapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The view's context of this thread, until it is closed. */
public final class FakeFaces extends FacesContextWrapper implements AutoCloseable {

    private final FakeRequest request;
    private final FakeResponse response = new FakeResponse();
    private final Map<String, List<FacesMessage>> messages = new LinkedHashMap<>();
    private boolean invalid;
    private boolean complete;

    private final ExternalContext external = new Outside();

    private FakeFaces(FakeRequest request) {
        super(null);
        this.request = request;
    }

    /** Shows a view for a request. */
    public static FakeFaces showing(FakeRequest request) {
        FakeFaces faces = new FakeFaces(request);
        setCurrentInstance(faces);
        return faces;
    }

    public FakeRequest request() {
        return request;
    }

    public FakeResponse response() {
        return response;
    }

    public int status() {
        return response.getStatus();
    }

    /** Where the browser is sent; empty while the page itself is the answer. */
    public String location() {
        return complete ? response.headers().getOrDefault("Location", "") : "";
    }

    @Override
    public void close() {
        setCurrentInstance(null);
    }

    @Override
    public ExternalContext getExternalContext() {
        return external;
    }

    @Override
    public void addMessage(String field, FacesMessage message) {
        messages.computeIfAbsent(field, first -> new ArrayList<>()).add(message);
    }

    @Override
    public Iterator<String> getClientIdsWithMessages() {
        return messages.keySet().iterator();
    }

    @Override
    public Iterator<FacesMessage> getMessages() {
        return messages.values().stream().flatMap(List::stream).iterator();
    }

    @Override
    public Iterator<FacesMessage> getMessages(String field) {
        return messages.getOrDefault(field, List.of()).iterator();
    }

    @Override
    public void validationFailed() {
        invalid = true;
    }

    @Override
    public boolean isValidationFailed() {
        return invalid;
    }

    @Override
    public void responseComplete() {
        complete = true;
    }

    /** What lies around the view. The wrapper itself overrides a method without its type parameters. */
    @SuppressWarnings("unchecked")
    private final class Outside extends ExternalContextWrapper {

        Outside() {
            super(null);
        }

        @Override
        public Object getRequest() {
            return request;
        }

        @Override
        public Object getResponse() {
            return response;
        }

        @Override
        public void setResponseStatus(int status) {
            response.setStatus(status);
        }

        @Override
        public void setResponseHeader(String name, String value) {
            response.setHeader(name, value);
        }
    }
}
