package africa.pia.web.section;

import africa.pia.author.AuthorLink;
import africa.pia.author.AuthorProfile;
import africa.pia.media.Cut;
import africa.pia.web.url.PortalUrls;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** An author in the words of schema.org, as search engines read them. */
final class ProfileJsonLd {

    private static final int PORTRAIT = 480;

    private ProfileJsonLd() {}

    /**
     * The page of an author.
     *
     * @param language of the page
     */
    static JsonObject of(AuthorProfile author, String language, PortalUrls urls) {
        String address = urls.absolute(urls.author(author.key()));
        JsonObjectBuilder person = Json.createObjectBuilder()
                .add("@type", "Person")
                .add("@id", address + "#person")
                .add("name", author.name())
                .add("url", address);
        if (!author.titles().isEmpty()) {
            person.add("jobTitle", author.titled(language));
        }
        List<String> paragraphs = author.paragraphs(language);
        if (!paragraphs.isEmpty()) {
            person.add("description", paragraphs.get(0));
        }
        author.portrait().ifPresent(picture -> {
            Cut cut = picture.square();
            person.add("image", urls.absolute(cut.address(cut.widthUpTo(PORTRAIT))));
        });
        JsonArrayBuilder elsewhere = Json.createArrayBuilder();
        author.links().stream()
                .filter(link -> !link.isMail())
                .map(AuthorLink::address)
                .forEach(elsewhere::add);
        JsonObject same = Json.createObjectBuilder().add("sameAs", elsewhere).build();
        if (!same.getJsonArray("sameAs").isEmpty()) {
            person.add("sameAs", same.getJsonArray("sameAs"));
        }
        return Json.createObjectBuilder()
                .add("@type", "ProfilePage")
                .add("url", address)
                .add("inLanguage", language)
                .add("mainEntity", person)
                .build();
    }
}
