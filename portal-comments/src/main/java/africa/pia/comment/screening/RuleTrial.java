package africa.pia.comment.screening;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Role;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.moderation.DecisionCensus;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.screening.Examiner.Piece;
import africa.pia.comment.screening.Past.Earlier;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.WriterHistory;
import africa.pia.comment.thread.WriterHistory.Written;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tries a rule on what was written lately, before it is switched on. Nothing comes of it.
 *
 * <p>It reads the comments of the last {@link #DAYS} days in their order, at most the last {@link #MOST}. Of a writer's
 * past it knows what lies in these days, and how many earlier comments readers see; whether an earlier comment was
 * removed it takes as it stands today, not as it stood then.
 */
@Stateless
@RolesAllowed(Role.NAME_MODERATOR)
public class RuleTrial {

    public static final int DAYS = 90;
    public static final int MOST = 20_000;

    /** So many of what was hit are shown. */
    static final int SHOWN = 20;

    private static final int STEP = 500;

    @Inject
    RuleShelf rules;

    @Inject
    WordShelf words;

    @Inject
    WriterHistory history;

    @Inject
    DecisionCensus decisions;

    @Inject
    AccountDirectory accounts;

    @Inject
    ArticleCatalogue articles;

    @Inject
    Clock clock;

    /**
     * What would have come of a rule.
     *
     * @param seen how many comments were looked at; none of the staff's
     * @param since when the first of them was posted; empty when there were none
     * @param capped whether there were more in these days than are looked at
     * @param hit how many the rule would have found
     * @param approved how many of these moderators approved
     * @param removed how many of these moderators removed
     * @param sample the last that were hit, the newest first
     */
    public record Trial(
            int seen, Optional<Instant> since, boolean capped, int hit, int approved, int removed, List<Hit> sample) {

        /** How many of those hit no moderator has decided on. */
        public int getUndecided() {
            return hit - approved - removed;
        }
    }

    /**
     * A comment that a rule would have found.
     *
     * @param language of its article; empty when it is not known
     * @param details as of {@link Finding#detail}
     */
    public record Hit(
            CommentId comment,
            CommentStatus status,
            Instant at,
            String language,
            String text,
            List<String> details,
            List<Span> spans) {}

    /** Tries a rule as it might be set; of what is not to be set the state does not matter. */
    public Trial of(RuleSetting wished) {
        RuleSetting checked = wished.checked();
        Vocabulary vocabulary = checked.rule().hasWords() ? words.vocabulary() : Vocabulary.EMPTY;
        return new Course(checked, vocabulary).run();
    }

    /**
     * Tries a word list as it might be written, alone.
     *
     * @param text an entry a line
     */
    public Trial of(WordListName name, String text) {
        return new Course(name.rule().delivered(), new Vocabulary(Map.of(name, WordList.read(text)))).run();
    }

    /** One trial. */
    private final class Course {

        private final RuleSetting setting;
        private final Examiner examiner;
        private final boolean remembering;
        private final Map<AccountId, Memory> memories = new HashMap<>();
        private final Map<ArticleId, String> languages = new HashMap<>();
        private final Map<AccountId, Boolean> staff = new HashMap<>();
        private final Deque<Hit> sample = new ArrayDeque<>();
        private CommentId beginning;
        private int seen;
        private int hit;
        private int approved;
        private int removed;
        private Optional<Instant> since = Optional.empty();

        Course(RuleSetting setting, Vocabulary vocabulary) {
            this.setting = setting;
            this.examiner = new Examiner(vocabulary);
            this.remembering = switch (setting.rule()) {
                case REPEAT, FLOOD, NEWCOMER, RECORD -> true;
                case BANNED, SUSPECT, LINKS, CAPS -> false;
            };
        }

        Trial run() {
            Instant earliest = clock.instant().minus(Duration.ofDays(DAYS));
            Optional<CommentId> first = history.beginning(earliest, MOST);
            int read = 0;
            if (first.isPresent()) {
                beginning = first.get();
                CommentId next = beginning;
                List<Written> page;
                do {
                    page = history.from(next, Math.min(STEP, MOST - read));
                    // What was taken in from elsewhere is older than its place.
                    look(page.stream()
                            .filter(each -> !each.at().isBefore(earliest))
                            .toList());
                    read += page.size();
                    next = page.isEmpty()
                            ? next
                            : new CommentId(page.get(page.size() - 1).id().value() + 1);
                } while (page.size() == STEP && read < MOST);
            }
            return new Trial(seen, since, read >= MOST, hit, approved, removed, List.copyOf(sample));
        }

        private void look(List<Written> page) {
            learn(page);
            List<CommentId> hits = new ArrayList<>();
            for (Written each : page) {
                if (staff.getOrDefault(each.author(), false)) {
                    continue;
                }
                seen++;
                since = since.isEmpty() ? Optional.of(each.at()) : since;
                Past past = remembering ? memory(each).past() : Past.NONE;
                List<Objection> objections = examiner.examine(
                        setting, new Piece(each.text(), languages.getOrDefault(each.article(), ""), each.at(), past));
                if (!objections.isEmpty()) {
                    hits.add(each.id());
                    keep(each, objections);
                }
                if (remembering) {
                    memory(each).add(each);
                }
            }
            Map<CommentId, Verdict> verdicts = decisions.byModerators(hits);
            hit += hits.size();
            for (Verdict verdict : verdicts.values()) {
                boolean stands = verdict == Verdict.APPROVE || verdict == Verdict.OVERTURN;
                approved += stands ? 1 : 0;
                removed += stands ? 0 : 1;
            }
        }

        private void learn(List<Written> page) {
            Set<AccountId> authors = page.stream()
                    .map(Written::author)
                    .filter(author -> !staff.containsKey(author))
                    .collect(Collectors.toSet());
            if (!authors.isEmpty()) {
                Map<AccountId, AccountProfile> profiles = accounts.profiles(authors);
                authors.forEach(author -> staff.put(
                        author,
                        profiles.containsKey(author) && profiles.get(author).staff()));
            }
            Set<ArticleId> unknown = page.stream()
                    .map(Written::article)
                    .filter(article -> !languages.containsKey(article))
                    .collect(Collectors.toSet());
            if (!unknown.isEmpty()) {
                Map<ArticleId, ArticleSummary> summaries = articles.summaries(unknown);
                unknown.forEach(article -> languages.put(
                        article,
                        Optional.ofNullable(summaries.get(article))
                                .map(ArticleSummary::language)
                                .orElse("")));
            }
        }

        private Memory memory(Written each) {
            return memories.computeIfAbsent(
                    each.author(),
                    author -> new Memory(
                            setting.rule() == HouseRule.NEWCOMER
                                    ? history.visible(author, Optional.of(beginning), Past.COUNTED)
                                    : 0,
                            setting.rule() == HouseRule.REPEAT));
        }

        private void keep(Written each, List<Objection> objections) {
            sample.addFirst(new Hit(
                    each.id(),
                    each.status(),
                    each.at(),
                    languages.getOrDefault(each.article(), ""),
                    each.text(),
                    objections.stream().map(Objection::detail).toList(),
                    objections.stream()
                            .flatMap(objection -> objection.spans().stream())
                            .toList()));
            if (sample.size() > SHOWN) {
                sample.removeLast();
            }
        }
    }

    /** What one writer wrote so far, the newest first. */
    private static final class Memory {

        private final Deque<Earlier> last = new ArrayDeque<>();
        private final boolean comparing;
        private int visible;

        Memory(int visible, boolean comparing) {
            this.visible = visible;
            this.comparing = comparing;
        }

        void add(Written each) {
            last.addFirst(
                    new Earlier(each.id(), each.at(), each.status(), comparing ? FoldedText.folded(each.text()) : ""));
            if (last.size() > (comparing ? Past.COMPARED : Past.LOOKED_BACK)) {
                last.removeLast();
            }
            visible += each.status() == CommentStatus.VISIBLE ? 1 : 0;
        }

        Past past() {
            return new Past(List.copyOf(last), visible);
        }
    }
}
