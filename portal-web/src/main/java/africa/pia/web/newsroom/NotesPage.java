package africa.pia.web.newsroom;

import africa.pia.PortalException;
import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.article.ArticleId;
import africa.pia.article.desk.ArticleDesk;
import africa.pia.article.desk.DeskItem;
import africa.pia.note.Colleague;
import africa.pia.note.NoteDesk;
import africa.pia.note.WrittenNote;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.PortalExceptionHandler;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The notes beside the article that the address names: on a page of their own, and as a part of the editor's page
 * ({@code editor-notes.xhtml}), whose form carries the manuscript along.
 */
@Named
@RequestScoped
public class NotesPage {

    private static final Pattern OF_NOTE = Pattern.compile("(edit|resolve|reopen):([0-9]{1,18}):([0-9]{1,18})");

    @EJB
    NoteDesk desk;

    @EJB
    ArticleDesk articles;

    @EJB
    AccountDirectory accounts;

    @Inject
    Errors errors;

    private Inquiry inquiry;
    private Optional<DeskItem> article = Optional.empty();
    private List<WrittenNote> notes;
    private Map<AccountId, AccountProfile> people;

    @PostConstruct
    void read() {
        inquiry = new Inquiry();
        OptionalLong id = inquiry.number("id");
        if (id.isPresent()) {
            article = articles.item(new ArticleId(id.getAsLong()));
        }
    }

    /** Carries out what was sent; answers 404 where there is no such article, or none for this person. */
    public void act() {
        if (article.isEmpty()) {
            PageAnswer.notFound();
            return;
        }
        if (!inquiry.request().getMethod().equals("POST")) {
            return;
        }
        carryOut(inquiry.text("act")).ifPresent(note -> PageAnswer.see(getAddress() + "#note-" + note));
    }

    /**
     * Does what a button of the notes says and answers which note that was about; empty when it was refused, which is
     * then told on this page.
     */
    Optional<Long> carryOut(String act) {
        Matcher ofNote = OF_NOTE.matcher(act);
        try {
            if (act.equals("write")) {
                return Optional.of(desk.write(article.orElseThrow().id(), inquiry.text("remark"))
                        .id());
            } else if (ofNote.matches()) {
                return Optional.of(
                        change(ofNote.group(1), Long.parseLong(ofNote.group(2)), Long.parseLong(ofNote.group(3))));
            }
        } catch (PortalException refused) {
            String field = act.equals("write")
                    ? "remark"
                    : ofNote.matches() && ofNote.group(1).equals("edit") ? "note-" + ofNote.group(2) + "-text" : "";
            errors.add(field, refused);
            PageAnswer.status(PortalExceptionHandler.status(refused.kind()));
        }
        return Optional.empty();
    }

    private long change(String act, long id, long version) {
        switch (act) {
            case "resolve" -> desk.resolve(id, version);
            case "reopen" -> desk.reopen(id, version);
            default -> desk.edit(id, version, inquiry.text("text-" + id));
        }
        return id;
    }

    /** Whether a note was begun and not sent. */
    boolean isBegun() {
        return article.isPresent() && !inquiry.text("remark").isEmpty();
    }

    /** Whether there is an article to have notes beside; not while it is being begun. */
    public boolean isPresent() {
        return article.isPresent();
    }

    /** The article; null where there is none. */
    public DeskItem getArticle() {
        return article.orElse(null);
    }

    /** Where the forms are sent. */
    public String getAddress() {
        return "/newsroom/articles/" + article.orElseThrow().id() + "/notes";
    }

    public List<WrittenNote> getNotes() {
        if (notes == null) {
            notes = article.isPresent() ? desk.beside(article.get().id()) : List.of();
        }
        return notes;
    }

    public long getOpenCount() {
        return getNotes().stream().filter(WrittenNote::isOpen).count();
    }

    public List<Colleague> getColleagues() {
        return article.isPresent() ? desk.colleagues(article.get().id()) : List.of();
    }

    /** Somebody's name; empty when they have left. */
    public String name(AccountId id) {
        if (people == null) {
            people = accounts.profiles(getNotes().stream()
                    .flatMap(note -> Stream.concat(Stream.of(note.author()), note.resolvedBy().stream()))
                    .distinct()
                    .collect(Collectors.toList()));
        }
        AccountProfile profile = people.get(id);
        return profile == null ? "" : profile.displayName();
    }

    /** What was typed as a new note and not taken. */
    public String getTyped() {
        return inquiry.text("remark");
    }

    /** The text of a note in its form: as it was typed before it was refused, else as it is. */
    public String text(WrittenNote note) {
        return isEditing(note) ? inquiry.text("text-" + note.id()) : note.text();
    }

    /** Whether a note's form stands open: what was typed in it was refused. */
    public boolean isEditing(WrittenNote note) {
        return inquiry.text("act").startsWith("edit:" + note.id() + ":");
    }
}
