package africa.pia.comment.sanction;

import africa.pia.account.AccountId;
import africa.pia.account.AccountPost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells people by mail what was done about them; nobody can do without these letters. */
@ApplicationScoped
class SanctionLetters {

    private static final String STANDING = "/account/standing";

    @Inject
    AccountPost post;

    void given(AccountId person, Sentence sentence) {
        sentence.endsAt()
                .ifPresentOrElse(
                        end -> post.send(person, untilThen(sentence.kind()), STANDING, sentence.reason(), end),
                        () -> post.send(person, forGood(sentence.kind()), STANDING, sentence.reason()));
    }

    private static String untilThen(SanctionKind kind) {
        return kind == SanctionKind.HOLD ? "sanction-hold-until" : "sanction-suspend-until";
    }

    private static String forGood(SanctionKind kind) {
        return switch (kind) {
            case WARN -> "sanction-warn";
            case MESSAGE -> "sanction-message";
            case HOLD -> "sanction-hold";
            case SUSPEND -> "sanction-suspend-until";
            case BAN -> "sanction-ban";
        };
    }

    void upheld(AccountId person, String why) {
        post.send(person, "sanction-upheld", STANDING, why);
    }

    void lifted(AccountId person, SanctionKind kind, String why) {
        String template =
                switch (kind) {
                    case WARN, MESSAGE -> "sanction-lifted-warn";
                    case HOLD -> "sanction-lifted-hold";
                    case SUSPEND -> "sanction-lifted-suspend";
                    case BAN -> "sanction-lifted-ban";
                };
        post.send(person, template, STANDING, why);
    }
}
