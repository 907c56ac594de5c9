package africa.pia.comment.thread;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is to hear of a comment, and what they may still read of it. For {@code africa.pia.comment.notice} only. */
@ApplicationScoped
public class Audience {

    @Inject
    Regards regards;

    @Inject
    Comments comments;

    @Inject
    PostedComments posted;

    /** Whether somebody does not want to read what somebody else writes. */
    public boolean isMuted(AccountId by, AccountId person) {
        return regards.mutes(by, person);
    }

    /**
     * Who follows a conversation and would read what somebody writes in it.
     *
     * @param after the last one of those had before; 0 at the beginning
     */
    public List<AccountId> followers(ArticleId article, AccountId writer, AccountId after, int limit) {
        return regards.followers(article, writer, after, limit);
    }

    /** Those of some comments that readers see. */
    public Map<CommentId, PostedComment> visible(Collection<CommentId> ids) {
        return posted
                .forReaders(
                        comments.all(ids).stream().filter(Comment::isVisible).toList())
                .stream()
                .collect(Collectors.toMap(PostedComment::id, Function.identity()));
    }
}
