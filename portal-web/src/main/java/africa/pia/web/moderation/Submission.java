package africa.pia.web.moderation;

import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.ModerationQueue.Candidate;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.thread.CommentId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a form of the desk asks for. Each of its buttons says it all in one value: {@code approve:501:3} is comment 501,
 * as it was in its version 3, let be seen; {@code remove:501:3:SPAM} names its ground, {@code remove:501:3} leaves it to
 * the fields; {@code approve-picked} and {@code remove-picked} are about the chosen ones; {@code undo:12.13} takes two
 * decisions back.
 *
 * @param candidates what is to be decided; none when nothing was chosen
 * @param decisions what is to be taken back
 */
record Submission(
        Verdict verdict,
        List<Candidate> candidates,
        Optional<Ground> ground,
        String law,
        String explanation,
        List<Long> decisions,
        boolean picked) {

    /** More than any page of the desk shows. */
    private static final int MOST = 100;

    private static final Pattern ONE =
            Pattern.compile("(approve|remove):([0-9]{1,18}:[0-9]{1,18})(?::([A-Z_]{1,30}))?");
    private static final Pattern PICKED = Pattern.compile("(approve|remove)-picked");
    private static final Pattern UNDO = Pattern.compile("undo:([0-9]{1,18}(?:\\.[0-9]{1,18}){0,99})");
    private static final Pattern CANDIDATE = Pattern.compile("([0-9]{1,18}):([0-9]{1,18})");

    /** Reads a form; empty when none of its buttons was pressed. */
    static Optional<Submission> of(HttpServletRequest request) {
        String act = text(request, "act");
        String[] picks = request.getParameterValues("pick");
        return of(
                act,
                picks == null ? List.of() : Arrays.asList(picks),
                text(request, act.equals("remove-picked") ? "picked-ground" : "ground"),
                text(request, act.equals("remove-picked") ? "picked-law" : "law"),
                text(request, act.equals("remove-picked") ? "picked-explanation" : "explanation"));
    }

    static Optional<Submission> of(String act, List<String> picks, String ground, String law, String explanation) {
        Matcher one = ONE.matcher(act);
        if (one.matches()) {
            Optional<Ground> named = ground(one.group(3) == null ? ground : one.group(3));
            return Optional.of(new Submission(
                    verdict(one.group(1), named),
                    candidates(List.of(one.group(2))),
                    named,
                    law,
                    explanation,
                    List.of(),
                    false));
        }
        Matcher picked = PICKED.matcher(act);
        if (picked.matches()) {
            Optional<Ground> named = ground(ground);
            return Optional.of(new Submission(
                    verdict(picked.group(1), named), candidates(picks), named, law, explanation, List.of(), true));
        }
        Matcher undo = UNDO.matcher(act);
        if (undo.matches()) {
            List<Long> decisions = Arrays.stream(undo.group(1).split("\\."))
                    .map(Long::parseLong)
                    .toList();
            return Optional.of(new Submission(Verdict.UNDO, List.of(), Optional.empty(), "", "", decisions, false));
        }
        return Optional.empty();
    }

    private static Verdict verdict(String word, Optional<Ground> ground) {
        if (word.equals("approve")) {
            return Verdict.APPROVE;
        }
        return ground.equals(Optional.of(Ground.SPAM)) ? Verdict.SPAM : Verdict.REMOVE;
    }

    private static Optional<Ground> ground(String name) {
        return Arrays.stream(Ground.values())
                .filter(ground -> ground.name().equals(name))
                .findFirst();
    }

    private static List<Candidate> candidates(List<String> keys) {
        return candidates(keys, MOST);
    }

    /** The comments that such keys name, at most so many; what names none is passed over. */
    static List<Candidate> candidates(List<String> keys, int most) {
        return keys.stream()
                .map(CANDIDATE::matcher)
                .filter(Matcher::matches)
                .map(key -> new Candidate(new CommentId(Long.parseLong(key.group(1))), Long.parseLong(key.group(2))))
                .distinct()
                .limit(most)
                .toList();
    }

    /** Whether it says what to decide but not of which comments. */
    boolean isIdle() {
        return verdict != Verdict.UNDO && candidates.isEmpty();
    }

    /** How a button names a comment as it was seen. */
    static String key(CommentId comment, long version) {
        return comment + ":" + version;
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
