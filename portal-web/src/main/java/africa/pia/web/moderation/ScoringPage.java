package africa.pia.web.moderation;

import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.comment.scoring.Evaluation;
import africa.pia.comment.scoring.Evaluation.Line;
import africa.pia.comment.scoring.Score;
import africa.pia.comment.scoring.ScoringDesk;
import africa.pia.comment.scoring.ScoringDesk.Edition;
import africa.pia.comment.scoring.ScoringDesk.Heavy;
import africa.pia.comment.scoring.ScoringDesk.Setting;
import africa.pia.comment.scoring.ScoringDesk.Trial;
import africa.pia.comment.scoring.ScoringState;
import africa.pia.site.Printing;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.Language;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Phrases;
import africa.pia.web.url.Addresses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What scoring has learned, how good it is, what is made of it, and a text to try it on. */
@Named
@RequestScoped
public class ScoringPage {

    static final String ADDRESS = ModerationNav.ADDRESS + "/scoring";

    private static final Set<String> TOLD = Set.of("set", "learned", "busy");
    private static final int WEIGHED_SHOWN = 15;
    private static final int WIDE = 720;
    private static final int HIGH = 160;
    private static final int STEP = 5;

    @EJB
    ScoringDesk desk;

    @Inject
    Errors errors;

    @Inject
    Phrases phrases;

    @Inject
    Language language;

    private Setting setting;
    private List<Edition> editions;
    private Trial trial;
    private String tried = "";
    private String told = "";

    /** Makes the page ready, or carries out what was sent. */
    public void open() {
        Inquiry sent = new Inquiry();
        told = sent.oneOf(TOLD, "done");
        setting = desk.setting();
        if (FacesContext.getCurrentInstance().isPostback()
                || sent.request().getMethod().equals("POST")) {
            act(sent);
        }
    }

    private void act(Inquiry sent) {
        try {
            switch (sent.text("act")) {
                case "set" -> set(sent);
                case "learn" -> PageAnswer.see(Addresses.with(ADDRESS, "done", desk.learn() ? "learned" : "busy"));
                case "try" -> {
                    tried = sent.sent("text").orElse("");
                    trial = desk.trial(tried);
                }
                default -> PageAnswer.see(ADDRESS);
            }
        } catch (InvalidInputException refused) {
            errors.addAll(refused);
        } catch (PortalException refused) {
            errors.refuse(refused);
            setting = desk.setting();
        }
    }

    private void set(Inquiry sent) {
        OptionalLong version = sent.number("version");
        OptionalLong threshold = sent.number("threshold");
        String state = sent.oneOf(Set.of("OFF", "SHADOW", "HOLDING"), "state");
        if (version.isEmpty() || state.isEmpty()) {
            PageAnswer.see(ADDRESS);
            return;
        }
        desk.change(version.getAsLong(), ScoringState.valueOf(state), (int)
                Math.min(threshold.orElse(0), ScoringDesk.HIGHEST + 1L));
        PageAnswer.see(Addresses.with(ADDRESS, "done", "set"));
    }

    public String getAddress() {
        return ADDRESS;
    }

    /** What came of the last act; empty after none. */
    public String getTold() {
        return told;
    }

    public Setting getSetting() {
        return setting;
    }

    public ScoringState[] getStates() {
        return ScoringState.values();
    }

    public int getLowest() {
        return ScoringDesk.LOWEST;
    }

    public int getHighest() {
        return ScoringDesk.HIGHEST;
    }

    /** How many decisions must be held out before comments may be held. */
    public String getNeeded() {
        return phrases.term("scoring.not-enough", Evaluation.ENOUGH, Evaluation.ENOUGH_REMOVALS);
    }

    /** Every model of which figures are kept, the one in use first. */
    public List<Edition> getEditions() {
        if (editions == null) {
            editions = desk.editions();
        }
        return editions;
    }

    /** The model in use; null while nothing was learned. */
    public Edition getCurrent() {
        return getEditions().stream().findFirst().orElse(null);
    }

    /** What the present threshold would have done; null while nothing was measured. */
    public Line getAtThreshold() {
        return getCurrent() == null ? null : getCurrent().evaluation().at(setting.threshold());
    }

    /** A share in percent as it is printed; a dash where there is none. */
    public String share(int percent) {
        return percent < 0 ? "–" : Integer.toString(percent);
    }

    /** The curve of how many of those above a threshold were removed, in the units of the chart. */
    public String getPrecisions() {
        return curve(true);
    }

    /** The curve of how many of the removed are above a threshold. */
    public String getRecalls() {
        return curve(false);
    }

    private String curve(boolean precision) {
        Evaluation evaluation = getCurrent().evaluation();
        return IntStream.iterate(0, percent -> percent <= 100, percent -> percent + STEP)
                .mapToObj(evaluation::at)
                .filter(line -> (precision ? line.getPrecision() : line.getRecall()) >= 0)
                .map(line -> x(line.percent()) + "," + y(precision ? line.getPrecision() : line.getRecall()))
                .collect(Collectors.joining(" "));
    }

    private static String x(int percent) {
        return String.format(Locale.ROOT, "%.1f", WIDE * percent / 100.0);
    }

    private static String y(int share) {
        return String.format(Locale.ROOT, "%.1f", HIGH - HIGH * share / 100.0);
    }

    /** Where the present threshold stands in the chart. */
    public String getMark() {
        return x(setting.threshold());
    }

    public List<Heavy> getAgainst() {
        return desk.heaviest(true);
    }

    public List<Heavy> getInFavour() {
        return desk.heaviest(false);
    }

    /** A weight as it is printed, with its sign. */
    public String weight(double weight) {
        NumberFormat format = NumberFormat.getNumberInstance(Printing.of(language.getLocale()));
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return (weight < 0 ? "−" : "+") + format.format(Math.abs(weight));
    }

    /** What was tried; empty when nothing was. */
    public String getTried() {
        return tried;
    }

    /** What came of it; null when nothing was tried. */
    public Trial getTrial() {
        return trial;
    }

    /** What weighed most in it. */
    public List<Score.Weighed> getWeighed() {
        return trial == null || trial.score().isEmpty()
                ? List.of()
                : trial.score().get().weighed().stream().limit(WEIGHED_SHOWN).toList();
    }
}
