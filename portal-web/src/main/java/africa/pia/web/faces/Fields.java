package africa.pia.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;

/** Helps the tag file {@code field}: only attributes that were given are printed. */
@Named
@ApplicationScoped
public class Fields {

    /** The attributes of a control that have a value. */
    public Map<String, Object> attributes(
            Object maxlength, Object autocomplete, Object inputmode, Object dir, Object lang) {
        Map<String, Object> given = new LinkedHashMap<>();
        put(given, "maxlength", maxlength);
        put(given, "autocomplete", autocomplete);
        put(given, "inputmode", inputmode);
        put(given, "dir", dir);
        put(given, "lang", lang);
        return given;
    }

    private static void put(Map<String, Object> given, String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            given.put(name, value.toString());
        }
    }
}
