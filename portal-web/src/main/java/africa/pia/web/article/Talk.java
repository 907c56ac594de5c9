package africa.pia.web.article;

import africa.pia.PortalException;
import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.Byline;
import africa.pia.article.PublishedArticle;
import africa.pia.author.AuthorRegister;
import africa.pia.comment.thread.Attention;
import africa.pia.comment.thread.BranchLockedException;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.CommentStatus;
import africa.pia.comment.thread.Conversation;
import africa.pia.comment.thread.Discussion;
import africa.pia.comment.thread.Discussion.Order;
import africa.pia.comment.thread.Highlights;
import africa.pia.comment.thread.Notepad;
import africa.pia.comment.thread.PostedComment;
import africa.pia.comment.thread.Reacting;
import africa.pia.comment.thread.Reaction;
import africa.pia.comment.thread.UnknownCommentException;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.secret.SecretToken;
import africa.pia.text.Markup;
import africa.pia.web.faces.BadAddressException;
import africa.pia.web.faces.OwnStanding;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Phrases;
import africa.pia.web.faces.PortalExceptionHandler;
import africa.pia.web.url.Addresses;
import africa.pia.web.url.PortalUrls;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The talk under an article as one page shows it, and taking part in it.
 *
 * <p>A form posts to the address of the page it is on. What was done is answered by leading to the comment; what was
 * refused shows the page again with what was typed, also when the sign-in ended while somebody was writing.
 */
@Named
@RequestScoped
public class Talk {

    private static final int PAGE = 20;
    private static final Pattern MUTING = Pattern.compile("([0-9]{1,18})-(yes|no)-([0-9]{1,18})");

    /** With so many replies a branch may be folded away. */
    private static final int FOLDED_FROM = 3;

    /**
     * One comment on the page.
     *
     * @param own whether the person reading wrote it
     * @param editable whether they may still change it
     * @param welcoming whether readers may react to it
     * @param byArticleAuthor whether it is by somebody who signed the article
     * @param mine how the person reading reacts to it
     * @param muted whether the person reading does not want to read its writer
     * @param parentAddress of the comment it replies to; empty without one
     */
    public record Row(
            PostedComment comment,
            boolean own,
            boolean editable,
            boolean welcoming,
            boolean byArticleAuthor,
            Optional<Reaction> mine,
            boolean muted,
            String parentAddress) {

        /** The ways to react to it. */
        public List<Way> getWays() {
            return Arrays.stream(Reaction.values())
                    .map(each -> new Way(
                            comment.id(),
                            each,
                            mine.equals(Optional.of(each)),
                            comment.reactions().of(each)))
                    .toList();
        }

        /** Whether only its place is left. */
        public boolean isGone() {
            return comment.status() == CommentStatus.REMOVED || comment.status() == CommentStatus.RETRACTED;
        }

        public boolean isHeld() {
            return comment.status() == CommentStatus.HELD;
        }

        public boolean isRetracted() {
            return comment.status() == CommentStatus.RETRACTED;
        }
    }

    /** One way to react to a comment. */
    public record Way(CommentId comment, Reaction reaction, boolean mine, int count) {

        /** What pressing its button asks for: to react so, or no more; asked for twice it is done once. */
        public String getAct() {
            return comment + "-" + (mine ? "" : reaction.name());
        }

        public String getLabel() {
            return reaction == Reaction.RECOMMEND ? "comment.recommend" : "comment.instructive";
        }
    }

    /** A comment on the article, as far as it is on the page, with what hangs on it. */
    public record Branch(List<Row> all) {

        /** Whether its replies are many. */
        public boolean isFoldable() {
            return all.size() > FOLDED_FROM && all.get(0).comment().depth() == 0;
        }

        /** What always shows. */
        public List<Row> getRows() {
            return isFoldable() ? all.subList(0, 1) : all;
        }

        /** What may be folded away. */
        public List<Row> getFolded() {
            return isFoldable() ? all.subList(1, all.size()) : List.of();
        }
    }

    /** What the form is for. */
    public enum Act {
        POST,
        REPLY,
        EDIT
    }

    @EJB
    Discussion discussion;

    @EJB
    Reacting reacting;

    @EJB
    Highlights highlighting;

    @EJB
    Notepad notepad;

    @EJB
    Attention attention;

    @EJB
    AccountDirectory directory;

    @EJB
    AuthorRegister signers;

    @Inject
    OwnStanding ownStanding;

    @Inject
    Caller caller;

    @Inject
    PortalUrls urls;

    @Inject
    Clock clock;

    @Inject
    Phrases phrases;

    private String sort;
    private String after;
    private String reply;
    private String quote;
    private String edit;
    private String draft;

    private PublishedArticle article;
    private boolean further;
    private Order order = Order.OLDEST;
    private Conversation conversation;
    private Slice<PostedComment> slice;
    private List<Branch> branches;
    private Set<AccountId> articleAuthors = Set.of();
    private List<Row> held = List.of();
    private List<Row> highlights = List.of();
    private String key;
    private Set<AccountId> muted = Set.of();
    private boolean followed;

    private Act act = Act.POST;
    private PostedComment subject;
    private String text = "";
    private String refusal = "";
    private boolean signInLost;

    /** The first comments, under the article itself. */
    void openFirst(PublishedArticle shown) {
        open(shown, false);
    }

    /** Further comments, on a page of their own. */
    void openFurther(PublishedArticle shown) {
        open(shown, true);
    }

    private void open(PublishedArticle shown, boolean onItsOwn) {
        article = shown;
        further = onItsOwn;
        order = orderOf(sort);
        if (request().getMethod().equals("POST") && take()) {
            return;
        }
        read();
    }

    private void read() {
        conversation = discussion.conversation(article.id());
        Optional<Cursor> from = further ? Optional.ofNullable(after).map(Cursor::new) : Optional.empty();
        slice = discussion.read(article.id(), order, from, PAGE);
        Set<CommentId> here =
                slice.items().stream().map(PostedComment::id).collect(Collectors.toCollection(HashSet::new));
        if (!here.isEmpty()) {
            articleAuthors = signers.accounts(
                    article.summary().byline().stream().map(Byline::key).toList());
        }
        if (isMember()) {
            muted = attention.muted();
            followed = attention.follows(article.id());
        }
        Map<CommentId, Reaction> mine = isMember() ? reacting.mine(here) : Map.of();
        branches = branches(slice.items().stream()
                .map(comment -> row(comment, here, Optional.ofNullable(mine.get(comment.id()))))
                .toList());
        if (isMember()) {
            held = discussion.heldOfCaller(article.id()).stream()
                    .map(comment -> row(comment, here, Optional.empty()))
                    .toList();
        }
        if (!further) {
            highlights = discussion.highlights(article.id()).stream()
                    .map(comment -> highlight(comment, here))
                    .toList();
        }
        if (refusal.isEmpty()) {
            prepareForm();
        }
    }

    private Row highlight(PostedComment comment, Set<CommentId> here) {
        boolean hidden = muted.contains(comment.author().id());
        return new Row(comment, false, false, false, false, Optional.empty(), hidden, addressOf(comment.id(), here));
    }

    private String addressOf(CommentId id, Set<CommentId> here) {
        return here.contains(id)
                ? "#comment-" + id
                : urls.comment(article.summary().slug(), id);
    }

    private List<Branch> branches(List<Row> rows) {
        List<List<Row>> grouped = new ArrayList<>();
        for (Row row : rows) {
            boolean hangs = order == Order.OLDEST && row.comment().depth() > 0 && !grouped.isEmpty();
            if (!hangs) {
                grouped.add(new ArrayList<>());
            }
            grouped.get(grouped.size() - 1).add(row);
        }
        return grouped.stream().map(Branch::new).toList();
    }

    private Row row(PostedComment comment, Set<CommentId> here, Optional<Reaction> mine) {
        Optional<AccountId> asking = caller.account();
        boolean own = asking.isPresent() && asking.get().equals(comment.author().id());
        boolean editable = own && conversation.isOpen() && clock.instant().isBefore(comment.editableUntil());
        // Whoever wrote what is gone is not named, and what is gone has no address.
        String parent = comment.parent()
                .filter(id -> !comment.parentAuthor().isEmpty())
                .map(id -> addressOf(id, here))
                .orElse("");
        boolean welcoming = !own && conversation.isOpen() && comment.status() == CommentStatus.VISIBLE;
        boolean byArticleAuthor = articleAuthors.contains(comment.author().id());
        return new Row(
                comment,
                own,
                editable,
                welcoming,
                byArticleAuthor,
                mine,
                muted.contains(comment.author().id()),
                parent);
    }

    // --- the form

    /** Fills the form for a reply or a change; a comment that is no longer there leaves it as it is. */
    private void prepareForm() {
        if (!isMember()) {
            return;
        }
        try {
            if (edit != null) {
                PostedComment own = discussion.comment(idIn("edit", edit));
                if (isOfThisTalk(own)
                        && caller.account().equals(Optional.of(own.author().id()))) {
                    act = Act.EDIT;
                    subject = own;
                    text = own.plainText();
                }
            } else if (reply != null) {
                PostedComment other = discussion.comment(idIn("reply", reply));
                if (isOfThisTalk(other) && other.status() == CommentStatus.VISIBLE) {
                    act = Act.REPLY;
                    subject = other;
                    text = quote == null ? "" : quoted(other);
                }
            }
        } catch (UnknownCommentException goneMeanwhile) {
            refusal = phrases.term(goneMeanwhile.code());
        }
        // What was written before signing in; the address still says what it was for.
        SecretToken.presented(draft)
                .flatMap(token -> notepad.find(article.id(), token))
                .ifPresent(kept -> text = kept);
    }

    private static String quoted(PostedComment comment) {
        String quotation = Markup.quoted(comment.plainText());
        return quotation.isEmpty() ? "" : quotation + "\n\n";
    }

    private boolean isOfThisTalk(PostedComment comment) {
        return comment.article().equals(article.id());
    }

    /**
     * Does what a form asks for.
     *
     * @return whether the request is answered; otherwise the page is to be shown
     */
    private boolean take() {
        if (!parameter("react").isEmpty()) {
            return takeReaction(parameter("react"));
        }
        if (!parameter("follow").isEmpty()) {
            return attend(getPlain(), () -> follow(parameter("follow").equals("yes")));
        }
        if (!parameter("mute").isEmpty()) {
            return takeMute(parameter("mute"));
        }
        if (!parameter("highlight").isEmpty()) {
            return takeHighlight(parameter("highlight"));
        }
        String wish = parameter("act");
        text = parameter("text");
        key = parameter("key");
        draft = parameter("draft");
        if (!isMember()) {
            return keepUntilSignedIn(wish);
        }
        try {
            ownStanding.readIfSaid();
            switch (wish) {
                case "post" -> leadTo(discussion.post(article.id(), Optional.empty(), text, sentKey()));
                case "reply" ->
                    leadTo(discussion.post(
                            article.id(), Optional.of(idIn("subject", parameter("subject"))), text, sentKey()));
                case "edit" ->
                    leadTo(discussion.edit(
                            idIn("subject", parameter("subject")), numberIn("version", parameter("version")), text));
                case "retract" -> {
                    discussion.retract(
                            idIn("subject", parameter("subject")), numberIn("version", parameter("version")));
                    PageAnswer.see(urls.conversation(article.summary().slug()));
                }
                default -> throw new BadAddressException("act");
            }
            return true;
        } catch (BadAddressException forged) {
            throw forged;
        } catch (PortalException refused) {
            refuse(refused);
            // What may not hang on this branch may still be said on its own.
            keepForm(refused instanceof BranchLockedException ? "post" : wish);
            return false;
        }
    }

    /** Puts aside what was written by somebody who has not signed in, or no longer, and leads to it by way of the door. */
    private boolean keepUntilSignedIn(String wish) {
        try {
            String form = plainAddress();
            if (wish.equals("reply") || wish.equals("edit")) {
                form = Addresses.with(
                        form, wish, idIn("subject", parameter("subject")).toString());
            }
            if (!text.isBlank()) {
                SecretToken token = notepad.keep(article.id(), text, request().getRemoteAddr());
                form = Addresses.with(form, "draft", token.value());
            }
            PageAnswer.see(Addresses.signIn(form + "#repondre"));
            return true;
        } catch (BadAddressException forged) {
            throw forged;
        } catch (PortalException notKept) {
            signInLost = true;
            PageAnswer.status(403);
            refusal = phrases.site("talk.sign-in-lost");
            return false;
        }
    }

    private Optional<String> sentKey() {
        return Optional.of(key).filter(given -> given.matches("[A-Za-z0-9_-]{20,100}"));
    }

    /** Raises a comment as a button asks for: its id, and what to do. */
    private boolean takeHighlight(String asked) {
        int dash = asked.indexOf('-');
        CommentId comment = idIn("highlight", dash < 0 ? "" : asked.substring(0, dash));
        if (!isCurator()) {
            // As if the button were not there; for this person it is not.
            PageAnswer.notFound();
            return true;
        }
        try {
            switch (asked.substring(dash + 1)) {
                case "pick" -> highlighting.pick(comment);
                case "unpick" -> highlighting.unpick(comment);
                case "pin" -> highlighting.pin(comment);
                case "unpin" -> highlighting.unpin(comment);
                default -> throw new BadAddressException("highlight");
            }
            PageAnswer.see(plainAddress() + "#comment-" + comment);
            return true;
        } catch (BadAddressException forged) {
            throw forged;
        } catch (PortalException refused) {
            refuse(refused);
            return false;
        }
    }

    /** Does something that only the reader notices, and leads back to where they were. */
    private boolean attend(String back, Runnable act) {
        if (!isMember()) {
            PageAnswer.see(getSignIn());
            return true;
        }
        try {
            act.run();
            PageAnswer.see(back);
            return true;
        } catch (BadAddressException forged) {
            throw forged;
        } catch (PortalException refused) {
            refuse(refused);
            return false;
        }
    }

    private void follow(boolean wished) {
        if (wished) {
            attention.follow(article.id());
        } else {
            attention.unfollow(article.id());
        }
    }

    /** Hides a writer or no more, as the button beside one of their comments asks: person, yes or no, comment. */
    private boolean takeMute(String asked) {
        Matcher parts = MUTING.matcher(asked);
        if (!parts.matches()) {
            throw new BadAddressException("mute");
        }
        AccountId person = new AccountId(Long.parseLong(parts.group(1)));
        return attend(plainAddress() + "#comment-" + parts.group(3), () -> {
            if (parts.group(2).equals("yes")) {
                attention.mute(person);
            } else {
                attention.unmute(person);
            }
        });
    }

    /** Reacts to a comment as a button asks for: its id, and how, or nothing to take back. */
    private boolean takeReaction(String asked) {
        int dash = asked.indexOf('-');
        CommentId comment = idIn("react", dash < 0 ? "" : asked.substring(0, dash));
        Optional<Reaction> wished = reactionIn(asked.substring(dash + 1));
        if (!isMember()) {
            PageAnswer.see(Addresses.signIn(urls.comment(article.summary().slug(), comment)));
            return true;
        }
        try {
            reacting.react(comment, wished);
            PageAnswer.see(plainAddress() + "#comment-" + comment);
            return true;
        } catch (PortalException refused) {
            refuse(refused);
            return false;
        }
    }

    private static Optional<Reaction> reactionIn(String name) {
        return switch (name) {
            case "" -> Optional.empty();
            case "RECOMMEND" -> Optional.of(Reaction.RECOMMEND);
            case "INSTRUCTIVE" -> Optional.of(Reaction.INSTRUCTIVE);
            default -> throw new BadAddressException("react");
        };
    }

    private void refuse(PortalException refused) {
        refusal = words(refused);
        PageAnswer.status(PortalExceptionHandler.status(refused.kind()));
    }

    private String words(PortalException refused) {
        return switch (refused.code()) {
            case "comment.slow-mode" ->
                phrases.say(phrases.site("talk.slow-refused"), phrases.waiting((Long)
                        refused.arguments().get(0)));
            case "comment.branch-locked" -> phrases.site("talk.branch-locked");
            default -> phrases.term(refused.code(), refused.arguments().toArray());
        };
    }

    /** Keeps the form as it was sent: what it was for, and what was typed. */
    private void keepForm(String wish) {
        if (!wish.equals("reply") && !wish.equals("edit")) {
            if (wish.equals("retract")) {
                text = "";
            }
            return;
        }
        try {
            PostedComment meant = discussion.comment(idIn("subject", parameter("subject")));
            if (isOfThisTalk(meant)) {
                act = wish.equals("edit") ? Act.EDIT : Act.REPLY;
                subject = meant;
            }
        } catch (UnknownCommentException goneMeanwhile) {
            // What was typed stays in the form, now for a comment of its own.
            act = Act.POST;
        }
    }

    private void leadTo(PostedComment comment) {
        SecretToken.presented(draft).ifPresent(notepad::tearOff);
        PageAnswer.see(permalink(article, comment.id())
                .orElseGet(() -> urls.conversation(article.summary().slug())));
    }

    /** The page on which a comment stands, and the comment on it; empty for one under another article. */
    Optional<String> permalink(PublishedArticle of, CommentId id) {
        PostedComment comment = discussion.comment(id);
        if (!comment.article().equals(of.id())) {
            return Optional.empty();
        }
        String slug = of.summary().slug();
        Optional<Cursor> page = comment.status() == CommentStatus.VISIBLE ? discussion.pageOf(id) : Optional.empty();
        return Optional.of(page.map(from -> urls.comments(slug, from)).orElse(urls.article(slug)) + "#comment-" + id);
    }

    // --- what the page shows

    public Conversation getConversation() {
        return conversation;
    }

    public List<Branch> getBranches() {
        return branches;
    }

    /** The reader's own comments that wait for a moderator; on the first page only. */
    public List<Row> getHeld() {
        return held;
    }

    /** What the staff raised out of the conversation; on the first page only. */
    public List<Row> getHighlights() {
        return highlights;
    }

    /** Where the script asks what is new since the page was made. */
    public String getPulse() {
        return PulseServlet.address(
                article.id(),
                discussion.newest(article.id()).map(CommentId::value).orElse(0L));
    }

    /** Under what name a browser keeps a copy of what is being written: the article, the writer, and what it is for. */
    public String getCopy() {
        return urls.article(article.summary().slug()) + " "
                + caller.account().map(AccountId::toString).orElse("-") + " " + getAct()
                + (subject == null ? "" : "-" + subject.id());
    }

    /** Whether the reader is told when the conversation goes on. */
    public boolean isFollowed() {
        return followed;
    }

    /** Whether the reader may raise comments. */
    public boolean isCurator() {
        return caller.is(Role.MODERATOR) || caller.is(Role.EDITOR);
    }

    /** Whether the reader may judge comments. */
    public boolean isModerator() {
        return caller.is(Role.MODERATOR);
    }

    /** The number of the article, which the desk calls the conversation by. */
    public long getArticleId() {
        return article.id().value();
    }

    /** What tells this form, however often it is sent, from every other. */
    public String getKey() {
        if (key == null || key.isEmpty()) {
            key = SecretToken.draw().value();
        }
        return key;
    }

    public boolean isFurther() {
        return further;
    }

    /** The order that the page is in, as it stands in an address. */
    public String getOrder() {
        return order.name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody is signed in who may take part. */
    public boolean isMember() {
        return caller.account().isPresent() && caller.is(Role.READER);
    }

    /** The name under which the reader writes. */
    public String getName() {
        return caller.account()
                .flatMap(directory::profile)
                .map(AccountProfile::displayName)
                .orElse("");
    }

    /** What to know before writing: how much, and for how long it can be changed. */
    public String getHint() {
        Discussion.Rules rules = discussion.rules();
        String length = phrases.count(phrases.site("talk.max-length"), rules.maxLength());
        long minutes = rules.editingWindow().toMinutes();
        return minutes == 0 ? length : length + " " + phrases.count(phrases.site("talk.editable"), minutes);
    }

    public String getAct() {
        return act.name().toLowerCase(Locale.ROOT);
    }

    /** The comment that the form replies to or changes; null when it is for a new one. */
    public PostedComment getSubject() {
        return subject;
    }

    public String getText() {
        return text;
    }

    /** Why what was asked for was not done; empty when nothing was refused. */
    public String getRefusal() {
        return refusal;
    }

    /** Whether somebody wrote while the sign-in ended: the text is shown again to be copied. */
    public boolean isSignInLost() {
        return signInLost;
    }

    // --- addresses

    /** Where to sign in so as to come back to the conversation. */
    public String getSignIn() {
        return Addresses.signIn(urls.conversation(article.summary().slug()));
    }

    /** Where to reply to a comment: the form, or the sign-in that leads to it. */
    public String replyTo(PostedComment comment) {
        String form = Addresses.with(plainAddress(), "reply", comment.id().toString()) + "#repondre";
        return isMember() ? form : Addresses.signIn(form);
    }

    /** Where to reply to a comment with its words before one's own. */
    public String quoteOf(PostedComment comment) {
        return Addresses.with(
                        Addresses.with(plainAddress(), "reply", comment.id().toString()), "quote", "1") + "#repondre";
    }

    public String editOf(PostedComment comment) {
        return Addresses.with(plainAddress(), "edit", comment.id().toString()) + "#repondre";
    }

    /** Where to report a comment. */
    public String flagOf(PostedComment comment) {
        return urls.flag(article.summary().slug(), comment.id());
    }

    /** This page with an empty form. */
    public String getPlain() {
        return plainAddress() + "#commentaires";
    }

    /** Where the forms of this page post to. */
    public String getAction() {
        return plainAddress() + "#repondre";
    }

    private String plainAddress() {
        String here = Addresses.here(request());
        for (String ofOneForm : List.of("edit", "reply", "quote", "draft", "comment")) {
            here = Addresses.without(here, ofOneForm);
        }
        return here;
    }

    /** The permanent address of a comment on this page. */
    public String permalinkOf(PostedComment comment) {
        return "#comment-" + comment.id();
    }

    public String getNext() {
        String slug = article.summary().slug();
        return slice.next()
                .map(cursor -> urls.comments(slug, cursor) + (order == Order.OLDEST ? "" : "&sort=" + getOrder()))
                .orElse("");
    }

    /** The beginning of the conversation; empty when this is it. */
    public String getFirst() {
        return further ? sorted(getOrder()) : "";
    }

    /** The conversation from its beginning in another order. */
    public String sorted(String wished) {
        String slug = article.summary().slug();
        return urls.article(slug) + (wished.equals("oldest") ? "" : "?sort=" + wished) + "#commentaires";
    }

    private static Order orderOf(String sort) {
        return switch (sort == null ? "oldest" : sort) {
            case "oldest" -> Order.OLDEST;
            case "newest" -> Order.NEWEST;
            case "best" -> Order.BEST;
            default -> throw new BadAddressException("sort");
        };
    }

    static CommentId idIn(String name, String value) {
        return new CommentId(numberIn(name, value));
    }

    private static long numberIn(String name, String value) {
        if (!value.matches("[0-9]{1,18}")) {
            throw new BadAddressException(name);
        }
        return Long.parseLong(value);
    }

    private static String parameter(String name) {
        String value = request().getParameter(name);
        return value == null ? "" : value;
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public String getReply() {
        return reply;
    }

    public void setReply(String reply) {
        this.reply = reply;
    }

    public String getQuote() {
        return quote;
    }

    public void setQuote(String quote) {
        this.quote = quote;
    }

    public String getDraft() {
        return draft;
    }

    public void setDraft(String draft) {
        this.draft = draft;
    }

    public String getEdit() {
        return edit;
    }

    public void setEdit(String edit) {
        this.edit = edit;
    }
}
