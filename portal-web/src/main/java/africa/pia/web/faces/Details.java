package africa.pia.web.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * A {@code details} element. Whether it is open is asked when it is printed, not when the view is built: only then is
 * known what was refused. Attributes: {@code open}, {@code styleClass}, and {@code group}, of which at most one is open.
 */
@FacesComponent(Details.TYPE)
public class Details extends UIComponentBase {

    static final String TYPE = "africa.pia.web.faces.Details";

    private static final String ELEMENT = "details";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement(ELEMENT, this);
        if (getId() != null && !getId().startsWith("j_id")) {
            writer.writeAttribute("id", getClientId(context), "id");
        }
        write(writer, "class", given("styleClass"));
        write(writer, "name", given("group"));
        if (Boolean.parseBoolean(given("open"))) {
            writer.writeAttribute("open", "open", "open");
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        context.getResponseWriter().endElement(ELEMENT);
    }

    private String given(String name) {
        Object value = getAttributes().get(name);
        return value == null ? "" : value.toString();
    }

    private static void write(ResponseWriter writer, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            writer.writeAttribute(name, value, name);
        }
    }
}
