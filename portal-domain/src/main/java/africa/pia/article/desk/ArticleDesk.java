package africa.pia.article.desk;

import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.ArticleStatus;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of work: an editor sees every article in it, a contributor own ones only. */
@Stateless
@RolesAllowed({Role.NAME_CONTRIBUTOR, Role.NAME_EDITOR})
public class ArticleDesk {

    private static final int MAX_LIMIT = 100;

    @Inject
    DeskRows rows;

    @Inject
    Caller caller;

    /** The newsroom's list, last changed first; a contributor sees own articles only. */
    public Slice<DeskItem> items(DeskFilter filter, Optional<Cursor> after, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A slice has 1 to 100 articles, not " + limit);
        }
        List<DeskItem> found = rows.items(filter, writer(filter.own()), after, limit + 1);
        return Slice.of(
                found, limit, item -> Cursor.of(item.updatedAt(), item.id().value()));
    }

    /** How many articles of each state the caller sees in the list; counting stops at ten thousand. */
    public Map<ArticleStatus, Long> counts(boolean own) {
        Map<ArticleStatus, Long> counts = new EnumMap<>(ArticleStatus.class);
        for (ArticleStatus status : ArticleStatus.values()) {
            counts.put(status, rows.count(status, writer(own)));
        }
        return counts;
    }

    private Optional<AccountId> writer(boolean own) {
        return own || !caller.is(Role.EDITOR) ? Optional.of(caller.required()) : Optional.empty();
    }
}
