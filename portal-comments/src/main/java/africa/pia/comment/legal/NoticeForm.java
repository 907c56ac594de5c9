package africa.pia.comment.legal;

import africa.pia.comment.thread.CommentId;
import java.util.List;
import java.util.Locale;

/**
 * What somebody hands in, as typed.
 *
 * @param comments what is said to be illegal
 * @param law that is said to be broken
 * @param explanation why
 * @param name of whoever says so; may be empty where children are abused
 * @param email to which the receipt and the decision go; may be empty where children are abused, and for whoever is
 *     signed in
 * @param childAbuse whether it is about the sexual abuse of children: then nobody needs to give a name
 * @param goodFaith whether the person confirms to believe in good faith what the notice says
 * @param locale language of the letters
 */
public record NoticeForm(
        List<CommentId> comments,
        String law,
        String explanation,
        String name,
        String email,
        boolean childAbuse,
        boolean goodFaith,
        Locale locale) {

    public NoticeForm {
        comments = List.copyOf(comments);
    }
}
