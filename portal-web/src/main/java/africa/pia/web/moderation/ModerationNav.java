package africa.pia.web.moderation;

import africa.pia.comment.moderation.Ground;
import africa.pia.comment.moderation.ModerationQueue;
import africa.pia.comment.moderation.ModerationQueue.Queue;
import africa.pia.web.faces.Phrases;
import africa.pia.web.url.Addresses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** What every page of the desk has: the queues with how much is in them, and the grounds to choose from. */
@Named
@RequestScoped
public class ModerationNav {

    static final String ADDRESS = "/moderation";

    /** What is counted no further. */
    private static final int ENDLESS = 1_000;

    private static final List<Ground> QUICK = List.of(
            Ground.OFFENSIVE, Ground.ABUSIVE, Ground.HATE_SPEECH, Ground.SPAM, Ground.MISINFORMATION, Ground.OFF_TOPIC);

    @EJB
    ModerationQueue desk;

    @Inject
    Phrases phrases;

    @Inject
    HttpServletRequest request;

    private List<Tab> tabs;

    /**
     * One queue in the navigation.
     *
     * @param name in the address
     * @param number the key that leads to it
     * @param due whether somebody waits there for a decision
     */
    public record Tab(
            Queue queue, String name, int number, String address, String count, boolean due, boolean current) {}

    public List<Tab> getTabs() {
        if (tabs == null) {
            Map<Queue, Integer> counts = desk.counts();
            List<Queue> shown =
                    Arrays.stream(Queue.values()).filter(counts::containsKey).toList();
            tabs = IntStream.range(0, shown.size())
                    .mapToObj(index -> tab(shown.get(index), index + 1, counts.get(shown.get(index))))
                    .toList();
        }
        return tabs;
    }

    private Tab tab(Queue queue, int number, int count) {
        boolean waiting = queue == Queue.HELD || queue == Queue.FLAGGED || queue == Queue.WATCHED;
        boolean endless = !waiting && count >= ENDLESS;
        boolean here = Addresses.path(request).equals(ADDRESS) && queue == queueOf(request.getParameter("queue"));
        return new Tab(
                queue,
                nameOf(queue),
                number,
                addressOf(queue),
                phrases.number(count) + (endless ? "+" : ""),
                waiting && count > 0,
                here);
    }

    /** Where the script of the desk sends acts. */
    public String getActs() {
        return ActsServlet.ADDRESS;
    }

    /** Where the script of the desk gives signs of life. */
    public String getPulse() {
        return PulseServlet.ADDRESS;
    }

    /** Where comments of every state are searched. */
    public String getSearch() {
        return addressOf(Queue.ALL);
    }

    public boolean isSearching() {
        return Addresses.path(request).equals(ADDRESS) && queueOf(request.getParameter("queue")) == Queue.ALL;
    }

    /** The grounds that one press removes for. */
    public List<Ground> getQuickGrounds() {
        return QUICK;
    }

    public Ground[] getGrounds() {
        return Ground.values();
    }

    /** The queue of this name in an address; HELD for any other. */
    static Queue queueOf(String name) {
        return Arrays.stream(Queue.values())
                .filter(queue -> nameOf(queue).equals(name))
                .findFirst()
                .orElse(Queue.HELD);
    }

    static String addressOf(Queue queue) {
        return Addresses.with(ADDRESS, "queue", nameOf(queue));
    }

    static String nameOf(Queue queue) {
        return queue.name().toLowerCase(Locale.ROOT);
    }
}
