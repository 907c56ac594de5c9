package africa.pia.web.newsroom;

import africa.pia.FieldError;
import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.gate.GateFinding;
import africa.pia.gate.GateOverride;
import africa.pia.gate.GateOverrides;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.Phrases;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The publishing gate on the editor page: what it finds, and why an editor-in-chief lets it pass. */
@Named
@RequestScoped
public class EditorGate {

    @EJB
    GateOverrides overrides;

    @EJB
    AccountDirectory accounts;

    @Inject
    Caller caller;

    @Inject
    Phrases phrases;

    private Inquiry inquiry;

    @PostConstruct
    void read() {
        inquiry = new Inquiry();
    }

    /** What a finding says, in the language of the page. */
    public String sentence(GateFinding finding) {
        return sentence(finding.asFieldError());
    }

    /** The same of a finding that was overridden. */
    public String sentence(FieldError finding) {
        return phrases.term(finding.code(), finding.arguments().toArray());
    }

    /** The field of the page where a finding is mended. */
    public String anchor(GateFinding finding) {
        return "#" + Manuscript.idOf(finding.field());
    }

    /** The findings that keep the text from its readers. */
    public List<GateFinding> blocking(List<GateFinding> findings) {
        return findings.stream().filter(GateFinding::isBlocking).toList();
    }

    /** The findings that only advise. */
    public List<GateFinding> advising(List<GateFinding> findings) {
        return findings.stream().filter(finding -> !finding.isBlocking()).toList();
    }

    /** Whether whoever asks may let the text pass all the same: there is something to override, and nothing that cannot be. */
    public boolean mayOverride(List<GateFinding> findings) {
        List<GateFinding> blocking = blocking(findings);
        return caller.is(Role.EDITOR_IN_CHIEF)
                && !blocking.isEmpty()
                && blocking.stream().allMatch(GateFinding::isOverridable);
    }

    /** Why the text passes all the same, as it was sent; empty when it is to pass on its own. */
    public String getReason() {
        return inquiry.text("override");
    }

    /** Who let the article pass, the latest first. */
    public List<GateOverride> getOverrides() {
        return inquiry.number("id").isPresent()
                ? overrides.of(inquiry.number("id").getAsLong())
                : List.of();
    }

    /** Who gave an override; empty when they have left. */
    public String who(GateOverride override) {
        return accounts.profile(override.by()).map(AccountProfile::displayName).orElse("");
    }
}
