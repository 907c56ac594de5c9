package africa.pia.web.newsroom;

import africa.pia.article.ChangeKind;
import africa.pia.article.CommentPolicy;
import africa.pia.media.MediaDesk;
import africa.pia.media.MediaLibrary;
import africa.pia.media.Picture;
import africa.pia.media.ShelvedPicture;
import africa.pia.section.SectionDirectory;
import africa.pia.site.SiteSettings;
import africa.pia.web.faces.Language;
import africa.pia.web.faces.Phrases;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is chosen from on the editor page, in the words of whoever chooses. */
@Named
@RequestScoped
public class EditorChoices {

    private static final int PICTURES = 24;

    /** The languages in which articles are written. */
    private static final List<String> LANGUAGES = List.of("fr", "en", "pt", "ar");

    @EJB
    MediaDesk desk;

    @EJB
    MediaLibrary library;

    @EJB
    SectionDirectory sections;

    @Inject
    Manuscript manuscript;

    @Inject
    Phrases phrases;

    @Inject
    Language speech;

    @Inject
    SiteSettings site;

    private List<Picture> pictures;

    public List<SelectItem> getSections() {
        return sections.navigation().stream()
                .map(item -> new SelectItem(item.key().value(), item.indented(speech.getTag())))
                .toList();
    }

    /** The languages in which articles are written, called as the page's language calls them. */
    public List<SelectItem> getLanguages() {
        return LANGUAGES.stream()
                .map(tag -> new SelectItem(tag, Locale.forLanguageTag(tag).getDisplayLanguage(speech.getLocale())))
                .toList();
    }

    public List<SelectItem> getPolicies() {
        return Arrays.stream(CommentPolicy.values())
                .map(policy -> new SelectItem(policy.name(), phrases.term("CommentPolicy." + policy.name())))
                .toList();
    }

    /** The chosen picture, if it is none of the latest, and the latest ones. */
    public List<Picture> getPictures() {
        if (pictures == null) {
            List<Picture> choices = new ArrayList<>(desk.latest(Optional.empty(), PICTURES).items().stream()
                    .map(ShelvedPicture::picture)
                    .toList());
            manuscript
                    .chosen()
                    .filter(id -> choices.stream().noneMatch(each -> each.id().equals(id)))
                    .flatMap(library::kept)
                    .ifPresent(chosen -> choices.add(0, chosen));
            pictures = choices;
        }
        return pictures;
    }

    /** The chosen picture; null when none is. */
    public Picture getChosen() {
        return manuscript
                .chosen()
                .flatMap(id -> getPictures().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst())
                .orElse(null);
    }

    public boolean isChosen(Picture picture) {
        return picture.id().toString().equals(manuscript.getPicture());
    }

    /** The kinds of change that a person chooses from. */
    public ChangeKind[] getChangeKinds() {
        return ChangeKind.values();
    }

    /** The site's time zone, as its inhabitants call it. */
    public String getZone() {
        return site.zone().getDisplayName(TextStyle.FULL, speech.getLocale());
    }
}
