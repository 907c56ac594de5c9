package africa.pia.comment.thread;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.KARIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.PortalException;
import africa.pia.article.CommentPolicy;
import africa.pia.comment.sanction.Standing;
import africa.pia.testing.TestDatabase;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiscussionStandingTest {

    private static final Standing HELD = new Standing(false, Optional.empty(), true, false);
    private static final Standing WARNED = new Standing(false, Optional.empty(), false, true);
    private static final Standing BANNED = new Standing(true, Optional.empty(), false, false);
    private static final Standing SUSPENDED =
            new Standing(false, Optional.of(Instant.parse("2025-02-13T09:30:00Z")), false, false);

    private static void refused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PortalException.class, broken -> assertThat(broken.code())
                .isEqualTo(code));
    }

    @ParameterizedTest
    @EnumSource
    void what_a_held_person_writes_is_held(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        talk.stand(AWA, HELD);

        PostedComment posted = talk.post(AWA, "Et le droit ?");

        assertThat(posted.status()).isEqualTo(CommentStatus.HELD);
        assertThat(talk.count()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_held_person_changes_is_held(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment posted = talk.post(AWA, "Et le droit ?");
        talk.stand(AWA, HELD);

        PostedComment edited =
                talk.as(AWA, discussion -> discussion.edit(posted.id(), posted.version(), "Et le droit, alors ?"));

        assertThat(edited.status()).isEqualTo(CommentStatus.HELD);
    }

    @ParameterizedTest
    @EnumSource
    void who_is_barred_or_warned_neither_posts_nor_edits_but_may_take_back(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment posted = talk.post(AWA, "Et le droit ?");

        PostedComment other = talk.post(KARIM, "Voici le droit.");
        talk.stand(AWA, BANNED);
        refused(
                () -> database.run(
                        "comments", em -> talk.reacting(em, AWA).react(other.id(), Optional.of(Reaction.RECOMMEND))),
                "sanction.banned");
        refused(() -> talk.post(AWA, "Encore moi."), "sanction.banned");
        talk.stand(AWA, SUSPENDED);
        refused(() -> talk.post(AWA, "Encore moi."), "sanction.suspended");
        talk.stand(AWA, WARNED);
        refused(() -> talk.post(AWA, "Encore moi."), "sanction.unacknowledged");
        refused(
                () -> talk.as(AWA, discussion -> discussion.edit(posted.id(), posted.version(), "Autre chose.")),
                "sanction.unacknowledged");

        talk.retract(posted);
        assertThat(talk.count()).isOne();
    }
}
