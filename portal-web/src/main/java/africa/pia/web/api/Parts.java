package africa.pia.web.api;

import africa.pia.FieldError;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the parts of a multipart form and remembers what is wrong with them; {@link #end} refuses the request. */
final class Parts {

    /** Words around a file are short; whoever sends more sends it to the wrong field. */
    private static final int LONGEST_TEXT = 20_000;

    private final List<EntityPart> parts;
    private final Set<String> known = new HashSet<>();
    private final List<FieldError> errors = new ArrayList<>();
    private boolean wrongShape;

    Parts(List<EntityPart> parts) {
        this.parts = parts;
    }

    /** The part that is a file; has to be there. Not to be used before {@link #end}. */
    EntityPart file(String name) {
        Optional<EntityPart> part = only(name);
        if (part.isEmpty()) {
            errors.add(FieldError.of(name, "field.missing"));
        }
        return part.orElse(null);
    }

    /** A part that is a text; absent is the same as empty. */
    String text(String name) {
        return only(name).map(part -> read(name, part)).orElse("");
    }

    private Optional<EntityPart> only(String name) {
        known.add(name);
        List<EntityPart> named =
                parts.stream().filter(part -> name.equals(part.getName())).toList();
        if (named.size() > 1) {
            wrongShape = true;
            errors.add(FieldError.of(name, "field.repeated"));
        }
        return named.stream().findFirst();
    }

    private String read(String name, EntityPart part) {
        try (InputStream content = part.getContent()) {
            byte[] bytes = content.readNBytes(LONGEST_TEXT + 1);
            if (bytes.length > LONGEST_TEXT) {
                errors.add(FieldError.of(name, "field.too-long", LONGEST_TEXT));
                return "";
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (!Characters.areStorable(text)) {
                errors.add(FieldError.of(name, "field.characters"));
            }
            return text;
        } catch (CharacterCodingException noUtf8) {
            wrongShape = true;
            errors.add(FieldError.of(name, "field.characters"));
            return "";
        } catch (IOException senderGone) {
            throw new ProblemException(Problem.of(400, "request.malformed"));
        }
    }

    void end() {
        for (EntityPart part : parts) {
            if (!known.contains(part.getName())) {
                wrongShape = true;
                errors.add(FieldError.of(String.valueOf(part.getName()), "field.unknown"));
            }
        }
        if (!errors.isEmpty()) {
            Problem problem =
                    wrongShape ? Problem.of(400, "request.wrong-fields") : Problem.of(422, "request.invalid-fields");
            throw new ProblemException(problem.naming(errors));
        }
    }
}
