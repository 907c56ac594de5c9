package africa.pia.web.url;

import africa.pia.comment.thread.CommentId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of comments as people copy them, one a line: {@code …?comment=501} or {@code …#comment-501}.
 *
 * @param comments that they name, each once, in order
 * @param unreadable lines that name none
 */
public record CommentAddresses(List<CommentId> comments, List<String> unreadable) {

    private static final Pattern NAMED = Pattern.compile("[?&#]comment[=-]([0-9]{1,18})(?![0-9])");
    private static final int LINES = 50;
    private static final int SHOWN = 200;

    public CommentAddresses {
        comments = List.copyOf(comments);
        unreadable = List.copyOf(unreadable);
    }

    /** Reads what somebody typed. */
    public static CommentAddresses in(String typed) {
        List<CommentId> comments = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(LINES)
                .forEach(line -> {
                    Matcher named = NAMED.matcher(line);
                    if (!named.find()) {
                        unreadable.add(line.substring(0, Math.min(line.length(), SHOWN)));
                        return;
                    }
                    CommentId comment = new CommentId(Long.parseLong(named.group(1)));
                    if (!comments.contains(comment)) {
                        comments.add(comment);
                    }
                });
        return new CommentAddresses(comments, unreadable);
    }
}
