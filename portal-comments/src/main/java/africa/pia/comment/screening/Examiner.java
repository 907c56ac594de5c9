package africa.pia.comment.screening;

import africa.pia.comment.screening.Past.Earlier;
import africa.pia.comment.thread.CommentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The rules themselves: each looks at a text and what its writer wrote before, and asks nobody. */
final class Examiner {

    /** So many entries of a list are named at most. */
    private static final int ENTRIES_NAMED = 10;

    private static final int HUNDRED = 100;

    private final Vocabulary vocabulary;

    Examiner(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What is looked at.
     *
     * @param language of the article; empty when it is not known
     */
    record Piece(String text, String language, Instant at, Past past) {}

    /** What a rule finds; nothing when it has no objection. */
    List<Objection> examine(RuleSetting setting, Piece piece) {
        return switch (setting.rule()) {
            case BANNED, SUSPECT -> words(setting.rule(), piece);
            case LINKS -> links(setting, piece);
            case REPEAT -> repeat(setting, piece);
            case FLOOD -> flood(setting, piece);
            case NEWCOMER -> newcomer(setting, piece);
            case RECORD -> record(setting, piece);
            case CAPS -> caps(setting, piece);
        };
    }

    private List<Objection> words(HouseRule rule, Piece piece) {
        return vocabulary.find(piece.text(), rule, piece.language()).stream()
                .limit(ENTRIES_NAMED)
                .map(match ->
                        new Objection(rule, match.list() + "\t" + match.entry().text(), match.spans()))
                .toList();
    }

    private static List<Objection> links(RuleSetting setting, Piece piece) {
        List<Span> links = Links.in(piece.text());
        return found(links.size() >= setting.threshold("links"), setting.rule(), Integer.toString(links.size()), links);
    }

    private static List<Objection> repeat(RuleSetting setting, Piece piece) {
        String folded = FoldedText.folded(piece.text());
        if (folded.length() < setting.threshold("letters")) {
            return List.of();
        }
        Instant since = piece.at().minus(Duration.ofHours(setting.threshold("hours")));
        return piece.past().last().stream()
                .limit(Past.COMPARED)
                .filter(earlier ->
                        earlier.at().isAfter(since) && earlier.folded().equals(folded))
                .findFirst()
                .map(earlier -> new Objection(setting.rule(), earlier.id().toString(), List.of()))
                .stream()
                .toList();
    }

    private static List<Objection> flood(RuleSetting setting, Piece piece) {
        Instant since = piece.at().minus(Duration.ofMinutes(setting.threshold("minutes")));
        long earlier = piece.past().last().stream()
                .filter(each -> each.at().isAfter(since))
                .count();
        return found(earlier >= setting.threshold("comments"), setting.rule(), Long.toString(earlier + 1), List.of());
    }

    private static List<Objection> newcomer(RuleSetting setting, Piece piece) {
        int visible = piece.past().visible();
        return found(visible < setting.threshold("approved"), setting.rule(), Integer.toString(visible), List.of());
    }

    private static List<Objection> record(RuleSetting setting, Piece piece) {
        Instant since = piece.at().minus(Duration.ofDays(setting.threshold("days")));
        List<CommentStatus> judged = piece.past().last().stream()
                .filter(each -> each.at().isAfter(since))
                .map(Earlier::status)
                .filter(status -> status == CommentStatus.VISIBLE || status == CommentStatus.REMOVED)
                .toList();
        if (judged.size() < setting.threshold("comments")) {
            return List.of();
        }
        long removed = judged.stream().filter(CommentStatus.REMOVED::equals).count();
        long percent = removed * HUNDRED / judged.size();
        return found(percent >= setting.threshold("percent"), setting.rule(), Long.toString(percent), List.of());
    }

    private static List<Objection> caps(RuleSetting setting, Piece piece) {
        long large = piece.text().codePoints().filter(Character::isUpperCase).count();
        long small = piece.text().codePoints().filter(Character::isLowerCase).count();
        if (large + small < setting.threshold("letters")) {
            return List.of();
        }
        long percent = large * HUNDRED / (large + small);
        return found(percent >= setting.threshold("percent"), setting.rule(), Long.toString(percent), List.of());
    }

    private static List<Objection> found(boolean found, HouseRule rule, String detail, List<Span> spans) {
        return found ? Stream.of(new Objection(rule, detail, spans)).toList() : List.of();
    }
}
