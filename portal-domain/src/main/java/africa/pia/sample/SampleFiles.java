package africa.pia.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The files of the sample edition, inside this module. */
@ApplicationScoped
class SampleFiles {

    private static final String ROOT = "/sample/";

    List<SamplePerson> people() {
        return SamplePerson.of(properties("people.properties"));
    }

    /** Who signs, as far as something is told of them. */
    List<SampleAuthor> authors() {
        return SampleAuthor.of(properties("authors.properties"));
    }

    private static Properties properties(String name) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** The sections, each behind the one it stands under. */
    List<SampleSection> sections() {
        return SampleSection.of(text("sections.properties").lines().toList());
    }

    /** The articles; a class path cannot be listed, so a file names them. */
    List<SampleArticle> articles() {
        return text("articles.list")
                .lines()
                .map(name -> new SampleArticle(name, text("articles/" + name)))
                .toList();
    }

    /** A picture's bytes; empty when it was never drawn. */
    Optional<byte[]> picture(String name) {
        return bytes("images/" + name);
    }

    private static String text(String name) {
        return new String(
                bytes(name).orElseThrow(() -> new IllegalStateException("The sample lacks " + name)),
                StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> bytes(String name) {
        try (InputStream file = SampleFiles.class.getResourceAsStream(ROOT + name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
