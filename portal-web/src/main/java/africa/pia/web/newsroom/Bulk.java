package africa.pia.web.newsroom;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.article.ArticleId;
import africa.pia.article.desk.Refiling;
import africa.pia.article.desk.Refiling.Answer;
import africa.pia.article.desk.Refiling.Move;
import africa.pia.article.desk.Refiling.Outcome;
import africa.pia.article.desk.Refiling.Picked;
import africa.pia.web.url.Addresses;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Changes of many articles as the desk's form sends them and as the address of the next page tells what came of them:
 * {@code ?done=12&same=1&refused=501.article.stale}. An article is picked as it was seen: {@code 501:3} is number 501 in
 * its version 3.
 */
final class Bulk {

    private static final Pattern PICK = Pattern.compile("([0-9]{1,18}):([0-9]{1,18})");
    private static final Pattern REFUSAL =
            Pattern.compile("([0-9]{1,18})\\.((?:article|section|desk|media)\\.[a-z-]{1,40})");

    private Bulk() {}

    /** Why one article was not changed. */
    record Refusal(ArticleId article, String code) {}

    /** The value by which a form picks an article. */
    static String key(ArticleId article, long version) {
        return article + ":" + version;
    }

    /** What was ticked; more than may be changed at once is left for the service to refuse. */
    static List<Picked> picked(String[] sent) {
        if (sent == null) {
            return List.of();
        }
        return Arrays.stream(sent)
                .map(PICK::matcher)
                .filter(Matcher::matches)
                .map(pick -> new Picked(new ArticleId(Long.parseLong(pick.group(1))), Long.parseLong(pick.group(2))))
                .distinct()
                .limit(Refiling.MAX_AT_ONCE + 1L)
                .toList();
    }

    /**
     * What a button asks for; empty when it is none of these.
     *
     * @throws InvalidInputException when no section was chosen
     */
    static Optional<Move> move(String act, String section, String tag) {
        return switch (act) {
            case "section" ->
                Optional.of(new Move.ToSection(DeskAddress.section(section)
                        .orElseThrow(() -> new InvalidInputException(
                                "desk.none-picked", List.of(FieldError.of("section", "article.section-missing"))))));
            case "add-tag" -> Optional.of(new Move.AddTag(tag));
            case "remove-tag" -> Optional.of(new Move.RemoveTag(tag));
            default -> Optional.empty();
        };
    }

    /** The address of the page that tells what came of it. */
    static String tell(String address, List<Answer> answers) {
        String told = Addresses.with(address, "done", Long.toString(count(answers, Outcome.DONE)));
        long same = count(answers, Outcome.UNCHANGED);
        if (same > 0) {
            told = Addresses.with(told, "same", Long.toString(same));
        }
        String refused = answers.stream()
                .filter(answer -> !answer.code().isEmpty())
                .map(answer -> answer.article() + "." + answer.code())
                .collect(Collectors.joining(","));
        return refused.isEmpty() ? told : Addresses.with(told, "refused", refused);
    }

    /** What an address tells of refusals. */
    static List<Refusal> refused(String told) {
        return Arrays.stream(told.split(","))
                .map(REFUSAL::matcher)
                .filter(Matcher::matches)
                .limit(Refiling.MAX_AT_ONCE)
                .map(each -> new Refusal(new ArticleId(Long.parseLong(each.group(1))), each.group(2)))
                .toList();
    }

    private static long count(List<Answer> answers, Outcome outcome) {
        return answers.stream().filter(answer -> answer.outcome() == outcome).count();
    }
}
