package africa.pia.it.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.FormElement;

/** A form of a page, filled in and sent as a browser without script does. */
final class Form {

    private final Api visitor;
    private final String address;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private Form(Api visitor, FormElement form) {
        this.visitor = visitor;
        this.address = form.attr("action");
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
    }

    /** The form with this id on a page. */
    static Form on(Api visitor, String path, String id) {
        Api.Answer page = visitor.get(path);
        Articles.expect(200, page);
        return new Form(visitor, (FormElement) page.page().expectFirst("form#" + id));
    }

    Form fill(String name, String value) {
        fields.put(name, value);
        return this;
    }

    /** Sends it with the button of this name. */
    Api.Answer press(String button) {
        fields.put(button, button);
        return send();
    }

    /** Sends it as it is filled in. */
    Api.Answer send() {
        String body = fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return visitor.send(
                "POST",
                address,
                HttpRequest.BodyPublishers.ofString(body),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin"));
    }
}
