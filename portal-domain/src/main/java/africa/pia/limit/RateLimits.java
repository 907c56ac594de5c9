package africa.pia.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Counts attempts and refuses those that are too many. */
@ApplicationScoped
public class RateLimits {

    /** How many different things are counted at once; the least used is forgotten first. */
    private static final int MAX_COUNTED = 100_000;

    private static final int IPV6_GROUPS = 8;
    private static final int IPV6_NETWORK_GROUPS = 4;

    @Inject
    LimitSettings settings;

    @Inject
    Clock clock;

    private Cache<Counted, Bucket> buckets;

    /** One thing whose attempts are counted. */
    private record Counted(Limit limit, String key) {}

    @PostConstruct
    void prepare() {
        buckets = Caffeine.newBuilder()
                .maximumSize(MAX_COUNTED)
                .expireAfterAccess(settings.longest())
                .build();
    }

    /**
     * Takes one attempt.
     *
     * @param key whose attempt it is: an account's id, an e-mail address, a {@link #network(String)}
     * @throws TooManyAttemptsException when none is left; its argument says when to come back
     */
    public void take(Limit limit, String key) {
        ConsumptionProbe probe = bucket(limit, key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long millis = TimeUnit.NANOSECONDS.toMillis(probe.getNanosToWaitForRefill());
            throw new TooManyAttemptsException(
                    Math.max(1, Duration.ofMillis(millis + 999).toSeconds()));
        }
    }

    /** Gives an attempt back that turned out to be a rightful one, such as a sign-in with the right password. */
    public void giveBack(Limit limit, String key) {
        bucket(limit, key).addTokens(1);
    }

    private Bucket bucket(Limit limit, String key) {
        return buckets.get(new Counted(limit, key), counted -> {
            Allowance allowance = settings.of(counted.limit());
            return Bucket.builder()
                    .addLimit(bandwidth -> bandwidth
                            .capacity(allowance.attempts())
                            .refillGreedy(allowance.attempts(), allowance.period()))
                    .withCustomTimePrecision(new Ticks(clock))
                    .build();
        });
    }

    /**
     * The network a client address belongs to: itself for IPv4, the first 64 bits for IPv6, of which every customer has
     * all the rest.
     *
     * @param clientAddress as the request tells it
     */
    public static String network(String clientAddress) {
        int colon = clientAddress.lastIndexOf(':');
        if (colon < 0 || clientAddress.indexOf('.') > colon) {
            // IPv4, or IPv4 in the clothes of IPv6 (::ffff:192.0.2.1).
            return clientAddress.substring(colon + 1);
        }
        String address = clientAddress.replaceAll("[\\[\\]]|%.*", "");
        int gap = address.indexOf("::");
        List<String> groups = new ArrayList<>(groups(gap < 0 ? address : address.substring(0, gap)));
        List<String> behind = gap < 0 ? List.of() : groups(address.substring(gap + 2));
        while (groups.size() + behind.size() < IPV6_GROUPS) {
            groups.add("0");
        }
        groups.addAll(behind);
        return String.join(":", groups.subList(0, IPV6_NETWORK_GROUPS)) + "::/64";
    }

    private static List<String> groups(String part) {
        return Arrays.stream(part.split(":"))
                .filter(group -> !group.isEmpty())
                .map(group -> group.replaceFirst("^0+(?=.)", "").toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The portal's clock as bucket4j reads it. */
    private record Ticks(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
