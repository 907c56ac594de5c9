package africa.pia.comment.thread;

import africa.pia.article.ArticleId;
import africa.pia.sample.SampleLoaded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings the talk of the sample edition in, in the transaction in which its articles come. */
@ApplicationScoped
class SampleTalk {

    private static final String FILE = "/sample/comments.tsv";
    private static final int COLUMNS = 7;

    @Inject
    CommentIntake intake;

    @Inject
    Clock clock;

    /**
     * One line of the file, its columns in this order.
     *
     * @param article number of the article
     * @param number of the comment within its article
     * @param parent number of the comment it replies to
     * @param author key of a person
     * @param age how long before the loading it was posted
     */
    record Line(
            int article,
            int number,
            Optional<Integer> parent,
            String author,
            Duration age,
            CommentStatus status,
            String text) {

        static Line of(String written) {
            String[] columns = written.split("\t", -1);
            if (columns.length != COLUMNS) {
                throw new IllegalStateException(FILE + " has a line of " + columns.length + " columns: " + written);
            }
            return new Line(
                    Integer.parseInt(columns[0]),
                    Integer.parseInt(columns[1]),
                    Optional.of(columns[2]).filter(parent -> !parent.isEmpty()).map(Integer::valueOf),
                    columns[3],
                    Duration.parse(columns[4]),
                    CommentStatus.valueOf(columns[5].toUpperCase(Locale.ROOT)),
                    columns[6].replace("\\n", "\n"));
        }
    }

    private record Place(int article, int number) {}

    void on(@Observes SampleLoaded event) {
        Instant now = clock.instant();
        Map<Place, CommentId> taken = new HashMap<>();
        Set<ArticleId> begun = new HashSet<>();
        for (Line line : lines()) {
            ArticleId article = event.articlesByNumber().get(line.article());
            Instant postedAt = now.minus(line.age());
            // An article keeps the date it is known by, however long ago; what is talked about now is open.
            if (begun.add(article)) {
                intake.begin(article, postedAt);
            }
            CommentId id = intake.take(
                    article,
                    line.parent().map(parent -> taken.get(new Place(line.article(), parent))),
                    event.peopleByKey().get(line.author()),
                    line.text(),
                    line.status(),
                    postedAt);
            taken.put(new Place(line.article(), line.number()), id);
        }
    }

    /** The lines of the file, the oldest comment first. */
    static List<Line> lines() {
        try (InputStream file = SampleTalk.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(Line::of)
                    .sorted(Comparator.comparing(Line::age).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
