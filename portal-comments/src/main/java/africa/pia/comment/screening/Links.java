package africa.pia.comment.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds web addresses in a text, written out or as bare names of hosts, in one walk. */
final class Links {

    /** Endings of bare names that are taken for addresses; others are taken for a stop with no blank behind it. */
    private static final Set<String> ENDINGS = Set.of(
            "app", "biz", "blog", "click", "club", "cm", "co", "com", "dev", "eu", "fr", "info", "io", "link", "live",
            "ly", "me", "ml", "net", "online", "org", "ru", "shop", "site", "sn", "store", "tk", "top", "vip", "win",
            "xyz");

    private Links() {}

    static List<Span> in(String text) {
        List<Span> links = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean parts = i == text.length() || parts(text.charAt(i));
            if (parts && start >= 0 && isLink(text, start, i)) {
                links.add(new Span(start, i));
            }
            start = parts ? -1 : start < 0 ? i : start;
        }
        return links;
    }

    private static boolean parts(char each) {
        return Character.isWhitespace(each) || Character.isSpaceChar(each) || "<>\"'«»()[]{},;".indexOf(each) >= 0;
    }

    private static boolean isLink(String text, int start, int end) {
        if (text.regionMatches(true, start, "http://", 0, 7)
                || text.regionMatches(true, start, "https://", 0, 8)
                || text.regionMatches(true, start, "www.", 0, 4)) {
            return true;
        }
        int host = start;
        int dot = -1;
        while (host < end && (Character.isLetterOrDigit(text.charAt(host)) || "-.".indexOf(text.charAt(host)) >= 0)) {
            dot = text.charAt(host) == '.' && host + 1 < end && Character.isLetter(text.charAt(host + 1)) ? host : dot;
            host++;
        }
        // An at-sign makes an e-mail address of it.
        if (dot <= start || host < end && "/:?#!".indexOf(text.charAt(host)) < 0) {
            return false;
        }
        int last = dot + 1;
        while (last < host && Character.isLetter(text.charAt(last))) {
            last++;
        }
        return ENDINGS.contains(
                text.substring(dot + 1, Math.min(last, dot + 12)).toLowerCase(Locale.ROOT));
    }
}
