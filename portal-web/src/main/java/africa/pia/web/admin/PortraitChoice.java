package africa.pia.web.admin;

import africa.pia.media.MediaDesk;
import africa.pia.media.MediaDesk.MediaQuery;
import africa.pia.media.MediaDesk.Narrowing;
import africa.pia.media.MediaId;
import africa.pia.media.MediaLibrary;
import africa.pia.media.Picture;
import africa.pia.media.ShelvedPicture;
import africa.pia.web.faces.Inquiry;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pictures from which an author's portrait is chosen: the one that they have, and those that are looked for. */
@Named
@RequestScoped
public class PortraitChoice {

    private static final int OFFERED = 12;
    private static final int MAX_WORDS = 60;

    @EJB
    MediaDesk desk;

    @EJB
    MediaLibrary library;

    private Inquiry inquiry;
    private Optional<MediaId> stored = Optional.empty();
    private List<Picture> pictures;

    @PostConstruct
    void open() {
        inquiry = new Inquiry();
    }

    /** Begins with the portrait that is stored. */
    public void load(Optional<MediaId> portrait) {
        stored = portrait;
    }

    /** The one that was sent, or else the one that is stored. */
    Optional<MediaId> chosen() {
        return inquiry.sent("portrait").isEmpty()
                ? stored
                : inquiry.number("portrait").stream().mapToObj(MediaId::new).findFirst();
    }

    /** What a picture is looked for by. */
    public String getWords() {
        return inquiry.words("picture-words", MAX_WORDS);
    }

    /** The pictures to choose from: the chosen one first. */
    public List<Picture> getPictures() {
        if (pictures == null) {
            List<Picture> choices = new ArrayList<>();
            chosen().flatMap(library::kept).ifPresent(choices::add);
            desk.search(new MediaQuery(Narrowing.SHOWABLE, getWords()), Optional.empty(), OFFERED).items().stream()
                    .map(ShelvedPicture::picture)
                    .filter(picture -> !isChosen(picture))
                    .forEach(choices::add);
            pictures = choices;
        }
        return pictures;
    }

    public boolean isChosen(Picture picture) {
        return chosen().filter(picture.id()::equals).isPresent();
    }

    /** Whether no picture is chosen. */
    public boolean isNone() {
        return chosen().flatMap(library::kept).isEmpty();
    }
}
