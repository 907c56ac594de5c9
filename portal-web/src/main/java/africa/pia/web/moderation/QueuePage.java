package africa.pia.web.moderation;

import africa.pia.InvalidInputException;
import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.comment.moderation.ClaimDesk;
import africa.pia.comment.moderation.Claimed;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.LanguageDesk;
import africa.pia.comment.moderation.ModerationQueue;
import africa.pia.comment.moderation.ModerationQueue.Queue;
import africa.pia.comment.moderation.ModerationQueue.QueueItem;
import africa.pia.comment.thread.CommentId;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.Phrases;
import africa.pia.web.moderation.Beside.Side;
import africa.pia.web.url.Addresses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A queue of the desk: its cases, the current one open, and what can be decided of them. */
@Named
@RequestScoped
public class QueuePage {

    private static final int SHOWN = 30;

    private static final Pattern TAKE = Pattern.compile("take:([0-9]{1,18})");

    @EJB
    ModerationQueue desk;

    @EJB
    ClaimDesk claims;

    @EJB
    LanguageDesk languages;

    @Inject
    Beside beside;

    @Inject
    DeskFilter filter;

    @Inject
    Caller caller;

    @Inject
    Caring caring;

    @Inject
    Errors errors;

    @Inject
    Phrases phrases;

    @Inject
    HttpServletRequest request;

    private Queue queue;
    private Optional<Cursor> after;
    private Slice<QueueItem> slice;
    private List<Claimed> elsewhere;
    private Map<CommentId, Side> sides;
    private List<Row> rows;
    private Submission refused;

    /**
     * One case of the list.
     *
     * @param key names the comment as it is seen here
     * @param own whether the moderator wrote it, and so may not judge it
     * @param holder who works on it, when somebody else does; null otherwise
     * @param side why it is here, and its writer's record
     * @param address the list with this case open
     */
    public record Row(
            QueueItem item, String key, boolean own, Claimed holder, Side side, boolean current, String address) {

        /** Whether there is nothing for this moderator to decide. */
        public boolean isClosed() {
            return own || holder != null;
        }
    }

    /** Carries out what was sent, or makes the list ready. */
    public void open() throws IOException {
        queue = filter.wanted().queue();
        after = Optional.of(parameter("after"))
                .filter(value -> !value.isEmpty())
                .map(Cursor::new);
        boolean sent = request.getMethod().equals("POST");
        if (sent && parameter("act").equals("languages")) {
            languages.choose(new Inquiry(request).sentAll("read"));
            FacesContext.getCurrentInstance().getExternalContext().redirect(here());
            return;
        }
        Matcher take = TAKE.matcher(parameter("act"));
        if (sent && take.matches()) {
            claims.takeOver(List.of(new CommentId(Long.parseLong(take.group(1)))));
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(opening(here(), Optional.of(Long.valueOf(take.group(1)))) + "#case-" + take.group(1));
            return;
        }
        ModerationQueue.Dealt dealt = desk.deal(caring.sparing(filter.wanted()), after, SHOWN);
        slice = dealt.page();
        elsewhere = dealt.elsewhere();
        if (sent) {
            decide();
        }
    }

    private void decide() throws IOException {
        Optional<Submission> submission = Submission.of(request);
        String next = here();
        if (submission.isPresent()) {
            if (submission.get().isIdle()) {
                errors.add("", phrases.term("moderation.none-picked"));
                return;
            }
            try {
                Ruling ruling = Ruling.on(desk, submission.get());
                Optional<Long> following = following(ruling);
                next = opening(ruling.tell(here()), following);
                // What was not decided is told at the head of the page: then it is not scrolled to the case.
                if (ruling.refused().isEmpty()) {
                    next = next + following.map(id -> "#case-" + id).orElse("");
                }
            } catch (InvalidInputException unreasoned) {
                refused = submission.get();
                unreasoned
                        .errors()
                        .forEach(error -> errors.add((refused.picked() ? "picked-" : "") + error.field(), unreasoned));
                return;
            }
        }
        FacesContext.getCurrentInstance().getExternalContext().redirect(next);
    }

    // After a decision the next case in the list; after an undo the one that is back.
    private Optional<Long> following(Ruling ruling) {
        if (ruling.undo()) {
            return ruling.comments().stream().map(comment -> comment.value()).findFirst();
        }
        Set<Long> gone = ruling.decided().stream()
                .map(decided -> decided.comment().value())
                .collect(Collectors.toSet());
        List<Long> ids =
                slice.items().stream().map(item -> item.comment().id().value()).toList();
        int last = IntStream.range(0, ids.size())
                .filter(index -> gone.contains(ids.get(index)))
                .reduce((one, later) -> later)
                .orElse(-1);
        return ids.stream().skip(last + 1L).filter(id -> !gone.contains(id)).findFirst();
    }

    private String here() {
        String beginning = filter.address();
        return after.map(cursor -> Addresses.with(beginning, "after", cursor.value()))
                .orElse(beginning);
    }

    private static String opening(String address, Optional<Long> comment) {
        return comment.map(id -> Addresses.with(address, "case", id.toString())).orElse(address);
    }

    /** Where the forms of the page are sent. */
    public String getAddress() {
        return here();
    }

    public Queue getQueue() {
        return queue;
    }

    public List<Row> getRows() {
        if (rows == null) {
            Optional<AccountId> moderator = caller.account();
            CommentId open = open(moderator);
            sides = beside.of(slice.items().stream().map(QueueItem::comment).toList());
            caring.look(sides.keySet());
            rows = slice.items().stream()
                    .map(item -> row(
                            item, isOwn(item, moderator), item.comment().id().equals(open)))
                    .toList();
        }
        return rows;
    }

    private Row row(QueueItem item, boolean own, boolean current) {
        CommentId id = item.comment().id();
        return new Row(
                item,
                Submission.key(id, item.comment().version()),
                own,
                holder(item),
                sides.get(id),
                current,
                opening(here(), Optional.of(id.value())) + "#case-" + id);
    }

    private static boolean isOwn(QueueItem item, Optional<AccountId> moderator) {
        return moderator.equals(Optional.of(item.comment().author().id()));
    }

    private static Claimed holder(QueueItem item) {
        return item.claim().filter(claim -> !claim.own()).orElse(null);
    }

    // The one that was asked for, else the first that can be decided.
    private CommentId open(Optional<AccountId> moderator) {
        String asked = openCase();
        List<QueueItem> items = slice.items();
        return items.stream()
                .filter(item -> item.comment().id().toString().equals(asked))
                .findFirst()
                .or(() -> items.stream()
                        .filter(item -> !isOwn(item, moderator) && holder(item) == null)
                        .findFirst())
                .or(() -> items.stream().findFirst())
                .map(item -> item.comment().id())
                .orElse(new CommentId(0));
    }

    // A refused submission shows its own case again, with what was typed.
    private String openCase() {
        if (refused != null && !refused.picked() && !refused.candidates().isEmpty()) {
            return refused.candidates().get(0).comment().toString();
        }
        return parameter("case");
    }

    /** The case after the open one; null at the end of the list. */
    public Row getNext() {
        List<Row> all = getRows();
        for (int i = 0; i + 1 < all.size(); i++) {
            if (all.get(i).current()) {
                return all.get(i + 1);
            }
        }
        return null;
    }

    /** The rest of the list; empty at its end. */
    public String getMore() {
        return slice.next()
                .map(cursor -> Addresses.with(filter.address(), "after", cursor.value()))
                .orElse("");
    }

    /** The beginning of the list, when this is not it. */
    public String getBeginning() {
        return after.isEmpty() ? "" : filter.address();
    }

    /** How many comments were passed over because somebody else works on them. */
    public int getElsewhere() {
        return elsewhere.size();
    }

    /** Who works on those. */
    public String getHolders() {
        return elsewhere.stream()
                .map(claim -> claim.moderator().displayName())
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Whether a comment of this queue may be let be seen: not where all are. */
    public boolean isApproving() {
        return queue != Queue.APPROVED;
    }

    /** Whether a comment of this queue may be removed: not where all are. */
    public boolean isRemoving() {
        return queue != Queue.REMOVED;
    }

    /** The ground that was chosen before the form was refused; empty otherwise. */
    public String getGround() {
        return typed(false).flatMap(Submission::ground).map(Ground::name).orElse("");
    }

    /** The explanation that was typed before the form was refused. */
    public String getExplanation() {
        return typed(false).map(Submission::explanation).orElse("");
    }

    public String getPickedGround() {
        return typed(true).flatMap(Submission::ground).map(Ground::name).orElse("");
    }

    /** Whether a case was chosen before the form was refused. */
    public boolean picked(Row row) {
        return typed(true)
                .map(submission -> submission.candidates().stream().anyMatch(each -> each.comment()
                        .equals(row.item().comment().id())))
                .orElse(false);
    }

    private Optional<Submission> typed(boolean picked) {
        return Optional.ofNullable(refused).filter(submission -> submission.picked() == picked);
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
