package africa.pia.web.account;

import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.comment.sanction.Sanctions;
import africa.pia.comment.sanction.Sanctions.OwnSanction;
import africa.pia.comment.sanction.Standing;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.url.Addresses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** Where the person reading stands: what moderators did about them and why, and what they may say to it. */
@Named
@RequestScoped
public class StandingPage {

    private static final String ADDRESS = "/account/standing";
    private static final Set<String> DONE = Set.of("read", "objected");

    @EJB
    Sanctions sanctions;

    @Inject
    HttpServletRequest request;

    @Inject
    Errors errors;

    private List<OwnSanction> told;
    private Standing standing;
    private long contesting;

    /** Does what a form asks for, or makes the page ready. */
    public void open() {
        if (request.getMethod().equals("POST") && take()) {
            return;
        }
        told = sanctions.ofCaller();
        standing = sanctions.standingOfCaller();
    }

    private boolean take() {
        try {
            if (!number("read").isEmpty()) {
                sanctions.acknowledge(Long.parseLong(number("read")));
                PageAnswer.see(Addresses.with(ADDRESS, "done", "read"));
                return true;
            }
            if (!number("contest").isEmpty()) {
                contesting = Long.parseLong(number("contest"));
                sanctions.object(contesting, parameter("objection"));
                PageAnswer.see(Addresses.with(ADDRESS, "done", "objected"));
                return true;
            }
        } catch (InvalidInputException unfit) {
            unfit.errors().forEach(error -> errors.add(error.field() + "-" + contesting, unfit));
        } catch (PortalException refused) {
            errors.refuse(refused);
        }
        return false;
    }

    /** What is in force, or waits to be read or answered. */
    public List<OwnSanction> getCurrent() {
        return told.stream().filter(StandingPage::isCurrent).toList();
    }

    public List<OwnSanction> getEarlier() {
        return told.stream().filter(each -> !isCurrent(each)).toList();
    }

    private static boolean isCurrent(OwnSanction told) {
        return told.inForce() || told.awaitsReading() || told.awaitsAnswer();
    }

    /** Whether nothing keeps them from taking part. */
    public boolean isGood() {
        return standing.equals(Standing.GOOD);
    }

    /** Whether something waits that they have not said they read. */
    public boolean isUnread() {
        return told.stream().anyMatch(OwnSanction::awaitsReading);
    }

    /** The newest on the page: up to it all is said to be read. */
    public long getNewest() {
        return told.get(0).id();
    }

    /** What they typed against a sanction before it was refused. */
    public String objectionTo(long sanction) {
        return sanction == contesting ? parameter("objection") : "";
    }

    /** What has just been done, as part of the bundle's key; empty when nothing was. */
    public String getDone() {
        return DONE.contains(parameter("done")) ? parameter("done") : "";
    }

    private String number(String name) {
        String value = parameter(name);
        return value.matches("[0-9]{1,18}") ? value : "";
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
