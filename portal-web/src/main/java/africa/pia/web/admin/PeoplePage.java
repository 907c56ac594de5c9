package africa.pia.web.admin;

import africa.pia.PortalException;
import africa.pia.account.AccountAdministration;
import africa.pia.account.AccountAdministration.Person;
import africa.pia.account.AccountId;
import africa.pia.account.Role;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.site.SiteSettings;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Phrases;
import africa.pia.web.url.Addresses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everybody who has an account, and, for the one that {@code ?person=} names, the forms for roles and standing. */
@Named
@RequestScoped
public class PeoplePage {

    private static final String ADDRESS = "/admin/people";
    private static final int SHOWN = 50;
    private static final Set<String> DONE = Set.of("roles", "suspended", "reinstated");

    @EJB
    AccountAdministration administration;

    @Inject
    HttpServletRequest request;

    @Inject
    SiteSettings site;

    @Inject
    Clock clock;

    @Inject
    Errors errors;

    @Inject
    Phrases phrases;

    private Slice<Person> slice;
    private Optional<Person> person;
    private String reason = "";
    private String until = "";

    /** Answers 404 for a person who is not there; otherwise prepares the form. */
    public void open() {
        if (!parameter("person").isEmpty() && getPerson() == null) {
            PageAnswer.notFound();
        }
    }

    /** The people that are asked for. */
    public List<Person> getPeople() {
        return slice().items();
    }

    private Slice<Person> slice() {
        if (slice == null) {
            String after = parameter("after");
            slice = administration.search(
                    getWords(),
                    role(getRole()),
                    after.isEmpty() ? Optional.empty() : Optional.of(new Cursor(after)),
                    SHOWN);
        }
        return slice;
    }

    /** What is searched for. */
    public String getWords() {
        String words = parameter("q").strip();
        return words.length() > 100 ? words.substring(0, 100) : words;
    }

    /** The role that is searched for; empty for all. */
    public String getRole() {
        return role(parameter("role")).map(Role::name).orElse("");
    }

    private static Optional<Role> role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }

    /** Roles that make staff: those that can be searched for, and given. */
    public List<Role> getStaffRoles() {
        return Arrays.stream(Role.values()).filter(Role::isStaff).toList();
    }

    /** The roles of a person that make them staff, in the order of their weight. */
    public List<Role> rolesOf(Person listed) {
        return getStaffRoles().stream().filter(listed.roles()::contains).toList();
    }

    /** Where the list goes on; empty at its end. */
    public String getMore() {
        return slice().next()
                .map(next -> Addresses.with(list(), "after", next.value()))
                .orElse("");
    }

    /** Where the list begins; empty when this is the beginning. */
    public String getBeginning() {
        return parameter("after").isEmpty() ? "" : list();
    }

    private String list() {
        String address = getWords().isEmpty() ? ADDRESS : Addresses.with(ADDRESS, "q", getWords());
        return getRole().isEmpty() ? address : Addresses.with(address, "role", getRole());
    }

    /** The address of a person's forms. */
    public String addressOf(Person listed) {
        return Addresses.with(ADDRESS, "person", listed.id().toString());
    }

    /** The person whose forms are open; null when none is. */
    public Person getPerson() {
        if (person == null) {
            String id = parameter("person");
            person = id.matches("[0-9]{1,18}")
                    ? administration.person(new AccountId(Long.parseLong(id)))
                    : Optional.empty();
        }
        return person.orElse(null);
    }

    /** Gives the person the ticked roles. */
    public void giveRoles() {
        Set<Role> given = EnumSet.of(Role.READER);
        String[] ticked = request.getParameterValues("roles");
        if (ticked != null) {
            Arrays.stream(ticked).forEach(name -> role(name).ifPresent(given::add));
        }
        act("", "roles", () -> administration.giveRoles(getPerson().id(), given));
    }

    /** Suspends the person. */
    public void suspend() {
        Optional<Instant> end;
        try {
            end = until.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(until.strip())
                            .plusDays(1)
                            .atStartOfDay(site.zone())
                            .toInstant());
        } catch (DateTimeException noDate) {
            errors.add("until", phrases.term("people.no-date"));
            return;
        }
        if (end.isPresent() && !end.get().isAfter(clock.instant())) {
            errors.add("until", phrases.term("people.past-date"));
            return;
        }
        act("reason", "suspended", () -> administration.suspend(getPerson().id(), end, reason));
    }

    /** Lets the person sign in again. */
    public void reinstate() {
        act("", "reinstated", () -> administration.reinstate(getPerson().id()));
    }

    private void act(String field, String done, Runnable action) {
        String address = addressOf(getPerson());
        try {
            action.run();
            PageAnswer.see(Addresses.with(address, "done", done));
        } catch (PortalException refused) {
            errors.add(field, refused);
        }
    }

    /** What has just been done, as part of the bundle's key; empty when nothing was. */
    public String getDone() {
        return DONE.contains(parameter("done")) ? parameter("done") : "";
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** Whether the person whose forms are open was given a role. */
    public boolean holds(Role role) {
        return getPerson().roles().contains(role);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
