package africa.pia.web.moderation;

import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.PeopleDirectory;
import africa.pia.account.PeopleDirectory.EarlierName;
import africa.pia.account.PeopleDirectory.Person;
import africa.pia.audit.AuditDesk;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.PersonDesk;
import africa.pia.comment.moderation.PersonDesk.Part;
import africa.pia.comment.moderation.PersonDesk.Swept;
import africa.pia.comment.moderation.PersonDesk.Tally;
import africa.pia.comment.moderation.PersonDesk.WrittenComment;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.report.Reports;
import africa.pia.comment.report.Reports.Accuracy;
import africa.pia.comment.sanction.Misconduct;
import africa.pia.comment.sanction.Notebook;
import africa.pia.comment.sanction.Notebook.Note;
import africa.pia.comment.sanction.SanctionKind;
import africa.pia.comment.sanction.Sanctions;
import africa.pia.comment.sanction.Sanctions.Entry;
import africa.pia.comment.sanction.Sanctions.PersonRecord;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/** One person as moderators see them: what they wrote, what became of it, what was done about them, and doing it. */
@Named
@RequestScoped
public class PersonPage {

    private static final int SHOWN = 20;
    private static final int CHANGES_SHOWN = 50;
    private static final Set<String> TABS = Set.of("comments", "removed", "history", "notes");
    private static final Set<String> DONE =
            Set.of("warn", "message", "hold", "suspend", "ban", "lifted", "upheld", "noted", "unnoted");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @EJB
    PeopleDirectory people;

    @EJB
    AccountDirectory accounts;

    @EJB
    PersonDesk desk;

    @EJB
    Sanctions sanctions;

    @EJB
    Notebook notebook;

    @EJB
    Reports reports;

    @EJB
    AuditDesk audit;

    @Inject
    Caller caller;

    @Inject
    SiteSettings site;

    @Inject
    Clock clock;

    @Inject
    Errors errors;

    @Inject
    Phrases phrases;

    @Inject
    HttpServletRequest request;

    private long id;
    private AccountProfile profile;
    private Optional<Person> person;
    private PersonRecord record;
    private Slice<WrittenComment> comments;
    private String refusedForm = "";

    /** A way of telling what is done, prepared in words that may be changed. */
    public record Form(SanctionKind kind, boolean open, String ground, String reason, String hours, String until) {}

    /** Does what a form asks for, or makes the page ready; answers 404 where nobody ever was. */
    public void open() {
        Optional<AccountProfile> known = accounts.profile(account());
        if (known.isEmpty()) {
            PageAnswer.notFound();
            return;
        }
        profile = known.get();
        person = people.person(account());
        if (request.getMethod().equals("POST") && take()) {
            return;
        }
        record = sanctions.of(account());
    }

    private AccountId account() {
        return new AccountId(id);
    }

    private boolean take() {
        String act = parameter("act");
        refusedForm = act;
        try {
            Optional<SanctionKind> kind = Sentencing.kind(act);
            if (kind.isPresent()) {
                return give(kind.get());
            }
            if (act.matches("lift:[0-9]{1,18}")) {
                sanctions.lift(number(act), seen(), parameter("reason"));
                return done("history", "lifted");
            }
            if (act.matches("uphold:[0-9]{1,18}")) {
                sanctions.uphold(number(act), parameter("reason"));
                return done("history", "upheld");
            }
            if (act.equals("note")) {
                notebook.add(account(), parameter("note"));
                return done("notes", "noted");
            }
            if (act.matches("unnote:[0-9]{1,18}")) {
                notebook.delete(number(act));
                return done("notes", "unnoted");
            }
            if (act.equals("sweep")) {
                return sweep();
            }
        } catch (InvalidInputException unfit) {
            unfit.errors().forEach(error -> errors.add(error.field() + "-" + formOf(act), unfit));
        } catch (PortalException refused) {
            errors.refuse(refused);
        }
        return false;
    }

    private static long number(String act) {
        return Long.parseLong(act.substring(act.indexOf(':') + 1));
    }

    private static String formOf(String act) {
        return act.toLowerCase(Locale.ROOT).replace(':', '-');
    }

    private boolean give(SanctionKind kind) {
        if (kind == SanctionKind.BAN && !isConfirmed("confirm-ban")) {
            return false;
        }
        sanctions.give(account(), seen(), Sentencing.read(kind, this::parameter, clock.instant(), site.zone()));
        String name = kind.name().toLowerCase(Locale.ROOT);
        if (kind == SanctionKind.BAN && !parameter("all").isEmpty()) {
            return told(desk.sweep(account(), Verdict.REMOVE, Optional.of(ground()), parameter("reason")), name);
        }
        return done("history", name);
    }

    /** The ground of a comment that says what the ground of a ban does. */
    private Ground ground() {
        return getCommentGrounds().stream()
                .filter(each -> each.name().equals(parameter("ground")))
                .findFirst()
                .orElse(Ground.OTHER);
    }

    private boolean sweep() {
        if (!isConfirmed("confirm-sweep")) {
            return false;
        }
        Ground ground = ground();
        return told(
                desk.sweep(
                        account(),
                        ground == Ground.SPAM ? Verdict.SPAM : Verdict.REMOVE,
                        Optional.of(ground),
                        parameter("reason")),
                "");
    }

    /** Whether they typed the name of whom they mean, so that no slip of the hand does what is hard to undo. */
    private boolean isConfirmed(String field) {
        boolean confirmed =
                parameter("confirm").strip().equalsIgnoreCase(getName().strip());
        if (!confirmed) {
            errors.add(field, phrases.term("people.not-confirmed"));
        }
        return confirmed;
    }

    private boolean told(Swept swept, String done) {
        String address = Addresses.with(tab("removed"), "swept", Integer.toString(swept.removed()));
        address = swept.failed() == 0 ? address : Addresses.with(address, "failed", Integer.toString(swept.failed()));
        address = swept.more() ? Addresses.with(address, "more", "1") : address;
        PageAnswer.see(done.isEmpty() ? address : Addresses.with(address, "done", done));
        return true;
    }

    private boolean done(String tab, String done) {
        PageAnswer.see(Addresses.with(tab(tab), "done", done));
        return true;
    }

    private long seen() {
        String seen = parameter("acts");
        return seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : Sanctions.UNSEEN;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    /** The address of the page, which its forms are sent to. */
    public String getAddress() {
        return PeopleSearchPage.ADDRESS + "/" + id;
    }

    /** The address of one part of the page. */
    public String tab(String name) {
        return Addresses.with(getAddress(), "tab", name);
    }

    /** Which part of the page is shown. */
    public String getTab() {
        if (refusedForm.startsWith("lift:") || refusedForm.startsWith("uphold:")) {
            return "history";
        }
        if (refusedForm.equals("note") || refusedForm.startsWith("unnote:")) {
            return "notes";
        }
        return TABS.contains(parameter("tab")) ? parameter("tab") : "comments";
    }

    public AccountProfile getProfile() {
        return profile;
    }

    /** The name that readers see; a word for who has left. */
    public String getName() {
        return profile.displayName().isEmpty() ? phrases.site("comment.departed") : profile.displayName();
    }

    /** What is known of the account; null for who has left. */
    public Person getPerson() {
        return person.orElse(null);
    }

    public PersonRecord getRecord() {
        return record;
    }

    public Tally getTally() {
        return desk.tally(account());
    }

    /** Whether the one reading may do something about this person. */
    public boolean isWithinReach() {
        return person.isPresent() && !profile.staff() && !caller.account().equals(Optional.of(account()));
    }

    /** How their own reports went. */
    public Accuracy getAccuracy() {
        return reports.accuracies(List.of(account())).getOrDefault(account(), Accuracy.NONE);
    }

    private Slice<WrittenComment> slice() {
        if (comments == null) {
            Optional<Cursor> after = Optional.of(parameter("after"))
                    .filter(value -> !value.isEmpty())
                    .map(Cursor::new);
            Part part = getTab().equals("removed") ? Part.REMOVED : Part.ALL;
            comments = desk.comments(account(), part, after, SHOWN);
        }
        return comments;
    }

    public List<WrittenComment> getComments() {
        return slice().items();
    }

    /** Earlier comments; empty at the end. */
    public String getMore() {
        return slice().next()
                .map(cursor -> Addresses.with(tab(getTab()), "after", cursor.value()))
                .orElse("");
    }

    /** The latest comments, when these are not they. */
    public String getBeginning() {
        return parameter("after").isEmpty() ? "" : tab(getTab());
    }

    public List<Entry> getHistory() {
        return record.history();
    }

    /** The names that they had before, the last one first. */
    public List<EarlierName> getEarlierNames() {
        return people.earlierNames(account());
    }

    /** What administrators changed about the account, the latest first. */
    public List<AuditDesk.Row> getAccountChanges() {
        return audit.ofAccount(account(), CHANGES_SHOWN);
    }

    /** Whether the one reading gave the sanction, so that an objection to it is for somebody else. */
    public boolean isOwn(Entry entry) {
        return caller.account().equals(Optional.of(entry.givenBy().id()));
    }

    public List<Note> getNotes() {
        return notebook.on(account());
    }

    /** What was typed into a field of this form before it was refused. */
    public String typed(String form, String field) {
        return form.equals(refusedForm) ? parameter(field) : "";
    }

    public boolean isRefused(String form) {
        return form.equals(refusedForm);
    }

    /** The forms of what can be done, each with words to begin from in the person's own language. */
    public List<Form> getForms() {
        Locale theirs = person.map(Person::locale).orElse(Locale.FRENCH);
        return Arrays.stream(SanctionKind.values())
                .map(kind -> form(kind, theirs))
                .toList();
    }

    private Form form(SanctionKind kind, Locale theirs) {
        if (kind.name().equals(refusedForm)) {
            return new Form(
                    kind, true, parameter("ground"), parameter("reason"), parameter("hours"), parameter("until"));
        }
        return new Form(kind, false, "", suggested("people.suggest-" + kind.name(), theirs), "24", "");
    }

    /** The words that a sweep begins from. */
    public String getSweepReason() {
        return refusedForm.equals("sweep")
                ? parameter("reason")
                : suggested("people.suggest-SWEEP", person.map(Person::locale).orElse(Locale.FRENCH));
    }

    private static String suggested(String key, Locale theirs) {
        Locale spoken = SiteSettings.LANGUAGES.stream()
                .filter(each -> each.getLanguage().equals(theirs.getLanguage()))
                .findFirst()
                .orElse(Locale.FRENCH);
        return ResourceBundle.getBundle("africa.pia.web.messages.people", spoken, NO_FALLBACK)
                .getString(key);
    }

    public Misconduct[] getGrounds() {
        return Misconduct.values();
    }

    /** What all of somebody's comments can be removed for at once: what is illegal is judged one by one. */
    public List<Ground> getCommentGrounds() {
        return Arrays.stream(Ground.values())
                .filter(each -> each != Ground.ILLEGAL_CONTENT)
                .toList();
    }

    /** For how long a person may be suspended at one press, in hours. */
    public List<Integer> getHours() {
        return Sentencing.HOURS;
    }

    /** What has just been done, as part of the bundle's key; empty when nothing was. */
    public String getDone() {
        return DONE.contains(parameter("done")) ? parameter("done") : "";
    }

    /** How many comments were just removed; -1 when none were to be. */
    public int getSwept() {
        return count("swept");
    }

    /** How many of them could not be; -1 when all could. */
    public int getFailed() {
        return count("failed");
    }

    /** Whether there are more to remove. */
    public boolean isMoreToSweep() {
        return !parameter("more").isEmpty();
    }

    private int count(String name) {
        return parameter(name).matches("[0-9]{1,4}") ? Integer.parseInt(parameter(name)) : -1;
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
