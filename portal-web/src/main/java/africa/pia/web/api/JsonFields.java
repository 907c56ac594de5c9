package africa.pia.web.api;

import africa.pia.FieldError;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a JSON object field by field and remembers everything that is wrong with it, so that a program is told all at
 * once.
 *
 * <p>A reading method always gives something to go on with; {@link #end} then refuses the request if there was any
 * complaint: with 400 when the shape is wrong (a number for a text, a field nobody knows), with 422 when a value is.
 */
final class JsonFields {

    /** A program is told of so many mistakes at once; the others it finds by itself. */
    private static final int MOST_ERRORS = 50;

    private static final int MOST_ITEMS = 200;
    private static final int SHOWN_NAME = 80;

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private final JsonObject object;
    private final String path;
    private final Complaints complaints;
    private final Set<String> known = new HashSet<>();
    private final List<JsonFields> nested = new ArrayList<>();

    private JsonFields(JsonObject object, String path, Complaints complaints) {
        this.object = object;
        this.path = path;
        this.complaints = complaints;
    }

    private static final class Complaints {

        private final List<FieldError> errors = new ArrayList<>();
        private boolean shape;

        void shape(String field, String code, Object... arguments) {
            shape = true;
            value(field, code, arguments);
        }

        void value(String field, String code, Object... arguments) {
            if (errors.size() < MOST_ERRORS) {
                errors.add(FieldError.of(field, code, arguments));
            }
        }
    }

    /** Reads a body that has to be a JSON object. */
    static JsonFields read(InputStream body) {
        return of(parse(text(body)));
    }

    /** Reads a body that may be absent; then no field is there. */
    static JsonFields readIfAny(InputStream body) {
        String text = text(body);
        return of(text.isBlank() ? JsonValue.EMPTY_JSON_OBJECT : parse(text));
    }

    /** Reads a body that has to be a JSON array, as if it were the only field of an object. */
    static JsonFields readList(InputStream body, String name) {
        if (parse(text(body)) instanceof JsonArray array) {
            return of(Json.createObjectBuilder().add(name, array).build());
        }
        throw new ProblemException(Problem.of(400, "request.no-json-array"));
    }

    private static JsonFields of(JsonValue value) {
        if (value instanceof JsonObject object) {
            return new JsonFields(object, "", new Complaints());
        }
        throw new ProblemException(Problem.of(400, "request.no-json-object"));
    }

    private static String text(InputStream body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.of(400, "request.no-utf8"));
        } catch (IOException senderGone) {
            throw new ProblemException(Problem.of(400, "request.malformed"));
        }
    }

    private static JsonValue parse(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text));
                JsonReader reader = READERS.createReader(new StringReader(text))) {
            // The reader stops behind the value and would not see what follows it; the parser minds no key given twice.
            while (parser.hasNext()) {
                parser.next();
            }
            return reader.readValue();
        } catch (RuntimeException malformed) {
            // The parser has its own exceptions for bad syntax, for keys given twice, for figures and for nesting
            // beyond
            // all reason, and no common name for them.
            throw new ProblemException(Problem.of(400, "request.malformed-json"));
        }
    }

    /** A text that has to be there; it may be empty. */
    String text(String name) {
        return required(name, optionalText(name)).orElse("");
    }

    /** A text; absent and null are the same. */
    Optional<String> optionalText(String name) {
        return value(name).flatMap(value -> text(path + name, value));
    }

    /** A list of texts; absent and null are the empty list. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        List<JsonValue> values = list(name);
        for (int i = 0; i < values.size(); i++) {
            text(item(name, i), values.get(i)).ifPresent(texts::add);
        }
        return texts;
    }

    /** The id of something; has to be there. */
    long id(String name) {
        return required(name, optionalId(name)).orElse(0L);
    }

    Optional<Long> optionalId(String name) {
        return value(name).flatMap(value -> number(path + name, value));
    }

    /** A list of ids or versions; absent and null are the empty list. */
    List<Long> numbers(String name) {
        List<Long> numbers = new ArrayList<>();
        List<JsonValue> values = list(name);
        for (int i = 0; i < values.size(); i++) {
            number(item(name, i), values.get(i)).ifPresent(numbers::add);
        }
        return numbers;
    }

    /** True or false; absent and null are the same. */
    Optional<Boolean> optionalTruth(String name) {
        Optional<JsonValue> value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        JsonValue.ValueType type = value.get().getValueType();
        if (type != JsonValue.ValueType.TRUE && type != JsonValue.ValueType.FALSE) {
            complaints.shape(path + name, "field.no-truth");
            return Optional.empty();
        }
        return Optional.of(type == JsonValue.ValueType.TRUE);
    }

    /** One of an enum's names. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return optionalText(name).flatMap(text -> constant(path + name, type, text));
    }

    /** One of an enum's names; has to be there. What is given to go on with is not read by anybody. */
    <E extends Enum<E>> E requiredChoice(String name, Class<E> type) {
        return required(name, choice(name, type)).orElse(type.getEnumConstants()[0]);
    }

    /** A list of an enum's names. */
    <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        List<E> chosen = new ArrayList<>();
        List<String> texts = texts(name);
        for (int i = 0; i < texts.size(); i++) {
            constant(item(name, i), type, texts.get(i)).ifPresent(chosen::add);
        }
        return chosen;
    }

    /** A moment with its offset, as RFC 3339 has it. */
    Optional<Instant> moment(String name) {
        Optional<String> text = optionalText(name);
        Optional<Instant> moment = text.flatMap(Rfc3339::moment);
        if (text.isPresent() && moment.isEmpty()) {
            complaints.value(path + name, "field.no-moment");
        }
        return moment;
    }

    /** A moment that has to be there; empty where it is complained of. */
    Optional<Instant> requiredMoment(String name) {
        return required(name, moment(name));
    }

    /** An object inside this one; complaints about its fields are collected here. */
    Optional<JsonFields> object(String name) {
        return value(name).flatMap(value -> {
            if (value instanceof JsonObject inner) {
                JsonFields fields = new JsonFields(inner, path + name + ".", complaints);
                nested.add(fields);
                return Optional.of(fields);
            }
            complaints.shape(path + name, "field.no-object");
            return Optional.empty();
        });
    }

    /** A list of objects; absent and null are the empty list. Complaints about their fields are collected here. */
    List<JsonFields> objects(String name) {
        List<JsonFields> objects = new ArrayList<>();
        List<JsonValue> values = list(name);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof JsonObject inner) {
                JsonFields fields = new JsonFields(inner, item(name, i) + ".", complaints);
                nested.add(fields);
                objects.add(fields);
            } else {
                complaints.shape(item(name, i), "field.no-object");
            }
        }
        return objects;
    }

    /** JsonFields that a program may send back as it got them, though nobody here reads them. */
    JsonFields ignoring(String... names) {
        known.addAll(Arrays.asList(names));
        return this;
    }

    /** Complains of a value that was read. */
    void refuse(String name, String code, Object... arguments) {
        complaints.value(path + name, code, arguments);
    }

    /** Ends the reading: refuses the request if anything was wrong or is left over. */
    void end() {
        complainOfUnknown();
        if (!complaints.errors.isEmpty()) {
            Problem problem = complaints.shape
                    ? Problem.of(400, "request.wrong-fields")
                    : Problem.of(422, "request.invalid-fields");
            throw new ProblemException(problem.naming(complaints.errors));
        }
    }

    private void complainOfUnknown() {
        for (String name : object.keySet()) {
            if (!known.contains(name)) {
                complaints.shape(path + name.substring(0, Math.min(name.length(), SHOWN_NAME)), "field.unknown");
            }
        }
        nested.forEach(JsonFields::complainOfUnknown);
    }

    private Optional<JsonValue> value(String name) {
        known.add(name);
        JsonValue value = object.get(name);
        return value == null || value == JsonValue.NULL ? Optional.empty() : Optional.of(value);
    }

    private <T> Optional<T> required(String name, Optional<T> value) {
        if (value(name).isEmpty()) {
            complaints.value(path + name, "field.missing");
        }
        return value;
    }

    private Optional<String> text(String field, JsonValue value) {
        if (!(value instanceof JsonString string)) {
            complaints.shape(field, "field.no-text");
            return Optional.empty();
        }
        if (!Characters.areStorable(string.getString())) {
            complaints.value(field, "field.characters");
            return Optional.empty();
        }
        return Optional.of(string.getString());
    }

    private Optional<Long> number(String field, JsonValue value) {
        try {
            if (value instanceof JsonNumber number && number.longValueExact() >= 0) {
                return Optional.of(number.longValueExact());
            }
        } catch (ArithmeticException beyond) {
            // Complained of below, like everything else that is no id.
        }
        complaints.shape(field, "field.no-id");
        return Optional.empty();
    }

    private List<JsonValue> list(String name) {
        Optional<JsonValue> value = value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof JsonArray array)) {
            complaints.shape(path + name, "field.no-list");
            return List.of();
        }
        if (array.size() > MOST_ITEMS) {
            complaints.value(path + name, "field.too-many", MOST_ITEMS);
            return List.of();
        }
        return array;
    }

    private String item(String name, int index) {
        return path + name + "[" + index + "]";
    }

    private <E extends Enum<E>> Optional<E> constant(String field, Class<E> type, String name) {
        Optional<E> constant = Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst();
        if (constant.isEmpty()) {
            complaints.value(field, "field.unknown-choice", names(type));
        }
        return constant;
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }
}
