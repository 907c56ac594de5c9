package africa.pia.web.api;

import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.text.Translated;
import africa.pia.web.url.LanguageFilter;
import africa.pia.web.url.PortalUrls;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The sections, as a list in the order of their tree. */
@Path("/sections")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SectionsResource {

    @Inject
    SectionDirectory directory;

    @Inject
    PortalUrls urls;

    @Inject
    HttpServletRequest request;

    @GET
    public JsonObject list() {
        String language = LanguageFilter.languageOf(request).toLanguageTag();
        JsonArrayBuilder items = Json.createArrayBuilder();
        directory.navigation().forEach(section -> items.add(item(section, language)));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    private JsonObjectBuilder item(SectionItem section, String language) {
        JsonObjectBuilder item = Json.createObjectBuilder()
                .add("key", section.key().value())
                .add("name", section.named(language))
                .add("names", texts(section.names()))
                .add("description", section.described(language))
                .add("descriptions", texts(section.descriptions()));
        section.parent()
                .map(SectionKey::value)
                .ifPresentOrElse(parent -> item.add("parent", parent), () -> item.addNull("parent"));
        return item.add("url", urls.absolute(urls.section(section.key().value())));
    }

    private static JsonObjectBuilder texts(Translated texts) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        texts.texts().forEach(json::add);
        return json;
    }
}
