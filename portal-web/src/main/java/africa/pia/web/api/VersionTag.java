package africa.pia.web.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a thing as its {@code ETag}, and back from {@code If-Match}. */
final class VersionTag {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E]*)\"");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

    private VersionTag() {}

    static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * The version that a change is meant for. Exactly one: a change that would take any version, or one of several, is
     * a change by somebody who has not looked.
     */
    static long required(HttpHeaders headers) {
        return required(headers.getRequestHeader(HttpHeaders.IF_MATCH));
    }

    static long required(List<String> given) {
        if (given == null || given.isEmpty()) {
            throw new ProblemException(Problem.of(428, "request.if-match-missing"));
        }
        Matcher tag = TAG.matcher(given.get(0).trim());
        if (given.size() > 1 || !tag.matches()) {
            throw new ProblemException(Problem.of(400, "request.if-match-malformed"));
        }
        // A weak tag never matches here, and one that is no number was never ours.
        if (tag.group(1) != null || !VERSION.matcher(tag.group(2)).matches()) {
            throw new ProblemException(Problem.of(412, "request.stale"));
        }
        return Long.parseLong(tag.group(2));
    }

    /** Whether the asker has this version already ({@code If-None-Match}). */
    static boolean isKnown(HttpHeaders headers, long version) {
        return isKnown(headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH), version);
    }

    static boolean isKnown(List<String> given, long version) {
        if (given == null) {
            return false;
        }
        String tag = "\"" + version + "\"";
        return given.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::trim)
                .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }
}
