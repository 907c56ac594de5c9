package africa.pia.comment.sanction;

import africa.pia.account.AccountId;
import africa.pia.account.AccountPost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Tells people by mail what was done about them; nobody can do without these letters. */
@ApplicationScoped
class SanctionLetters {

    private static final String STANDING = "/account/standing";

    @Inject
    AccountPost post;

    void given(AccountId person, Sentence sentence) {
        String name = "sanction-" + sentence.kind().name().toLowerCase(Locale.ROOT);
        sentence.endsAt()
                .ifPresentOrElse(
                        end -> post.send(person, name + "-until", STANDING, sentence.reason(), end),
                        () -> post.send(person, name, STANDING, sentence.reason()));
    }

    void lifted(AccountId person, SanctionKind kind, String why) {
        post.send(person, "sanction-lifted-" + kind.name().toLowerCase(Locale.ROOT), STANDING, why);
    }
}
