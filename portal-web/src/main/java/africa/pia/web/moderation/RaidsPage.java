package africa.pia.web.moderation;

import africa.pia.PortalException;
import africa.pia.article.ArticleId;
import africa.pia.comment.raid.RaidDesk;
import africa.pia.comment.raid.RaidDesk.Rule;
import africa.pia.comment.raid.RaidDesk.Shown;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Phrases;
import africa.pia.web.url.Addresses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Raid mode: where it is in force, where it was, what makes it begin; beginning and ending it. */
@Named
@RequestScoped
public class RaidsPage {

    static final String ADDRESS = ModerationNav.ADDRESS + "/raids";

    private static final Set<String> TOLD = Set.of("began", "ended");
    private static final Pattern ACT = Pattern.compile("(begin|end):([0-9]{1,18})");

    @EJB
    RaidDesk desk;

    @Inject
    Errors errors;

    @Inject
    Phrases phrases;

    private String told = "";

    /** Makes the page ready, or carries out what was sent. */
    public void open() {
        Inquiry sent = new Inquiry();
        told = sent.oneOf(TOLD, "done");
        if (sent.request().getMethod().equals("POST")) {
            act(sent);
        }
    }

    private void act(Inquiry sent) {
        Matcher act = ACT.matcher(sent.text("act"));
        if (!act.matches()) {
            PageAnswer.see(ADDRESS);
            return;
        }
        ArticleId article = new ArticleId(Long.parseLong(act.group(2)));
        try {
            if (act.group(1).equals("begin")) {
                desk.begin(article);
                PageAnswer.see(Addresses.with(ADDRESS, "done", "began"));
            } else {
                desk.end(article);
                PageAnswer.see(Addresses.with(ADDRESS, "done", "ended"));
            }
        } catch (PortalException refused) {
            errors.refuse(refused);
        }
    }

    public String getAddress() {
        return ADDRESS;
    }

    /** What came of the last act; empty after none. */
    public String getTold() {
        return told;
    }

    /** Those that are over, the last one first. */
    public List<Shown> getOver() {
        return desk.latest().stream().filter(raid -> raid.endedAt().isPresent()).toList();
    }

    public Rule getRule() {
        return desk.rule();
    }

    /** A time in words. */
    public String words(Duration time) {
        return phrases.lasting(time.toSeconds());
    }
}
