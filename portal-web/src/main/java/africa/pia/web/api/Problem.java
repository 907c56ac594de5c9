package africa.pia.web.api;

import africa.pia.FieldError;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An answer that says what is wrong, as RFC 9457 has it. The code is the contract; title and detail are for people.
 *
 * @param status HTTP status
 * @param code stable name of the rule that was broken
 * @param arguments facts for the sentence about it
 * @param errors what is wrong with single fields; may be empty
 * @param headers that belong to the answer, such as {@code Retry-After}
 */
record Problem(int status, String code, List<Object> arguments, List<FieldError> errors, Map<String, String> headers) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:pia:problem:";

    Problem {
        arguments = List.copyOf(arguments);
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
    }

    static Problem of(int status, String code, Object... arguments) {
        return new Problem(status, code, List.of(arguments), List.of(), Map.of());
    }

    Problem with(String header, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new Problem(status, code, arguments, errors, more);
    }

    Problem naming(List<FieldError> fields) {
        return new Problem(status, code, arguments, fields, headers);
    }

    /**
     * The document.
     *
     * @param instance the address that was asked for
     */
    byte[] document(Locale locale, String instance) {
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add("type", TYPE + code)
                .add("title", Wording.say(locale, "problem." + status, List.of()))
                .add("status", status)
                .add("detail", Wording.say(locale, code, arguments))
                .add("code", code)
                .add("instance", instance);
        if (!errors.isEmpty()) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            errors.forEach(error -> list.add(entry(error, locale)));
            document.add("errors", list);
        }
        return document.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject entry(FieldError error, Locale locale) {
        return Json.createObjectBuilder()
                .add("field", error.field())
                .add("code", error.code())
                .add("detail", Wording.say(locale, error.code(), error.arguments()))
                .build();
    }
}
