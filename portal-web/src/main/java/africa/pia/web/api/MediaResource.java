package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.media.Focus;
import africa.pia.media.MediaDesk;
import africa.pia.media.MediaDesk.MediaQuery;
import africa.pia.media.MediaDesk.Narrowing;
import africa.pia.media.MediaId;
import africa.pia.media.Picture;
import africa.pia.media.PictureWords;
import africa.pia.media.ShelvedPicture;
import africa.pia.media.Showing;
import africa.pia.paging.Cursor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The library of pictures: brings them in, finds them, says what they are and until when they may be shown. */
@Path("/media")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnlyFor({Role.CONTRIBUTOR, Role.EDITOR})
public class MediaResource {

    private static final String ID = "{id: [0-9]{1,18}}";

    @Inject
    MediaDesk desk;

    @Context
    HttpHeaders headers;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(List<EntityPart> parts) {
        Parts form = new Parts(parts);
        EntityPart file = form.file("file");
        PictureWords words = new PictureWords(
                form.text("alt"),
                form.text("caption"),
                form.text("creator"),
                form.text("credit"),
                form.text("copyright"),
                form.text("licence"),
                form.text("sourceUrl"));
        form.end();
        Picture picture = desk.upload(file.getContent(), file.getFileName().orElse("image"), words);
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder()
                        .add("id", picture.id().value())
                        .add("url", picture.addressUpTo(Integer.MAX_VALUE))
                        .add("width", picture.width())
                        .add("height", picture.height())
                        .build())
                .build();
    }

    @GET
    public JsonObject list(@Context UriInfo address) {
        Parameters parameters = Parameters.of(address);
        MediaQuery query = new MediaQuery(
                parameters.choice("show", Narrowing.class).orElse(Narrowing.ALL),
                parameters.text("q").orElse(""));
        Optional<Cursor> after = parameters.after();
        int limit = parameters.limit();
        parameters.end();
        return Lists.of(desk.search(query, after, limit), MediaResource::picture);
    }

    @GET
    @Path(ID)
    public Response one(@PathParam("id") long id) {
        return whole(desk.open(new MediaId(id)));
    }

    @PUT
    @Path(ID)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response revise(@PathParam("id") long id, InputStream body) {
        long version = VersionTag.required(headers);
        JsonFields fields = JsonFields.read(body);
        PictureWords words = new PictureWords(
                fields.optionalText("alt").orElse(""),
                fields.optionalText("caption").orElse(""),
                fields.optionalText("creator").orElse(""),
                fields.optionalText("credit").orElse(""),
                fields.optionalText("copyright").orElse(""),
                fields.optionalText("licence").orElse(""),
                fields.optionalText("sourceUrl").orElse(""));
        Optional<Instant> expiresAt = fields.moment("expiresAt").map(at -> at.truncatedTo(ChronoUnit.MICROS));
        Focus focus = fields.object("focus").map(MediaResource::focus).orElse(Focus.CENTRE);
        fields.ignoring(
                        "id",
                        "url",
                        "width",
                        "height",
                        "crops",
                        "fileName",
                        "credentials",
                        "uploadedAt",
                        "usage",
                        "version")
                .end();
        return whole(desk.revise(new MediaId(id), version, words, expiresAt, focus));
    }

    private static Focus focus(JsonFields fields) {
        long x = fields.id("x");
        long y = fields.id("y");
        boolean possible = Math.max(x, y) <= Integer.MAX_VALUE && Focus.isPossible((int) x, (int) y);
        if (!possible) {
            fields.refuse(x > 100 ? "x" : "y", "media.focus-invalid");
        }
        return possible ? new Focus((int) x, (int) y) : Focus.CENTRE;
    }

    @DELETE
    @Path(ID)
    public Response remove(@PathParam("id") long id) {
        desk.remove(new MediaId(id), VersionTag.required(headers));
        return Response.noContent().build();
    }

    private Response whole(ShelvedPicture shelved) {
        JsonArrayBuilder usage = Json.createArrayBuilder();
        desk.shownIn(shelved.picture().id()).forEach(showing -> usage.add(showing(showing)));
        return Response.ok(picture(shelved).add("usage", usage).build())
                .tag(VersionTag.of(shelved.version()))
                .build();
    }

    private static JsonObjectBuilder picture(ShelvedPicture shelved) {
        Picture picture = shelved.picture();
        PictureWords words = shelved.words();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", picture.id().value())
                .add("url", picture.addressUpTo(Integer.MAX_VALUE))
                .add("width", picture.width())
                .add("height", picture.height())
                .add(
                        "crops",
                        Json.createObjectBuilder()
                                .add("16x9", picture.wide().addressUpTo(Integer.MAX_VALUE))
                                .add("4x3", picture.classic().addressUpTo(Integer.MAX_VALUE))
                                .add("1x1", picture.square().addressUpTo(Integer.MAX_VALUE)))
                .add("fileName", shelved.fileName())
                .add("alt", words.alternativeText())
                .add("caption", words.caption())
                .add("creator", words.creator())
                .add("credit", words.credit())
                .add("copyright", words.copyright())
                .add("licence", words.licence())
                .add("sourceUrl", words.sourceUrl());
        shelved.expiresAt()
                .ifPresentOrElse(at -> json.add("expiresAt", at.toString()), () -> json.addNull("expiresAt"));
        return json.add(
                        "focus",
                        Json.createObjectBuilder()
                                .add("x", picture.focus().x())
                                .add("y", picture.focus().y()))
                .add("credentials", picture.credentials().name())
                .add("uploadedAt", shelved.uploadedAt().toString())
                .add("version", shelved.version());
    }

    private static JsonObjectBuilder showing(Showing showing) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("articleId", showing.article())
                .add("lead", showing.lead())
                .add("status", showing.state());
        return showing.headline().isEmpty() ? json.addNull("headline") : json.add("headline", showing.headline());
    }
}
