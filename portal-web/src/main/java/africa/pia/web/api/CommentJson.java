package africa.pia.web.api;

import africa.pia.account.AccountProfile;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.Reaction;
import africa.pia.comment.thread.Reactions;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/** Writes comments as JSON. */
final class CommentJson {

    private CommentJson() {}

    static JsonObjectBuilder of(PostedComment comment, String articleSlug) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("id", comment.id().value()).add("articleSlug", articleSlug);
        comment.parent()
                .ifPresentOrElse(parent -> json.add("parentId", parent.value()), () -> json.addNull("parentId"));
        return json.add("author", author(comment.author()))
                .add("text", comment.plainText())
                .add("status", comment.status().name())
                .add("createdAt", comment.createdAt().toString())
                .add("editedAt", ArticleJson.moment(comment.editedAt()))
                .add("reactions", reactions(comment.reactions()))
                .add("picked", comment.picked())
                .add("pinned", comment.pinned())
                .add("version", comment.version());
    }

    /** How many react in each way. */
    static JsonObjectBuilder reactions(Reactions counted) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (Reaction reaction : Reaction.values()) {
            json.add(reaction.name(), counted.of(reaction));
        }
        return json;
    }

    /** Of somebody who left only the id remains. */
    static JsonObjectBuilder author(AccountProfile profile) {
        JsonObjectBuilder author =
                Json.createObjectBuilder().add("id", profile.id().value());
        return profile.erased() ? author.addNull("displayName") : author.add("displayName", profile.displayName());
    }
}
