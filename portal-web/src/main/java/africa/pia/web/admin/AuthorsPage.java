package africa.pia.web.admin;

import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.StaffDirectory;
import africa.pia.article.filing.Filing;
import africa.pia.author.AuthorDesk;
import africa.pia.author.AuthorEntry;
import africa.pia.author.AuthorWords;
import africa.pia.author.EditableAuthor;
import africa.pia.web.faces.AuthorForm;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.url.Addresses;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everybody who signs, and, for the one that {@code ?author=} names, the forms that say who they are. */
@Named
@RequestScoped
public class AuthorsPage {

    private static final String ADDRESS = "/admin/authors";
    private static final Set<String> DONE = Set.of("added", "saved", "merged");

    @EJB
    AuthorDesk desk;

    @EJB
    StaffDirectory staff;

    @EJB
    Filing filing;

    @Inject
    AuthorForm authorForm;

    @Inject
    PortraitChoice portraitChoice;

    @Inject
    Errors errors;

    private Inquiry inquiry;
    private Optional<EditableAuthor> author;
    private RegisterList<AuthorEntry> list;
    private Long articles;
    private Optional<AuthorEntry> into;

    @PostConstruct
    void open() {
        inquiry = new Inquiry();
        list = new RegisterList<>(inquiry, desk::search, AuthorEntry::key, filing::byAuthor);
        read();
    }

    private void read() {
        author = number("author") > 0 ? desk.open(number("author")) : Optional.empty();
        author.ifPresent(found -> {
            authorForm.load(found.words());
            portraitChoice.load(found.words().portrait());
        });
    }

    /** Answers 404 for somebody who is not there; otherwise carries out what was sent. */
    public void act() {
        if (!text("author").isEmpty() && author.isEmpty()) {
            PageAnswer.notFound();
            return;
        }
        if (!inquiry.request().getMethod().equals("POST")) {
            return;
        }
        try {
            switch (text("act")) {
                case "add" -> see(desk.add(AuthorWords.named(text("name"))).entry(), "added");
                case "save" ->
                    see(desk.revise(getEntry().id(), number("version"), words()).entry(), "saved");
                case "merge" ->
                    see(
                            desk.merge(getEntry().id(), number("version"), number("into"))
                                    .entry(),
                            "merged");
                default -> {
                    // Looking for a picture: the page is shown again with what was typed.
                }
            }
        } catch (InvalidInputException invalid) {
            errors.addAll(invalid);
        } catch (PortalException refused) {
            errors.refuse(refused);
            read();
        }
    }

    private void see(AuthorEntry who, String done) {
        PageAnswer.see(Addresses.with(addressOf(who), "done", done));
    }

    private AuthorWords words() {
        return new AuthorWords(
                authorForm.getName(),
                portraitChoice.chosen(),
                Optional.of(number("account")).filter(id -> id > 0).map(AccountId::new),
                authorForm.titles(),
                authorForm.biographies(),
                authorForm.links());
    }

    /** What is shown of the register. */
    public RegisterList<AuthorEntry> getList() {
        return list;
    }

    /** How many articles the one whose forms are open has signed. */
    public long getArticles() {
        if (articles == null) {
            String key = getEntry().key();
            articles = filing.byAuthor(List.of(key)).getOrDefault(key, 0L);
        }
        return articles;
    }

    /** The address of somebody's forms. */
    public String addressOf(AuthorEntry listed) {
        return Addresses.with(ADDRESS, "author", Long.toString(listed.id()));
    }

    /** The one whose forms are open; null when nobody's are. */
    public AuthorEntry getEntry() {
        return author.map(EditableAuthor::entry).orElse(null);
    }

    /** The keys of before that lead to them. */
    public List<String> getEarlierKeys() {
        return author.map(EditableAuthor::earlierKeys).orElse(List.of());
    }

    /** Those who may sign in with an account of the newsroom. */
    public List<AccountProfile> getAccounts() {
        return staff.writers();
    }

    /** The id of the account that is chosen; empty for none. */
    public String getAccount() {
        return inquiry.sent("account")
                .orElseGet(() -> getEntry().account().map(AccountId::toString).orElse(""));
    }

    /** Where a merge is looked at before it is made. */
    public String mergeAddress(AuthorEntry offered) {
        return Addresses.with(addressOf(getEntry()), "into", Long.toString(offered.id())) + "#merge";
    }

    /** The one with whom they are about to be merged; null until one is chosen. */
    public AuthorEntry getInto() {
        if (into == null) {
            long chosen = number("into");
            into = chosen == getEntry().id()
                    ? Optional.empty()
                    : desk.open(chosen).map(EditableAuthor::entry);
        }
        return into.orElse(null);
    }

    /** The name that was typed for somebody new and refused. */
    public String getNewName() {
        return text("act").equals("add") ? text("name") : "";
    }

    /** Whether somebody new was handed in and refused. */
    public boolean isAdding() {
        return text("act").equals("add") && errors.isAny();
    }

    /** What has just been done, as part of the bundle's key; empty when nothing was. */
    public String getDone() {
        return inquiry.oneOf(DONE, "done");
    }

    private long number(String name) {
        return inquiry.number(name).orElse(-1);
    }

    private String text(String name) {
        return inquiry.text(name);
    }
}
