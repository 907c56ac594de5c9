package africa.pia.web.account;

import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.article.ArticleCatalogue;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleSummary;
import africa.pia.comment.notice.MailWish;
import africa.pia.comment.notice.Notices;
import africa.pia.comment.notice.Notices.Notice;
import africa.pia.comment.thread.Attention;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.web.url.Addresses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the reader was told of, and how they want to be told. Looking marks nothing as read; a button does. */
@Named
@RequestScoped
public class NoticesPage {

    private static final String ADDRESS = "/account/notices";
    private static final int SHOWN = 20;

    @EJB
    Notices desk;

    @EJB
    Attention attention;

    @EJB
    ArticleCatalogue catalogue;

    @Inject
    HttpServletRequest request;

    private Optional<Cursor> after;
    private Slice<Notice> slice;

    public void open() throws IOException {
        after = Optional.ofNullable(request.getParameter("after"))
                .filter(value -> !value.isEmpty())
                .map(Cursor::new);
        if (request.getMethod().equals("POST")) {
            String read = request.getParameter("read");
            if (read != null && read.matches("[0-9]{1,18}")) {
                desk.markRead(Long.parseLong(read));
            }
            chosen().ifPresent(desk::choose);
            id("unmute").map(AccountId::new).ifPresent(attention::unmute);
            id("unfollow").map(ArticleId::new).ifPresent(attention::unfollow);
            FacesContext.getCurrentInstance().getExternalContext().redirect(getAddress());
            return;
        }
        slice = desk.mine(after, SHOWN);
    }

    private Optional<MailWish> chosen() {
        String wish = request.getParameter("wish");
        return Arrays.stream(MailWish.values())
                .filter(each -> each.name().equals(wish))
                .findFirst();
    }

    private Optional<Long> id(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    /** When one may be written to. */
    public MailWish[] getWishes() {
        return MailWish.values();
    }

    /** When the reader is written to. */
    public MailWish getWish() {
        return desk.wish();
    }

    /** The conversations that are followed, as far as their articles are still there. */
    public List<ArticleSummary> getFollowed() {
        List<ArticleId> followed = attention.followed();
        Map<ArticleId, ArticleSummary> cards = catalogue.summaries(followed);
        return followed.stream().map(cards::get).filter(Objects::nonNull).toList();
    }

    public List<AccountProfile> getMuted() {
        return attention.mutedPeople();
    }

    /** Where the form of the page is sent. */
    public String getAddress() {
        return after.map(cursor -> Addresses.with(ADDRESS, "after", cursor.value()))
                .orElse(ADDRESS);
    }

    public List<Notice> getNotices() {
        return slice.items();
    }

    /** Whether anything on the page is new. */
    public boolean isUnread() {
        return getNotices().stream().anyMatch(notice -> !notice.read());
    }

    /** The newest notice on the page: up to it all are marked. */
    public long getNewest() {
        return getNotices().get(0).id();
    }

    /** Earlier notices; empty at the end. */
    public String getMore() {
        return slice.next()
                .map(cursor -> Addresses.with(ADDRESS, "after", cursor.value()))
                .orElse("");
    }

    /** The newest notices, when these are not they. */
    public String getBeginning() {
        return after.isEmpty() ? "" : ADDRESS;
    }
}
