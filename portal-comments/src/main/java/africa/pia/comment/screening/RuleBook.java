package africa.pia.comment.screening;

import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.act.Act;
import africa.pia.act.ActLog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rules of the house and their word lists, and changing them. Every moderator may: who is on duty at night has to
 * answer a wave of spam; the log says who did. Each change names the version that was seen.
 *
 * <p>Errors: {@code screening.stale} (STALE), {@code screening.invalid}, {@code screening.list-invalid} (INVALID, by
 * field).
 */
@Stateless
@RolesAllowed(Role.NAME_MODERATOR)
public class RuleBook {

    @Inject
    RuleShelf shelf;

    @Inject
    ActLog acts;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A word list.
     *
     * @param entries how many
     */
    public record ListInfo(WordListName name, int entries, long version) {}

    /**
     * A word list with what is in it.
     *
     * @param text an entry a line
     */
    public record ListText(WordListName name, String text, int entries, long version) {}

    /** Every rule as it is set, in their order. */
    public List<RuleSetting> rules() {
        return List.copyOf(shelf.settings().values());
    }

    public RuleSetting rule(HouseRule rule) {
        return shelf.settings().get(rule);
    }

    /** Every list, in their order. */
    public List<ListInfo> lists() {
        Map<String, StoredWords> rows =
                shelf.lists().stream().collect(Collectors.toMap(StoredWords::list, Function.identity()));
        return WordListName.ALL.stream()
                .map(name -> Optional.ofNullable(rows.get(name.toString()))
                        .map(row -> new ListInfo(name, row.counted(), row.version()))
                        .orElseGet(() -> new ListInfo(name, 0, 0)))
                .toList();
    }

    public ListText list(WordListName name) {
        return Optional.ofNullable(shelf.list(name))
                .map(row -> new ListText(name, row.text(), row.counted(), row.version()))
                .orElseGet(() -> new ListText(name, "", 0, 0));
    }

    /**
     * Sets a rule otherwise.
     *
     * @param wished with the version that was seen
     * @return the rule as it is set now
     */
    public RuleSetting change(RuleSetting wished) {
        RuleSetting checked = wished.checked();
        Instant now = clock.instant();
        AccountId by = caller.required();
        StoredRule row = shelf.lock(wished.rule().delivered(), now);
        refuseUnless(row.version() == wished.version());
        RuleSetting before = row.asSetting();
        row.change(checked, by, now);
        shelf.flush();
        acts.append(
                Act.ofModeration("rule-changed", Act.Subject.RULE, wished.rule().ordinal() + 1L)
                        .by(by.value())
                        .from(before.state(), checked.state())
                        .saying(wished.rule() + " " + told(before) + " → " + told(checked)));
        return row.asSetting();
    }

    private static String told(RuleSetting setting) {
        return (setting.effect() + " " + StoredRule.written(setting.thresholds())).strip();
    }

    /**
     * Puts other words on a list.
     *
     * @param version that was seen
     * @param text an entry a line
     */
    public ListText changeWords(WordListName name, long version, String text) {
        WordList wished = WordList.read(text);
        Instant now = clock.instant();
        AccountId by = caller.required();
        StoredWords row = shelf.lock(name, now);
        refuseUnless(row.version() == version);
        WordList before = WordList.kept(row.text());
        row.change(wished, by, now);
        shelf.flush();
        acts.append(Act.ofModeration("word-list-changed", Act.Subject.RULE, name.number())
                .by(by.value())
                .saying(name + " " + difference(before, wished)));
        return list(name);
    }

    /** What came and what went; the log cuts it where it is long. */
    private static String difference(WordList before, WordList after) {
        Set<String> earlier = texts(before);
        Set<String> later = texts(after);
        String came = later.stream()
                .filter(each -> !earlier.contains(each))
                .map(each -> "+" + each)
                .collect(Collectors.joining(" "));
        String gone = earlier.stream()
                .filter(each -> !later.contains(each))
                .map(each -> "−" + each)
                .collect(Collectors.joining(" "));
        return later.size() + ": " + (came + " " + gone).strip();
    }

    private static Set<String> texts(WordList list) {
        return list.entries().stream().map(WordEntry::text).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void refuseUnless(boolean seen) {
        if (!seen) {
            throw new StaleRuleException();
        }
    }
}
