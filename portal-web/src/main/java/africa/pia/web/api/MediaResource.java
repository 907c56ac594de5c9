package africa.pia.web.api;

import africa.pia.account.Role;
import africa.pia.media.MediaDesk;
import africa.pia.media.Picture;
import africa.pia.media.PictureWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Brings pictures into the library. */
@Path("/media")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class MediaResource {

    @Inject
    MediaDesk desk;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @OnlyFor({Role.CONTRIBUTOR, Role.EDITOR})
    public Response upload(List<EntityPart> parts) {
        Parts form = new Parts(parts);
        EntityPart file = form.file("file");
        PictureWords words =
                new PictureWords(form.text("alt"), form.text("caption"), form.text("credit"), form.text("licence"));
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
}
