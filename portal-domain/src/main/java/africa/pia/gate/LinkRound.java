package africa.pia.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is known of addresses of other sites, and which are to be tried; each step a short transaction, or part of the
 * caller's. Nothing here waits for another site.
 *
 * <p>A node claims an address by moving its due time on, under the condition that nobody else has: so two nodes never
 * try the same at the same time, and what a dying node had claimed is tried later by another.
 */
@ApplicationScoped
@Transactional
class LinkRound {

    /** How long a node has to try a claimed address, before another may. */
    static final Duration CLAIM = Duration.ofMinutes(10);

    /** What no text has led to for so long is forgotten. */
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(90);

    private static final int MOST_NOTED = 200;

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    @Inject
    Event<LinksNoted> noted;

    @Inject
    GateSettings settings;

    @Inject
    Clock clock;

    /** What is known of addresses; absent are those of which nothing is. */
    Map<String, LinkState> states(Collection<String> addresses) {
        Map<String, String> hashes = hashes(addresses);
        if (hashes.isEmpty()) {
            return Map.of();
        }
        Map<String, LinkState> byHash = em.createQuery(
                        "select l from TriedLink l where l.hash in :hashes", TriedLink.class)
                .setParameter("hashes", hashes.values())
                // Asked while a text is still being written to the database: it has nothing to do with it.
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .collect(Collectors.toMap(link -> TriedLink.hash(link.address()), TriedLink::state));
        Map<String, LinkState> states = new HashMap<>();
        hashes.forEach((address, hash) -> {
            if (byHash.containsKey(hash)) {
                states.put(address, byHash.get(hash));
            }
        });
        return states;
    }

    /** Notes that a text leads to these addresses and has those tried of which too little is known. */
    void note(Collection<String> addresses) {
        if (!settings.links().check()) {
            return;
        }
        Map<String, String> hashes = hashes(addresses);
        Instant now = clock.instant();
        // One order for all: two writers who note the same addresses take turns.
        hashes.values().stream().sorted().distinct().limit(MOST_NOTED).forEach(hash -> {
            String address = hashes.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(hash))
                    .map(entry -> Addresses.asked(entry.getKey()))
                    .findFirst()
                    .orElseThrow();
            em.createNativeQuery("insert into gate_link (hash, address, state, failures, noted_at)"
                            + " values (?, ?, 'WAITING', 0, ?) on conflict do nothing")
                    .setParameter(1, hash)
                    .setParameter(2, address)
                    .setParameter(3, java.sql.Timestamp.from(now))
                    .executeUpdate();
            em.find(TriedLink.class, hash).note(now, settings.links().recheck());
        });
        if (!hashes.isEmpty()) {
            noted.fire(new LinksNoted());
        }
    }

    private static Map<String, String> hashes(Collection<String> addresses) {
        return addresses.stream()
                .distinct()
                .filter(address -> address.length() <= TriedLink.LONGEST)
                .collect(Collectors.toMap(
                        Function.identity(), address -> TriedLink.hash(Addresses.asked(address)), (one, same) -> one));
    }

    /** Claims addresses that are due, the longest due first; they are the caller's for a while. */
    List<String> claim(int limit) {
        Instant now = clock.instant();
        return em
                .createQuery(
                        "select l.hash, l.dueAt from TriedLink l where l.dueAt <= :now order by l.dueAt, l.hash",
                        Object[].class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .filter(row -> claim((String) row[0], (Instant) row[1], now))
                .map(row -> (String) row[0])
                .toList();
    }

    private boolean claim(String hash, Instant due, Instant now) {
        return em.createQuery("update TriedLink l set l.dueAt = :later where l.hash = :hash and l.dueAt = :due")
                        .setParameter("later", now.plus(CLAIM))
                        .setParameter("hash", hash)
                        .setParameter("due", due)
                        .executeUpdate()
                == 1;
    }

    /** The address that a hash stands for. */
    String address(String hash) {
        return em.find(TriedLink.class, hash).address();
    }

    /** Keeps what came of trying an address. */
    void answered(String hash, Trial trial) {
        TriedLink link = em.find(TriedLink.class, hash);
        if (link != null) {
            link.answered(trial, clock.instant());
        }
    }

    /**
     * Forgets addresses to which no text has led for long.
     *
     * @return how many
     */
    int forget() {
        return em.createQuery("delete from TriedLink l where l.notedAt < :before")
                .setParameter("before", clock.instant().minus(FORGOTTEN_AFTER))
                .executeUpdate();
    }
}
