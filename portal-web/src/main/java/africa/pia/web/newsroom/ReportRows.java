package africa.pia.web.newsroom;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleId;
import africa.pia.article.PublishedArticle;
import africa.pia.erratum.Passages;
import africa.pia.erratum.ReportItem;
import africa.pia.text.SafeHtml;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts what readers reported beside the text as it stands now. */
@RequestScoped
class ReportRows {

    @EJB
    ArticleCatalogue catalogue;

    @EJB
    AccountDirectory accounts;

    @Inject
    Caller caller;

    /** What has become of the words since they were reported. */
    public enum Standing {
        /** They stand in the text that readers see. */
        THERE,
        /** They stood in it and do no longer. */
        CHANGED,
        /** They never stood in it as they were quoted. */
        ELSEWHERE,
        /** Readers do not see the article any more. */
        GONE
    }

    /**
     * One report.
     *
     * @param shown the passage with the words marked, as it stands, or as it stood when it was reported
     * @param claimant who is looking into it; empty when nobody is
     * @param mine whether that is whoever asks
     * @param settler who settled it; empty while it is open
     */
    public record Row(
            ReportItem item, Standing standing, SafeHtml shown, String claimant, boolean mine, String settler) {

        /** Whether the words are to be told beside the passage, in which they stand nowhere. */
        public boolean isApart() {
            return standing != Standing.THERE
                    && item.place().isEmpty()
                    && !item.passage().isEmpty();
        }
    }

    List<Row> of(List<ReportItem> items) {
        Map<Long, Optional<Passages>> texts = new HashMap<>();
        Map<AccountId, AccountProfile> people = accounts.profiles(items.stream()
                .flatMap(item -> Stream.of(item.claimedBy(), item.settledBy()))
                .flatMap(Optional::stream)
                .distinct()
                .toList());
        return items.stream()
                .map(item -> row(item, texts.computeIfAbsent(item.article(), this::text), people))
                .toList();
    }

    private Optional<Passages> text(long article) {
        return catalogue.published(new ArticleId(article)).map(ReportRows::passages);
    }

    private static Passages passages(PublishedArticle article) {
        return Passages.of(article.summary().headline(), article.summary().standfirst(), article.body());
    }

    private Row row(ReportItem item, Optional<Passages> text, Map<AccountId, AccountProfile> people) {
        Optional<Passages.Place> now = text.flatMap(passages -> passages.find(item.words()));
        Standing standing = now.isPresent()
                ? Standing.THERE
                : text.isEmpty() ? Standing.GONE : item.place().isPresent() ? Standing.CHANGED : Standing.ELSEWHERE;
        SafeHtml shown = now.or(item::place)
                .map(Passages.Place::marked)
                .orElseGet(() -> Passages.quoted(item.passage().isEmpty() ? item.words() : item.passage()));
        return new Row(
                item,
                standing,
                shown,
                name(item.claimedBy(), people),
                item.claimedBy().isPresent() && item.claimedBy().equals(caller.account()),
                name(item.settledBy(), people));
    }

    private static String name(Optional<AccountId> id, Map<AccountId, AccountProfile> people) {
        return id.map(people::get).map(AccountProfile::displayName).orElse("");
    }
}
