package africa.pia.note;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountPost;
import africa.pia.account.AccountProfile;
import africa.pia.article.desk.DeskItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;

/** Tells people by mail that a note calls them. */
@ApplicationScoped
class NoteLetters {

    private static final int MAX_EXCERPT = 300;

    @Inject
    AccountPost post;

    @Inject
    AccountDirectory accounts;

    void called(Collection<AccountId> people, AccountId author, DeskItem article, long note, String text) {
        String name = accounts.profile(author).map(AccountProfile::displayName).orElse("");
        people.stream()
                .filter(each -> !each.equals(author))
                .forEach(each -> post.send(
                        each,
                        "mentioned",
                        "/newsroom/articles/" + article.id() + "/notes#note-" + note,
                        name,
                        article.headline(),
                        excerpt(text)));
    }

    private static String excerpt(String text) {
        return text.length() <= MAX_EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MAX_EXCERPT))) + "…";
    }
}
