package africa.pia.web.moderation;

import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.account.Caller;
import africa.pia.article.ArticleId;
import africa.pia.comment.moderation.BranchRuling;
import africa.pia.comment.moderation.ConversationDesk;
import africa.pia.comment.moderation.ConversationDesk.Bough;
import africa.pia.comment.moderation.ConversationDesk.Entry;
import africa.pia.comment.moderation.ConversationDesk.Judged;
import africa.pia.comment.moderation.ConversationDesk.Sheet;
import africa.pia.comment.moderation.Course;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.ModerationQueue;
import africa.pia.comment.moderation.ModerationQueue.Candidate;
import africa.pia.comment.moderation.ModerationQueue.Outcome;
import africa.pia.comment.moderation.Verdict;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.PostedComment;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.moderation.Beside.Side;
import africa.pia.web.url.Addresses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A conversation as a whole: all of it page by page, or one branch, judged at once; and how the conversation goes on.
 *
 * <p>What came of an act travels in the address: {@code judged=12} is the branch decision made, {@code unjudged=12} the one
 * taken back, {@code done=closed} what was laid down, {@code refused} as in {@link Ruling}.
 */
@Named
@RequestScoped
public class ConversationPage {

    static final String ADDRESS = ModerationNav.ADDRESS + "/conversations";

    private static final int SHOWN = 40;
    private static final int REFUSALS_TOLD = 50;

    /** What slow mode is offered in: seconds between two comments, and hours until it ends. */
    private static final List<Long> SECONDS = List.of(15L, 30L, 60L, 120L, 300L, 600L, 1_800L, 3_600L);

    private static final List<Integer> HOURS = List.of(1, 3, 12, 24);
    private static final String USUAL_SECONDS = "60";
    private static final int LONGEST_HOURS = 720;

    private static final Pattern BRANCH = Pattern.compile("(approve|remove):branch-([0-9]{1,18})(?::([A-Z_]{1,30}))?");
    private static final Pattern LOCK = Pattern.compile("(lock|unlock):([0-9]{1,18})");
    private static final Pattern UNDO = Pattern.compile("undo-branch:([0-9]{1,18})");
    private static final Set<String> DONE = Set.of(
            "closed",
            "opened",
            "held",
            "released",
            "slowed",
            "freed",
            "watched",
            "unwatched",
            "locked",
            "unlocked",
            "nothing");

    @EJB
    ConversationDesk desk;

    @EJB
    ModerationQueue queue;

    @Inject
    Beside beside;

    @Inject
    Caller caller;

    @Inject
    Errors errors;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private long id;
    private Sheet sheet;
    private Bough bough;
    private Slice<Entry> slice;
    private List<Row> rows;
    private boolean refused;
    private boolean unreasoned;

    /**
     * One comment.
     *
     * @param side why it drew attention, and its writer's record
     * @param key names the comment as it is seen here
     * @param closed whether there is nothing for this moderator to decide
     * @param current whether it is the one that can be judged on its own
     * @param address this page with it open
     * @param branch the branch that begins here, on its own; empty where this is it
     */
    public record Row(
            Entry entry,
            Side side,
            String key,
            boolean own,
            boolean closed,
            boolean current,
            String address,
            String branch) {

        public boolean isGone() {
            return !entry.isStanding();
        }
    }

    /** Carries out what was sent, or makes the page ready; answers 404 where there is no such conversation. */
    public void open() {
        if (request.getMethod().equals("POST") && take()) {
            return;
        }
        sheet = desk.open(article());
        Optional<CommentId> root = root();
        if (root.isPresent()) {
            bough = desk.branch(root.get());
            if (!bough.article().equals(article())) {
                PageAnswer.notFound();
            }
        } else {
            slice = desk.read(article(), after(), SHOWN);
        }
    }

    private ArticleId article() {
        return new ArticleId(id);
    }

    private Optional<CommentId> root() {
        return number("branch").map(CommentId::new);
    }

    private Optional<Cursor> after() {
        return Optional.of(parameter("after")).filter(value -> !value.isEmpty()).map(Cursor::new);
    }

    // --- acts

    private boolean take() {
        String act = parameter("act");
        Matcher branch = BRANCH.matcher(act);
        Matcher lock = LOCK.matcher(act);
        Matcher undo = UNDO.matcher(act);
        Optional<Submission> single = Submission.of(request).filter(each -> !each.isIdle());
        try {
            if (branch.matches()) {
                return judge(branch);
            }
            if (lock.matches()) {
                boolean locked = lock.group(1).equals("lock");
                desk.lockBranch(new CommentId(Long.parseLong(lock.group(2))), locked);
                return see(told(locked ? "locked" : "unlocked") + "#case-" + lock.group(2));
            }
            if (undo.matches()) {
                return undo(Long.parseLong(undo.group(1)));
            }
            if (single.isPresent()) {
                return rule(single.get());
            }
            return lay(act);
        } catch (InvalidInputException unfit) {
            unreasoned = true;
            unfit.errors().forEach(error -> errors.add(error.field(), unfit));
        } catch (PortalException failed) {
            errors.refuse(failed);
        }
        refused = true;
        return false;
    }

    private boolean judge(Matcher act) {
        CommentId root = new CommentId(Long.parseLong(act.group(2)));
        Optional<Ground> ground = ground(act.group(3) == null ? parameter("ground") : act.group(3));
        Verdict verdict = act.group(1).equals("approve")
                ? Verdict.APPROVE
                : ground.equals(Optional.of(Ground.SPAM)) ? Verdict.SPAM : Verdict.REMOVE;
        List<Candidate> seen = Submission.candidates(Arrays.asList(sent("seen")), ConversationDesk.BRANCH + 1);
        BranchRuling ruling =
                desk.judge(root, Optional.of(seen), verdict, ground, parameter("law"), parameter("explanation"));
        String next = ruling.branchDecision()
                .map(made -> Addresses.with(branchAddress(root), "judged", made.toString()))
                .orElseGet(() -> Addresses.with(branchAddress(root), "done", "nothing"));
        return see(telling(next, ruling));
    }

    private boolean undo(long decision) {
        BranchRuling ruling = desk.undo(decision);
        String next = Addresses.with(
                here(), "unjudged", Integer.toString(ruling.decided().size()));
        return see(telling(next, ruling));
    }

    private static String telling(String address, BranchRuling ruling) {
        List<Outcome> untouched = ruling.refused();
        return untouched.isEmpty()
                ? address
                : Addresses.with(
                        address,
                        "refused",
                        untouched.stream()
                                .limit(REFUSALS_TOLD)
                                .map(each -> each.comment() + "."
                                        + each.refusedCode().orElseThrow())
                                .collect(Collectors.joining(",")));
    }

    private boolean rule(Submission submission) {
        Ruling ruling = Ruling.on(queue, submission);
        String anchor = ruling.comments().stream()
                .findFirst()
                .map(comment -> "#case-" + comment)
                .orElse("");
        return see(ruling.tell(here()) + (ruling.refused().isEmpty() ? anchor : ""));
    }

    private boolean lay(String act) {
        long revision = number("revision").orElse(-1L);
        Course course = desk.open(article()).course();
        Optional<Course> wished =
                switch (act) {
                    case "close" -> Optional.of(course.withClosed(true));
                    case "open" -> Optional.of(course.withClosed(false));
                    case "hold" -> Optional.of(course.withHeld(true));
                    case "release" -> Optional.of(course.withHeld(false));
                    case "slow" ->
                        Optional.of(
                                course.withSlow(Optional.of(number("seconds").orElse(0L)), until()));
                    case "free" -> Optional.of(course.withSlow(Optional.empty(), Optional.empty()));
                    default -> Optional.empty();
                };
        if (wished.isPresent()) {
            desk.lay(article(), revision, wished.get());
            return see(told(
                    switch (act) {
                        case "close" -> "closed";
                        case "open" -> "opened";
                        case "hold" -> "held";
                        case "release" -> "released";
                        case "slow" -> "slowed";
                        default -> "freed";
                    }));
        }
        if (act.equals("watch") || act.equals("unwatch")) {
            desk.watch(article(), act.equals("watch"));
            return see(told(act + "ed"));
        }
        return see(here());
    }

    private Optional<Instant> until() {
        return number("hours")
                .filter(hours -> hours > 0 && hours <= LONGEST_HOURS)
                .map(hours -> clock.instant().plus(Duration.ofHours(hours)));
    }

    private String told(String done) {
        return Addresses.with(here(), "done", done);
    }

    private static boolean see(String address) {
        PageAnswer.see(address);
        return true;
    }

    // --- what the page shows

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public Sheet getSheet() {
        return sheet;
    }

    /** The conversation from its beginning. */
    public String getBeginning() {
        return ADDRESS + "/" + id;
    }

    private String branchAddress(CommentId root) {
        return Addresses.with(getBeginning(), "branch", root.toString());
    }

    /** Where the forms of the page are sent. */
    public String getAddress() {
        return here();
    }

    private String here() {
        String address = getBeginning();
        for (String name : List.of("branch", "after")) {
            if (!parameter(name).isEmpty()) {
                address = Addresses.with(address, name, parameter(name));
            }
        }
        return address;
    }

    /** Whether one branch is shown, and not the whole. */
    public boolean isBranch() {
        return bough != null;
    }

    private List<Entry> entries() {
        return isBranch() ? bough.entries() : slice.items();
    }

    public List<Row> getRows() {
        if (rows == null) {
            Optional<CommentId> open = number("case").map(CommentId::new);
            Map<CommentId, Side> sides =
                    beside.of(entries().stream().map(Entry::comment).toList());
            rows = entries().stream()
                    .map(entry -> row(entry, sides.get(entry.comment().id()), open))
                    .toList();
        }
        return rows;
    }

    private Row row(Entry entry, Side side, Optional<CommentId> open) {
        PostedComment comment = entry.comment();
        boolean own = caller.account().equals(Optional.of(comment.author().id()));
        boolean closed = own
                || comment.status() == CommentStatus.RETRACTED
                || entry.claim().filter(claim -> !claim.own()).isPresent();
        boolean root = isBranch() && comment.id().equals(getRoot().id());
        return new Row(
                entry,
                side,
                Submission.key(comment.id(), comment.version()),
                own,
                closed,
                open.equals(Optional.of(comment.id())) && !closed,
                Addresses.with(here(), "case", comment.id().toString()) + "#case-" + comment.id(),
                root ? "" : branchAddress(comment.id()));
    }

    /** The comment that the branch hangs on. */
    public PostedComment getRoot() {
        return bough.entries().get(0).comment();
    }

    /** What the branch hangs on in turn, on its own; empty where it hangs on the article. */
    public String getAbove() {
        return getRoot().parent().map(this::branchAddress).orElse("");
    }

    /** How the buttons that judge the whole branch name it. */
    public String getKey() {
        return "branch-" + getRoot().id();
    }

    /** The comments of the branch as they are seen here, whatever became of them but what their writers took back. */
    public List<String> getSeen() {
        return getRows().stream()
                .filter(row -> row.entry().comment().status() != CommentStatus.RETRACTED)
                .map(Row::key)
                .toList();
    }

    /** How many comments of the branch shown here still stand. */
    public long getStanding() {
        return entries().stream().filter(Entry::isStanding).count();
    }

    /** How many more stand that are not shown. */
    public int getLeft() {
        return bough.left();
    }

    /** Whether anything of the branch may still be let be seen. */
    public boolean isApproving() {
        return getRows().stream()
                .anyMatch(row -> !row.own() && row.entry().comment().status() != CommentStatus.RETRACTED);
    }

    /** Whether anything of it may still be removed. */
    public boolean isRemoving() {
        return getRows().stream().anyMatch(row -> row.entry().isStanding() && !row.own());
    }

    /** What was just decided of a branch, while it stands; null otherwise. */
    public Judged getJudged() {
        return number("judged")
                .flatMap(desk::judged)
                .filter(each -> !each.undone())
                .orElse(null);
    }

    /** How many comments of a branch were just put back; 0 for none. */
    public long getUnjudged() {
        return number("unjudged").orElse(0L);
    }

    /** What was just laid down, as part of the bundle's key; empty when nothing was. */
    public String getDone() {
        return DONE.contains(parameter("done")) ? parameter("done") : "";
    }

    public List<Long> getSeconds() {
        return SECONDS;
    }

    public List<Integer> getHours() {
        return HOURS;
    }

    /** The seconds to be chosen: what was sent before it was refused, what is in force, or the usual. */
    public String getChosenSeconds() {
        if (refused && !parameter("seconds").isEmpty()) {
            return parameter("seconds");
        }
        return sheet.rules().slow().map(slow -> Long.toString(slow.seconds())).orElse(USUAL_SECONDS);
    }

    /** The language of the article, in words. */
    public String languageName(Locale speech) {
        return Locale.forLanguageTag(sheet.article().language()).getDisplayLanguage(speech);
    }

    /** The rest of the conversation; empty at its end. */
    public String getMore() {
        return isBranch()
                ? ""
                : slice.next()
                        .map(cursor -> Addresses.with(getBeginning(), "after", cursor.value()))
                        .orElse("");
    }

    /** The beginning, when this is not it. */
    public String getFirst() {
        return parameter("after").isEmpty() ? "" : getBeginning();
    }

    /** The ground that was chosen before the form was refused; empty otherwise. */
    public String getGround() {
        return unreasoned ? ground(parameter("ground")).map(Ground::name).orElse("") : "";
    }

    /** The explanation that was typed before the form was refused. */
    public String getExplanation() {
        return unreasoned ? parameter("explanation") : "";
    }

    private static Optional<Ground> ground(String name) {
        return Arrays.stream(Ground.values())
                .filter(ground -> ground.name().equals(name))
                .findFirst();
    }

    private Optional<Long> number(String name) {
        return Optional.of(parameter(name))
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    private String[] sent(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
