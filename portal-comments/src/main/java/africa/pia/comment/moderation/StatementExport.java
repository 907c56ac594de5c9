package africa.pia.comment.moderation;

import africa.pia.account.Role;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.Docket;
import africa.pia.comment.thread.PostedComment;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.site.SiteSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The statements of reasons as the transparency database of the European Union takes them: under its field names, with
 * its words. They name nobody.
 */
@Stateless
@RolesAllowed({Role.NAME_MODERATOR, Role.NAME_ADMIN})
public class StatementExport {

    /** Every field that a row has, in its order. */
    public static final List<String> FIELDS = List.of(
            "puid",
            "decision_visibility",
            "decision_ground",
            "illegal_content_legal_ground",
            "illegal_content_explanation",
            "incompatible_content_ground",
            "incompatible_content_explanation",
            "incompatible_content_illegal",
            "category",
            "content_type",
            "content_date",
            "content_language",
            "territorial_scope",
            "application_date",
            "end_date",
            "decision_facts",
            "source_type",
            "source",
            "automated_detection",
            "automated_decision",
            "url");

    /** Before every statement: where a period begins that has no beginning. */
    public static final Instant EARLIEST = Instant.EPOCH;

    /** After every statement: where a period ends that has no end. */
    public static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HH").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);

    private static final int GROUND = 500;
    private static final int EXPLANATION = 2_000;
    private static final int FACTS = 5_000;

    @Inject
    Decisions decisions;

    @Inject
    Docket docket;

    @Inject
    ArticleCatalogue articles;

    @Inject
    SiteSettings site;

    @Inject
    StatementSettings settings;

    /**
     * Removals of a period that were not taken back by whoever decided, first come first.
     *
     * @param from the first moment of the period
     * @param to the moment at which it is over
     * @return for each its fields in the order of {@link #FIELDS}; what does not apply is empty
     */
    public Slice<Map<String, String>> rows(Instant from, Instant to, Optional<Cursor> after, int limit) {
        Slice<Decision> slice = Slice.of(
                decisions.removalsWithin(from, to, after, limit + 1),
                limit,
                row -> Cursor.of(row.decidedAt(), row.id()));
        Map<ArticleId, ArticleSummary> cards =
                articles.summaries(slice.items().stream().map(Decision::article).collect(Collectors.toSet()));
        Map<CommentId, PostedComment> comments =
                docket.all(slice.items().stream().map(Decision::comment).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(PostedComment::id, Function.identity()));
        Map<Long, Decision> reversals = decisions.reversals(slice.items());
        return slice.map(row -> row(
                row,
                Optional.ofNullable(cards.get(row.article())),
                Optional.ofNullable(comments.get(row.comment())),
                Optional.ofNullable(reversals.get(row.id()))));
    }

    private Map<String, String> row(
            Decision decision,
            Optional<ArticleSummary> article,
            Optional<PostedComment> comment,
            Optional<Decision> reversal) {
        Ground ground = decision.ground().orElse(Ground.OTHER);
        boolean illegal = ground == Ground.ILLEGAL_CONTENT;
        String explanation = explanation(decision);
        Map<String, String> row = new LinkedHashMap<>();
        FIELDS.forEach(field -> row.put(field, ""));
        row.put("puid", "comment-decision-" + decision.id());
        row.put("decision_visibility", "DECISION_VISIBILITY_CONTENT_REMOVED");
        row.put(
                "decision_ground",
                illegal ? "DECISION_GROUND_ILLEGAL_CONTENT" : "DECISION_GROUND_INCOMPATIBLE_CONTENT");
        if (illegal) {
            row.put("illegal_content_legal_ground", cut(decision.law(), GROUND));
            row.put("illegal_content_explanation", cut(explanation, EXPLANATION));
        } else {
            row.put("incompatible_content_ground", ground.name());
            row.put("incompatible_content_explanation", cut(explanation, EXPLANATION));
            row.put("incompatible_content_illegal", "No");
        }
        row.put("category", category(ground));
        row.put("content_type", "CONTENT_TYPE_TEXT");
        row.put(
                "content_date",
                comment.map(each -> DAY.format(each.createdAt())).orElse(""));
        row.put("content_language", article.map(ArticleSummary::language).orElse(""));
        row.put("territorial_scope", settings.territories());
        row.put("application_date", HOUR.format(decision.decidedAt()));
        row.put("end_date", reversal.map(each -> HOUR.format(each.decidedAt())).orElse(""));
        row.put("decision_facts", cut(decision.excerpt(), FACTS));
        row.put("source_type", source(decision.source()));
        row.put("automated_detection", decision.isDetectedByRule() ? "Yes" : "No");
        row.put(
                "automated_decision",
                decision.isAutomated() ? "AUTOMATED_DECISION_FULLY" : "AUTOMATED_DECISION_NOT_AUTOMATED");
        row.put(
                "url",
                article.map(card -> site.url() + "/articles/" + card.slug() + "?comment=" + decision.comment())
                        .orElse(""));
        return row;
    }

    /** What the moderator said, or else the ground's own name: the database takes no empty one. */
    private static String explanation(Decision decision) {
        return decision.explanation().isEmpty()
                ? decision.ground().orElse(Ground.OTHER).name()
                : decision.explanation();
    }

    private static String source(DecisionSource source) {
        return switch (source) {
            case NOTICE -> "SOURCE_ARTICLE_16";
            case REPORTS -> "SOURCE_TYPE_OTHER_NOTIFICATION";
            case OWN_INITIATIVE -> "SOURCE_VOLUNTARY";
        };
    }

    private static String category(Ground ground) {
        return switch (ground) {
            case OFFENSIVE, HATE_SPEECH, ILLEGAL_CONTENT -> "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH";
            case ABUSIVE -> "STATEMENT_CATEGORY_VIOLENCE";
            case HARASSMENT -> "STATEMENT_CATEGORY_CYBER_VIOLENCE";
            case MISINFORMATION -> "STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS";
            default -> "STATEMENT_CATEGORY_OTHER_VIOLATION_TC";
        };
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
