package africa.pia.comment.screening;

import africa.pia.account.AccountId;
import africa.pia.comment.screening.Examiner.Piece;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.WriterHistory;
import africa.pia.comment.thread.WriterHistory.Written;
import africa.pia.sample.SampleLoaded;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Sets some rules for the sample edition and notes what they find on the comments that are held in it, as if they had
 * held them: so the desk shows at the first start what it is made for.
 */
@ApplicationScoped
class SampleRules {

    private static final String FILE = "/sample/suspect-fr.txt";
    private static final WordListName LIST = new WordListName(HouseRule.SUSPECT, "fr");
    private static final String MODERATOR = "moderator.1";
    private static final int MOST = 1_000;

    @Inject
    RuleShelf shelf;

    @Inject
    WriterHistory history;

    @Inject
    Findings findings;

    @Inject
    Clock clock;

    /** After the talk of the sample is there. */
    void on(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) SampleLoaded event) {
        Instant now = clock.instant();
        AccountId moderator = event.peopleByKey().get(MODERATOR);
        WordList words = WordList.read(text());
        shelf.lock(LIST, now).change(words, moderator, now);
        List<RuleSetting> settings = Stream.of(HouseRule.SUSPECT, HouseRule.LINKS)
                .map(rule -> switchOn(rule, moderator, now))
                .toList();
        note(new Examiner(new Vocabulary(Map.of(LIST, words))), settings);
    }

    private RuleSetting switchOn(HouseRule rule, AccountId moderator, Instant now) {
        RuleSetting delivered = rule.delivered();
        // Who recommends a shop in the sample needs one address only.
        Map<String, Integer> thresholds = rule == HouseRule.LINKS ? Map.of("links", 1) : delivered.thresholds();
        RuleSetting wished =
                new RuleSetting(rule, RuleState.ON, Effect.HOLD, thresholds, delivered.ground(), delivered.told(), 0);
        StoredRule row = shelf.lock(delivered, now);
        row.change(wished, moderator, now);
        shelf.flush();
        return row.asSetting();
    }

    private void note(Examiner examiner, List<RuleSetting> settings) {
        for (Written each : history.from(new CommentId(1), MOST)) {
            if (each.status() == CommentStatus.HELD) {
                Piece piece = new Piece(each.text(), LIST.language(), each.at(), Past.NONE);
                settings.stream()
                        .flatMap(setting -> examiner.examine(setting, piece).stream())
                        .forEach(objection -> findings.record(new Finding(
                                each.id(), 1, objection.rule().key(), objection.detail(), objection.spans(), true)));
            }
        }
    }

    static String text() {
        try (InputStream file = SampleRules.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
