package africa.pia.web.moderation;

import africa.pia.account.AccountId;
import africa.pia.comment.report.Reports;
import africa.pia.comment.report.Reports.OpenFlag;
import africa.pia.comment.sanction.Sanctions;
import africa.pia.comment.sanction.Sanctions.Brief;
import africa.pia.comment.screening.Finding;
import africa.pia.comment.screening.Findings;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.PostedComment;
import africa.pia.text.Markup;
import africa.pia.text.SafeHtml;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands beside comments on the desk: why they are here, and who wrote them. Asked for a whole page at once. */
@RequestScoped
public class Beside {

    /** The rules that have words. */
    static final List<String> RULES =
            List.of("words", "links", "repeat", "flood", "newcomer", "record", "caps", "score", "raid");

    private static final Set<String> KNOWN = Set.copyOf(RULES);
    private static final int PERCENT = 100;

    @EJB
    Findings findings;

    @EJB
    Reports reports;

    @EJB
    Sanctions sanctions;

    /**
     * What a rule found on a comment, as the words of its message want it.
     *
     * @param rule its key; {@code other} for one that has no words
     * @param first what fills the first place of the message
     * @param second what fills the second
     * @param held whether it kept the comment from being seen
     */
    public record Why(String rule, String first, String second, boolean held) {}

    /**
     * Beside one comment.
     *
     * @param text the comment with what was found marked in it; as it is where nothing is to be marked
     * @param marked whether anything is; then line breaks are those of the text
     * @param flags what readers reported and nobody has decided on
     * @param disagreements how many readers are of another opinion, which is no report
     * @param brief its writer's record
     */
    public record Side(
            SafeHtml text, boolean marked, List<Why> why, List<OpenFlag> flags, int disagreements, Brief brief) {}

    /** What stands beside each of some comments, in a few queries however many they are. */
    public Map<CommentId, Side> of(Collection<PostedComment> comments) {
        List<CommentId> ids =
                comments.stream().map(PostedComment::id).distinct().toList();
        Map<CommentId, List<Finding>> found = findings.of(ids);
        Map<CommentId, List<OpenFlag>> flags = reports.openOn(ids);
        Map<CommentId, Integer> disagreements = reports.disagreements(ids);
        Map<AccountId, Brief> briefs = sanctions.briefs(
                comments.stream().map(comment -> comment.author().id()).collect(Collectors.toSet()));
        return comments.stream()
                .collect(Collectors.toMap(
                        PostedComment::id,
                        comment -> side(
                                comment,
                                found.getOrDefault(comment.id(), List.of()),
                                flags.getOrDefault(comment.id(), List.of()),
                                disagreements.getOrDefault(comment.id(), 0),
                                briefs.getOrDefault(comment.author().id(), Brief.NONE)),
                        (one, same) -> one));
    }

    private static Side side(
            PostedComment comment, List<Finding> found, List<OpenFlag> flags, int disagreements, Brief brief) {
        List<Markup.Mark> marks = marks(comment.plainText(), found);
        return new Side(
                marks.isEmpty() ? comment.text() : Markup.marked(comment.plainText(), marks),
                !marks.isEmpty(),
                found.stream().map(Beside::why).toList(),
                flags,
                disagreements,
                brief);
    }

    // A finding on an earlier text points nowhere, and nowhere beyond the end of this one.
    static List<Markup.Mark> marks(String text, List<Finding> found) {
        return found.stream()
                .flatMap(finding -> finding.spans().stream())
                .filter(span -> span.to() <= text.length())
                .map(span -> new Markup.Mark(span.from(), span.to()))
                .toList();
    }

    static Why why(Finding finding) {
        String rule = KNOWN.contains(finding.rule()) ? finding.rule() : "other";
        String[] parts = finding.detail().split("\t", 2);
        return switch (rule) {
            case "words" -> new Why(rule, parts[0], parts.length > 1 ? parts[1] : "", finding.held());
            case "score" -> new Why(rule, percent(finding.detail()), "", finding.held());
            case "other" -> new Why(rule, finding.rule(), finding.detail(), finding.held());
            default -> new Why(rule, finding.detail(), "", finding.held());
        };
    }

    private static String percent(String decimal) {
        try {
            return Long.toString(Math.round(Double.parseDouble(decimal) * PERCENT));
        } catch (NumberFormatException noDecimal) {
            return decimal;
        }
    }

    /** The key of a rule that the address names; empty for any other. */
    static String ruleOf(String name) {
        return KNOWN.contains(name) ? name : "";
    }
}
