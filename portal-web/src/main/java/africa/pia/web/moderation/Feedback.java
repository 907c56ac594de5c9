package africa.pia.web.moderation;

import africa.pia.comment.moderation.ModerationQueue;
import africa.pia.comment.moderation.ModerationQueue.LoggedDecision;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.thread.CommentId;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells on the next page what came of the last act, as {@link Ruling} wrote it into the address. */
@Named
@RequestScoped
public class Feedback {

    private static final int TOLD = 100;
    private static final Pattern REFUSAL = Pattern.compile("([0-9]{1,18})\\.((?:moderation|comment)\\.[a-z-]{1,40})");

    @EJB
    ModerationQueue desk;

    @Inject
    HttpServletRequest request;

    private List<LoggedDecision> made;
    private List<Refusal> refusals;

    /**
     * A comment that was not decided.
     *
     * @param code why not
     * @param latest the decision that stands in the way; null when there is none
     */
    public record Refusal(long comment, String code, LoggedDecision latest) {}

    /** The decisions just made that still stand. */
    public List<LoggedDecision> getMade() {
        if (made == null) {
            made = desk.own(ids("undo")).stream()
                    .filter(decision -> !decision.undone() && decision.verdict() != Verdict.UNDO)
                    .toList();
        }
        return made;
    }

    /** The value of the button that takes them all back. */
    public String getUndo() {
        return "undo:"
                + getMade().stream()
                        .map(decision -> Long.toString(decision.id()))
                        .collect(Collectors.joining("."));
    }

    /** How many decisions were just taken back. */
    public int getUndone() {
        return ids("undone").size();
    }

    public List<Refusal> getRefusals() {
        if (refusals == null) {
            refusals = Arrays.stream(parameter("refused").split(","))
                    .map(REFUSAL::matcher)
                    .filter(Matcher::matches)
                    .limit(TOLD)
                    .map(each -> refusal(Long.parseLong(each.group(1)), each.group(2)))
                    .toList();
        }
        return refusals;
    }

    private Refusal refusal(long comment, String code) {
        Optional<LoggedDecision> latest =
                code.equals("moderation.already-decided") ? desk.latest(new CommentId(comment)) : Optional.empty();
        return new Refusal(comment, code, latest.orElse(null));
    }

    private List<Long> ids(String name) {
        return Arrays.stream(parameter(name).split("\\."))
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .limit(TOLD)
                .toList();
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
