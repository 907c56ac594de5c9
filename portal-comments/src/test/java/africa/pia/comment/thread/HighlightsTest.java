package africa.pia.comment.thread;

import static africa.pia.comment.thread.Talk.AWA;
import static africa.pia.comment.thread.Talk.KARIM;
import static africa.pia.comment.thread.Talk.LIDAR;
import static africa.pia.comment.thread.Talk.NADIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import africa.pia.PortalException;
import africa.pia.article.CommentPolicy;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HighlightsTest {

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PortalException.class, refused -> assertThat(refused.code())
                .isEqualTo(code));
    }

    private static List<String> head(Talk talk) {
        return talk.asAnybody(discussion -> discussion.highlights(LIDAR)).stream()
                .map(PostedComment::plainText)
                .toList();
    }

    private static List<PostedComment> posted(Talk talk, int howMany) {
        List<PostedComment> posted = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            posted.add(talk.post(i % 2 == 0 ? AWA : KARIM, "numéro " + i));
        }
        return posted;
    }

    private static void pick(Talk talk, PostedComment comment) {
        talk.clock().forward(Duration.ofSeconds(1));
        talk.highlight(NADIA, highlights -> highlights.pick(comment.id()));
    }

    private static void pin(Talk talk, PostedComment comment) {
        talk.clock().forward(Duration.ofSeconds(1));
        talk.highlight(NADIA, highlights -> highlights.pin(comment.id()));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_pinned_stands_before_the_last_picks(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        List<PostedComment> posted = posted(talk, 7);
        for (int i : new int[] {5, 0, 1, 2}) {
            pick(talk, posted.get(i));
        }
        pin(talk, posted.get(6));
        pin(talk, posted.get(3));

        assertThat(head(talk)).containsExactly("numéro 6", "numéro 3", "numéro 2", "numéro 1", "numéro 0");
        PostedComment first = talk.seenBy(KARIM, posted.get(6));
        assertThat(first.pinned()).isTrue();
        assertThat(first.picked()).isFalse();
        assertThat(first.version())
                .as("nobody's view of its text is stale")
                .isEqualTo(posted.get(6).version());
    }

    @ParameterizedTest
    @EnumSource
    void a_comment_is_picked_once_told_once_and_let_go_again(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment comment = talk.post(AWA, "un");

        pick(talk, comment);
        pick(talk, comment);

        assertThat(talk.picked()).extracting(CommentPicked::author).containsExactly(AWA);
        talk.highlight(NADIA, highlights -> highlights.unpick(comment.id()));
        talk.highlight(NADIA, highlights -> highlights.unpick(comment.id()));
        assertThat(head(talk)).isEmpty();
        assertThat(talk.acts().kinds()).containsExactly("comment-picked", "comment-unpicked");
    }

    @ParameterizedTest
    @EnumSource
    void three_are_pinned_at_most(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        List<PostedComment> posted = posted(talk, 4);
        posted.subList(0, 3).forEach(comment -> pin(talk, comment));

        assertRefused(() -> pin(talk, posted.get(3)), "comment.too-many-pinned");
        talk.highlight(NADIA, highlights -> highlights.unpin(posted.get(1).id()));
        pin(talk, posted.get(3));

        assertThat(head(talk)).containsExactly("numéro 0", "numéro 2", "numéro 3");
    }

    @ParameterizedTest
    @EnumSource
    void what_readers_do_not_see_is_not_raised_and_nobody_picks_their_own(TestDatabase database) {
        Talk talk = Talk.on(database, CommentPolicy.OPEN);
        PostedComment picked = talk.post(AWA, "un");
        PostedComment own = talk.post(NADIA, "deux");
        pick(talk, picked);
        talk.retract(talk.seenBy(AWA, picked));

        assertThat(head(talk)).isEmpty();
        assertRefused(() -> pick(talk, picked), "comment.unknown");
        assertRefused(() -> pick(talk, own), "comment.own-pick");
        pin(talk, own);
        assertThat(head(talk)).containsExactly("deux");
    }
}
