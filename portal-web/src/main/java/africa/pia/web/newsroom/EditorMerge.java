package africa.pia.web.newsroom;

import africa.pia.article.ArticleDraft;
import africa.pia.article.Disagreement;
import africa.pia.article.DraftMerge;
import africa.pia.article.FieldChange;
import africa.pia.article.MergeChoice;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.Phrases;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed on the editor page and what somebody else has stored meanwhile, to be made one text. Where the two
 * contradict each other a person chooses; the choices are plain fields, so that it works without script.
 */
@Named
@RequestScoped
public class EditorMerge {

    /** What begins the name of the field in which is chosen which of two texts is to stand. */
    private static final String CHOICE = "choice-";

    @Inject
    Manuscript manuscript;

    @Inject
    Errors errors;

    @Inject
    Phrases phrases;

    private Inquiry inquiry;
    private String base = "";
    private Optional<DraftMerge> merge = Optional.empty();

    @PostConstruct
    void read() {
        inquiry = new Inquiry();
    }

    /** The page begins from what is loaded, or goes on from what it said that it began from. */
    void begin() {
        base = inquiry.sent("base").orElseGet(manuscript::snapshot);
    }

    /** What was typed is stored: the page goes on from there. */
    void beginAnew() {
        base = manuscript.snapshot();
    }

    /**
     * Sets what was typed beside another text.
     *
     * @param outdated whether that is not what became of what this page began from, so that all that differs is chosen
     */
    void meet(ArticleDraft theirs, boolean outdated) {
        Optional<ArticleDraft> began = outdated ? Optional.empty() : manuscript.draftOf(base, theirs.section());
        merge = Optional.of(DraftMerge.of(began, manuscript.asTyped(theirs.section()), theirs));
    }

    /** The one text; empty, with a complaint at each place, while somebody has to choose. */
    Optional<ArticleDraft> resolved() {
        Map<String, MergeChoice> choices = new HashMap<>();
        List<Disagreement> places = getDisagreements();
        for (int place = 0; place < places.size(); place++) {
            Disagreement at = places.get(place);
            String complaint = phrases.term("article.merge-unchosen", place + 1);
            chosen(at)
                    .ifPresentOrElse(
                            choice -> choices.put(at.id(), choice), () -> errors.add(CHOICE + at.id(), complaint));
        }
        return merge.filter(texts -> choices.size() == places.size()).map(texts -> texts.resolved(choices));
    }

    private Optional<MergeChoice> chosen(Disagreement at) {
        String sent = inquiry.text(CHOICE + at.id());
        return Arrays.stream(MergeChoice.values())
                .filter(each -> each.name().equals(sent))
                .findFirst();
    }

    /** Whether two texts stand beside each other on the page. */
    public boolean isOpen() {
        return merge.isPresent();
    }

    /** Where the two contradict each other. */
    public List<Disagreement> getDisagreements() {
        return merge.map(DraftMerge::disagreements).orElse(List.of());
    }

    /** What the stored text brings into the one that was typed. */
    public List<FieldChange> getBrought() {
        return merge.map(DraftMerge::brought).orElse(List.of());
    }

    /** Whether the stored text says nothing that the one that was typed does not say. */
    public boolean isClear() {
        return getDisagreements().isEmpty() && getBrought().isEmpty();
    }

    /** Whether this is what was chosen at a disagreement. */
    public boolean isChosen(Disagreement at, String choice) {
        return chosen(at).filter(each -> each.name().equals(choice)).isPresent();
    }

    /** What this page began from, to be handed back with what is typed: without it nobody can tell who changed what. */
    public String getBase() {
        return base;
    }
}
