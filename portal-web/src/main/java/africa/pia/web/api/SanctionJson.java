package africa.pia.web.api;

import africa.pia.comment.sanction.Sanctions.OwnSanction;
import africa.pia.comment.sanction.Standing;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/** Writes what was done about people as JSON. */
final class SanctionJson {

    private SanctionJson() {}

    /** What somebody may do now. */
    static JsonObjectBuilder of(Standing standing) {
        return Json.createObjectBuilder()
                .add("banned", standing.banned())
                .add("suspendedUntil", ArticleJson.moment(standing.suspendedUntil()))
                .add("held", standing.held())
                .add("unacknowledged", standing.unacknowledged());
    }

    /** A sanction as its person sees it. */
    static JsonObjectBuilder of(OwnSanction sanction) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", sanction.id())
                .add("kind", sanction.kind().name());
        sanction.ground().ifPresentOrElse(ground -> json.add("ground", ground.name()), () -> json.addNull("ground"));
        return json.add("reason", sanction.reason())
                .add("givenAt", sanction.givenAt().toString())
                .add("endsAt", ArticleJson.moment(sanction.endsAt()))
                .add("acknowledgedAt", ArticleJson.moment(sanction.acknowledgedAt()))
                .add("liftedAt", ArticleJson.moment(sanction.liftedAt()))
                .add("liftedFor", sanction.liftedFor())
                .add("inForce", sanction.inForce())
                .add("objection", sanction.objection())
                .add("objectedAt", ArticleJson.moment(sanction.objectedAt()))
                .add("answer", sanction.answer())
                .add("answeredAt", ArticleJson.moment(sanction.answeredAt()));
    }
}
