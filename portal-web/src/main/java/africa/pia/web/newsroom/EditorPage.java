package africa.pia.web.newsroom;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.ArticleDraft;
import africa.pia.article.ArticleId;
import africa.pia.article.ArticleStatus;
import africa.pia.article.ChangeKind;
import africa.pia.article.CopyDesk;
import africa.pia.article.EditableArticle;
import africa.pia.article.EditableCopy;
import africa.pia.article.Newsroom;
import africa.pia.article.Newsroom.EditorsOnlyException;
import africa.pia.article.Newsroom.IllegalStepException;
import africa.pia.article.Newsroom.StaleArticleException;
import africa.pia.article.TextChange;
import africa.pia.article.UnfinishedArticleException;
import africa.pia.erratum.ReportId;
import africa.pia.gate.Gate;
import africa.pia.gate.GateFinding;
import africa.pia.site.SiteSettings;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Phrases;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The page on which an article is written, and where it is sent on its way.
 *
 * <p>Every step keeps what was typed before it does anything else. Of a published article it keeps the next text, which
 * readers do not see until somebody shows it and says what kind of change it is. When somebody else has saved in the
 * meantime nothing is lost on either side: the page keeps what was typed and shows what differs ({@link EditorMerge});
 * only the explicit acts {@code merge}, which makes one text of the two, and {@code save-over} replace what is stored.
 */
@Named
@RequestScoped
public class EditorPage {

    private static final String ADDRESS = "/newsroom/articles/";

    /** What begins the name of an act on a note beside the article. */
    private static final String NOTE = "note ";

    /** What this page may be told, by the one before it, to have happened. */
    private static final Set<String> NEWS = Set.of(
            "saved",
            "submitted",
            "taken-back",
            "given-back",
            "approved",
            "scheduled",
            "published",
            "updated",
            "withdrawn",
            "unpublished",
            "discarded",
            "restored",
            "merged");

    @EJB
    Newsroom newsroom;

    @EJB
    CopyDesk copyDesk;

    @EJB
    AccountDirectory accounts;

    @Inject
    Suggestions suggestions;

    @Inject
    Caller caller;

    @Inject
    Errors errors;

    @Inject
    Complaints complaints;

    @Inject
    Phrases phrases;

    @Inject
    EditorGate gate;

    @Inject
    EditorReports reports;

    @Inject
    EditorMerge merge;

    @Inject
    NotesPage notes;

    @Inject
    Manuscript manuscript;

    @Inject
    SiteSettings site;

    private Inquiry inquiry;
    private Optional<EditableArticle> stored = Optional.empty();
    private Optional<EditableCopy> copy = Optional.empty();
    private ArticleDraft loaded;
    private long version;
    private long copyVersion;
    private String reason = "";
    private String notice = "";
    private String note = "";
    private String change = ChangeKind.UPDATE.name();
    private String changeNote = "";
    private String report = "";
    private String publishAt = "";
    private List<GateFinding> findings;

    /** One thing that an article has before readers see it, the field where it is missing, and whether it has it. */
    public record Check(String name, String field, boolean done, boolean needed) {}

    @PostConstruct
    void open() {
        inquiry = new Inquiry();
        stored = inquiry.number("id").stream()
                .mapToObj(ArticleId::new)
                .map(newsroom::open)
                .findFirst();
        if (stored.isPresent()) {
            copy = copyDesk.copy(article().id());
            manuscript.load(draft());
            loaded = manuscript.asTyped(draft().section());
            version = article().version();
            copyVersion = copy.map(EditableCopy::version).orElse(0L);
            publishAt = article()
                    .publishAt()
                    .or(() -> copy.flatMap(EditableCopy::publishAt))
                    .map(at -> LocalDateTime.ofInstant(at, site.zone())
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString())
                    .orElse("");
            copy.flatMap(EditableCopy::change).ifPresent(said -> {
                change = said.kind().name();
                changeNote = said.note();
            });
            report = inquiry.text("report");
            merge.begin();
        } else {
            manuscript.begin(suggestions.getOwnName());
        }
        manuscript.readPicture(inquiry);
        change = inquiry.sent("change").orElse(change);
    }

    /** Runs when everything that was sent is read, and before the page is rendered. */
    public void act() {
        String action = FacesContext.getCurrentInstance().isPostback() ? inquiry.text("action") : "";
        if (action.startsWith(NOTE)) {
            note(action.substring(NOTE.length()));
            return;
        }
        switch (action) {
            case "save" -> save();
            case "save-over" -> saveOver();
            case "review" -> stored.ifPresent(article -> meet());
            case "merge" -> stored.ifPresent(article -> unite());
            case "submit" ->
                keepAnd(
                        article -> newsroom.submit(article.id(), article.version()),
                        next -> copyDesk.submit(next.article(), next.version()),
                        "submitted");
            case "take-back" -> takeBack();
            case "give-back" ->
                keepAnd(
                        article -> newsroom.giveBack(article.id(), article.version(), note),
                        next -> copyDesk.giveBack(next.article(), next.version(), note),
                        "given-back");
            case "approve" -> approve();
            case "schedule" -> schedule();
            case "publish" -> publish();
            case "show" -> show();
            case "discard" -> discard();
            case "withdraw" -> withdraw();
            default -> greet();
        }
    }

    private void greet() {
        if (getNews().equals("unpublished")) {
            newsroom.missing(article().id()).forEach(this::complain);
        }
    }

    /** Keeps what was typed. */
    private void save() {
        if (isLive()) {
            writeNext().ifPresent(next -> see(next.article(), "saved"));
        } else {
            write().ifPresent(article -> see(article.id(), "saved"));
        }
    }

    /** Keeps what was typed in place of what somebody else has stored, up to the version that the person was told of. */
    private void saveOver() {
        boolean seen = isBesideArticle()
                && inquiry.number("over").orElse(version) == article().version();
        version = inquiry.number("over").orElse(version);
        copyVersion = inquiry.number("overCopy").orElse(copyVersion);
        if (seen) {
            // The differences stood on the page: the copy is to take the place of the text of now all the same.
            heeding(() -> copyDesk.rebase(article().id(), copyVersion)).ifPresent(next -> copyVersion = next.version());
        }
        save();
    }

    /** Makes one text of what was typed and what somebody else has stored, as was chosen where they disagree. */
    private void unite() {
        long over = inquiry.number("over").orElse(version);
        long overCopy = inquiry.number("overCopy").orElse(copyVersion);
        meet();
        if (over != article().version() || overCopy != getStoredCopyVersion()) {
            // Somebody was quicker again: what they wrote has not been seen.
            PageAnswer.status(HttpServletResponse.SC_CONFLICT);
            return;
        }
        Optional<ArticleDraft> one = merge.resolved();
        if (one.isEmpty()) {
            PageAnswer.status(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        heeding(() -> {
                    long onto = isBesideArticle()
                            ? copyDesk.rebase(article().id(), overCopy).version()
                            : overCopy;
                    return copyDesk.keep(article().id(), over, onto, one.get());
                })
                .ifPresent(kept -> see(kept.article(), "merged"));
    }

    /** Sets what was typed beside what is stored now. */
    private void meet() {
        stored = Optional.of(newsroom.open(article().id()));
        copy = copyDesk.copy(article().id());
        merge.meet(isBesideArticle() ? article().asDraft() : draft(), isBesideArticle());
    }

    /**
     * Whether it is the text that readers see which stands beside what was typed: another than the one that the next text
     * was begun from. What a colleague has kept in the next text since this page was opened comes first.
     */
    private boolean isBesideArticle() {
        return isLive()
                && copyVersion == getStoredCopyVersion()
                && copy.filter(EditableCopy::outdated).isPresent();
    }

    private void takeBack() {
        if (isLive()) {
            heeding(() -> copyDesk.takeBack(article().id(), copyVersion))
                    .ifPresent(next -> see(next.article(), "taken-back"));
        } else {
            step(() -> newsroom.takeBack(article().id(), version), "taken-back");
        }
    }

    /** What is scheduled is not typed in: finding it merely fit takes its instant away. */
    private void approve() {
        if (isLive() && stage() == ArticleStatus.SCHEDULED) {
            heeding(() -> copyDesk.approve(article().id(), copyVersion))
                    .ifPresent(next -> see(next.article(), "approved"));
        } else {
            keepAnd(
                    article -> newsroom.approve(article.id(), article.version()),
                    next -> copyDesk.approve(next.article(), next.version()),
                    "approved");
        }
    }

    /** Keeps what was typed and has it appear when the person says; what lacks something is kept and not scheduled. */
    private void schedule() {
        Optional<Instant> at = typedMoment();
        if (at.isEmpty()) {
            complain(FieldError.of("publishAt", "article.publish-at-unreadable"));
            PageAnswer.status(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (isLive()) {
            Optional<EditableCopy> next = stage() == ArticleStatus.SCHEDULED ? copy : writeNext();
            next.flatMap(each -> heeding(() ->
                            copyDesk.schedule(each.article(), each.version(), at.get(), typedChange(), override())))
                    .ifPresent(each -> see(each.article(), "scheduled"));
            return;
        }
        write().ifPresent(article -> {
            List<FieldError> missing = override().isPresent() ? List.of() : newsroom.missing(article.id());
            if (missing.isEmpty()) {
                step(() -> newsroom.schedule(article.id(), article.version(), at.get(), override()), "scheduled");
            } else {
                // On this very page, for it has the time that was typed.
                stored = Optional.of(article);
                copy = Optional.empty();
                missing.forEach(this::complain);
                PageAnswer.status(HttpServletResponse.SC_BAD_REQUEST);
            }
        });
    }

    /** Keeps what was typed and shows it in place of what readers see. */
    private void show() {
        Optional<EditableCopy> next = stage() == ArticleStatus.SCHEDULED ? copy : writeNext();
        next.ifPresent(each ->
                step(() -> copyDesk.publish(each.article(), each.version(), typedChange(), override()), "updated"));
    }

    /** Keeps what was typed for when the article is shown again, and takes it down. */
    private void withdraw() {
        if (keepTyped()) {
            step(() -> newsroom.withdraw(article().id(), version, reason, notice), "withdrawn");
        }
    }

    /** Keeps what was typed in the text and does to a note beside it what was asked. */
    private void note(String act) {
        if (keepTyped()) {
            notes.carryOut(act).ifPresent(note -> PageAnswer.see(getAddress() + "#note-" + note));
        }
    }

    /** Keeps what was typed, if anything was, unfinished as it may be; answers whether nothing stood in the way. */
    private boolean keepTyped() {
        ArticleDraft typed = manuscript.asTyped(draft().section());
        if (!isWritable() || typed.equals(loaded)) {
            return true;
        }
        Optional<EditableCopy> kept = heeding(() -> copyDesk.keep(article().id(), version, copyVersion, typed));
        kept.ifPresent(next -> {
            copy = kept;
            copyVersion = next.version();
            merge.beginAnew();
        });
        return kept.isPresent();
    }

    /** The text that this page began from. */
    private ArticleDraft draft() {
        return copy.map(EditableCopy::draft).orElseGet(article()::asDraft);
    }

    private void discard() {
        step(() -> copyDesk.discard(article().id(), copyVersion), "discarded");
    }

    /** Why the text passes the gate all the same; empty when it is to pass on its own. */
    private Optional<String> override() {
        return Optional.of(gate.getReason()).filter(given -> !given.isEmpty());
    }

    /** What the publishing gate finds in what is stored. */
    public List<GateFinding> getFindings() {
        if (findings == null) {
            findings = isLive() && copy.isPresent()
                    ? copyDesk.findings(article().id())
                    : newsroom.findings(article().id());
        }
        return findings;
    }

    /** What the person says that the change is to readers. */
    private TextChange typedChange() {
        ChangeKind kind = Arrays.stream(ChangeKind.values())
                .filter(each -> each.name().equals(change))
                .findFirst()
                .orElse(ChangeKind.UPDATE);
        return new TextChange(kind, changeNote, answeredReports());
    }

    /** The reports that are ticked as answered by what is shown. */
    private List<Long> answeredReports() {
        return reports.chosen().stream().map(ReportId::value).toList();
    }

    /** What was typed as the time to appear, which is the site's. */
    private Optional<Instant> typedMoment() {
        try {
            return Optional.of(
                    LocalDateTime.parse(publishAt.strip()).atZone(site.zone()).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Keeps what was typed and shows it to readers; what lacks something is kept and not shown. */
    private void publish() {
        write().ifPresent(article -> {
            try {
                see(
                        newsroom.publish(article.id(), article.version(), override())
                                .id(),
                        "published");
            } catch (UnfinishedArticleException unfinished) {
                see(article.id(), "unpublished");
            }
        });
    }

    private boolean isReadable() {
        List<FieldError> unreadable = manuscript.unreadable();
        if (FacesContext.getCurrentInstance().isValidationFailed() || !unreadable.isEmpty()) {
            unreadable.forEach(this::complain);
            PageAnswer.status(HttpServletResponse.SC_BAD_REQUEST);
            return false;
        }
        return true;
    }

    private Optional<EditableArticle> write() {
        if (!isReadable()) {
            return Optional.empty();
        }
        Optional<EditableArticle> written = heeding(() -> stored.isPresent()
                ? copyDesk.fold(article().id(), version, copyVersion, manuscript.asDraft())
                : newsroom.draft(manuscript.asDraft()));
        // Whatever is refused after this, the page goes on from what is stored now.
        written.ifPresent(article -> {
            version = article.version();
            copyVersion = 0;
            merge.beginAnew();
        });
        return written;
    }

    /** Keeps what was typed as the next text of a published article. */
    private Optional<EditableCopy> writeNext() {
        if (!isReadable()) {
            return Optional.empty();
        }
        Optional<EditableCopy> written =
                heeding(() -> copyDesk.save(article().id(), copyVersion, manuscript.asDraft()));
        written.ifPresent(next -> {
            copy = written;
            copyVersion = next.version();
            merge.beginAnew();
        });
        return written;
    }

    /** Keeps what was typed and takes a step with it, or with the next text of an article that readers see. */
    private void keepAnd(UnaryOperator<EditableArticle> step, UnaryOperator<EditableCopy> stepOfNext, String news) {
        if (isLive()) {
            writeNext()
                    .flatMap(next -> heeding(() -> stepOfNext.apply(next)))
                    .ifPresent(next -> see(next.article(), news));
        } else {
            write().ifPresent(article -> step(() -> step.apply(article), news));
        }
    }

    private void step(Supplier<EditableArticle> step, String news) {
        heeding(step).ifPresent(article -> see(article.id(), news));
    }

    /** Does something and shows on this page why it was refused, if it was. */
    private <T> Optional<T> heeding(Supplier<T> deed) {
        try {
            return Optional.of(deed.get());
        } catch (StaleArticleException stale) {
            meet();
            PageAnswer.status(HttpServletResponse.SC_CONFLICT);
        } catch (EditorsOnlyException | Gate.OverrideRefusedException refused) {
            errors.add("", refused);
            PageAnswer.status(HttpServletResponse.SC_FORBIDDEN);
        } catch (IllegalStepException impossible) {
            errors.add("", impossible);
            PageAnswer.status(HttpServletResponse.SC_CONFLICT);
        } catch (InvalidInputException refused) {
            complaints.show(refused, Manuscript::idOf);
        }
        return Optional.empty();
    }

    private void see(ArticleId article, String news) {
        if (notes.isBegun()) {
            // Without script the next page would not have it any more.
            notes.carryOut("write");
        }
        PageAnswer.see(ADDRESS + article + "?done=" + news);
    }

    private void complain(FieldError error) {
        errors.add(
                Manuscript.idOf(error.field()),
                phrases.term(error.code(), error.arguments().toArray()));
    }

    private EditableArticle article() {
        return stored.orElseThrow();
    }

    /** The stored article; null for one that was never saved, as views have it. */
    public EditableArticle getStored() {
        return stored.orElse(null);
    }

    /** The address of this page. */
    public String getAddress() {
        return ADDRESS + (stored.isPresent() ? article().id().toString() : "new");
    }

    public boolean isFresh() {
        return stored.isEmpty();
    }

    /** Who writes on this page. */
    public String getWriter() {
        return caller.required().toString();
    }

    public boolean isEditor() {
        return caller.is(Role.EDITOR);
    }

    /** Whether readers see the article, so that what is written here is its next text. */
    public boolean isLive() {
        return stored.filter(article -> article.status() == ArticleStatus.PUBLISHED)
                .isPresent();
    }

    /** What is being written and was not yet made the article's text; null when nothing is, as views have it. */
    public EditableCopy getCopy() {
        return copy.orElse(null);
    }

    /** Where what is written here stands: of a published article its next text, else the article. */
    private ArticleStatus stage() {
        if (isLive()) {
            return copy.map(EditableCopy::status).orElse(ArticleStatus.DRAFT);
        }
        return stored.map(EditableArticle::status).orElse(ArticleStatus.DRAFT);
    }

    public ArticleStatus getStage() {
        return stage();
    }

    /** Whether the text may be changed by whoever asks. */
    public boolean isWritable() {
        ArticleStatus stage = stage();
        boolean waits = isLive() && stage == ArticleStatus.SCHEDULED;
        return !waits && (isEditor() || stage == ArticleStatus.DRAFT);
    }

    /** Why an editor gave it back; empty once it is handed in again. */
    public String getReturnNote() {
        if (stage() != ArticleStatus.DRAFT) {
            return "";
        }
        return isLive()
                ? copy.map(EditableCopy::returnNote).orElse("")
                : stored.map(EditableArticle::returnNote).orElse("");
    }

    /** When what is written here is to appear; null when nothing is scheduled, as views have it. */
    public Instant getScheduledFor() {
        return stage() != ArticleStatus.SCHEDULED
                ? null
                : (isLive() ? copy.flatMap(EditableCopy::publishAt) : article().publishAt()).orElse(null);
    }

    /** When what is stored was last changed. */
    public Instant getStoredAt() {
        return copy.map(EditableCopy::updatedAt).orElseGet(article()::updatedAt);
    }

    /** The version of the working copy that is stored now; 0 for none. */
    public long getStoredCopyVersion() {
        return copy.map(EditableCopy::version).orElse(0L);
    }

    /** Whether whoever asks may make a draft of it again; what is approved is the editors'. */
    public boolean isMayTakeBack() {
        return stored.isPresent() && stage() == ArticleStatus.SUBMITTED;
    }

    /** Who has saved meanwhile; empty when they have left. */
    public String getRival() {
        return accounts.profile(copy.map(EditableCopy::changedBy).orElseGet(article()::changedBy))
                .map(AccountProfile::displayName)
                .orElse("");
    }

    /** Whether the article may take a step to the state of this name. */
    public boolean mayBecome(String status) {
        ArticleStatus wanted = ArticleStatus.valueOf(status);
        if (wanted == ArticleStatus.WITHDRAWN) {
            return isLive();
        }
        return stage().successors().contains(wanted);
    }

    /** What the page before this one did; empty when it did nothing, or when this one answers a form. */
    public String getNews() {
        String told = inquiry.text("done");
        boolean first = !FacesContext.getCurrentInstance().isPostback();
        return first && stored.isPresent() && NEWS.contains(told) ? told : "";
    }

    /** What makes an article fit for readers, and whether it is there yet. */
    public List<Check> getChecks() {
        boolean pictured = !manuscript.getPicture().isEmpty();
        return List.of(
                new Check("headline", "headline", !manuscript.getHeadline().isBlank(), true),
                new Check(
                        "standfirst", "standfirst", !manuscript.getStandfirst().isBlank(), true),
                new Check("body", "body", !manuscript.getBody().isBlank(), true),
                new Check("section", "section", manuscript.filedUnder().isPresent(), true),
                new Check("picture", "picture", pictured, false),
                new Check(
                        "figureAlt",
                        "figureAlt",
                        !pictured
                                || manuscript
                                        .figure()
                                        .filter(figure ->
                                                !figure.alternativeText().isBlank())
                                        .isPresent(),
                        pictured),
                new Check("byline", "byline", !manuscript.names().isEmpty(), false));
    }

    /** The attributes of the field set that holds the text: shut for who may only read it. */
    public Map<String, Object> getSheetAttributes() {
        return isWritable() ? Map.of() : Map.of("disabled", "disabled");
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** What the writer is told when the article is given back. */
    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    /** When the article is to appear, in the site's time, as {@code 2026-11-24T18:00}; empty unless it is scheduled. */
    public String getPublishAt() {
        return publishAt;
    }

    public void setPublishAt(String publishAt) {
        this.publishAt = publishAt;
    }

    public String getNotice() {
        return notice;
    }

    public void setNotice(String notice) {
        this.notice = notice;
    }

    public String getChange() {
        return change;
    }

    public void setChange(String change) {
        this.change = change;
    }

    public String getChangeNote() {
        return changeNote;
    }

    public void setChangeNote(String changeNote) {
        this.changeNote = changeNote;
    }

    public String getReport() {
        return report;
    }

    public void setReport(String report) {
        this.report = report;
    }

    public long getCopyVersion() {
        return copyVersion;
    }

    public void setCopyVersion(long copyVersion) {
        this.copyVersion = copyVersion;
    }
}
