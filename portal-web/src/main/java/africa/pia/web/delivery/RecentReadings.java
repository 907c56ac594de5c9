package africa.pia.web.delivery;

import africa.pia.article.ArticleId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/**
 * Tells a reading from a reload: the same article, browser and network address within half an hour.
 *
 * <p>Nothing personal is kept. What is remembered is a hash with a salt that nobody knows and that is forgotten every
 * night; it never leaves this node's memory. Many people behind one address who use one and the same browser count as
 * one reader in half an hour: the price of not following anybody.
 */
@ApplicationScoped
public class RecentReadings {

    static final Duration RELOAD = Duration.ofMinutes(30);

    private static final int REMEMBERED = 200_000;
    private static final int SALT_BYTES = 32;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();
    private Cache<Long, Boolean> seen;
    private Salt salt;

    private record Salt(LocalDate day, byte[] bytes) {}

    @PostConstruct
    void open() {
        seen = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(RELOAD)
                // Not millis(), which a clock that ticks in microseconds cannot tell on this Java.
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.instant().toEpochMilli()))
                .build();
    }

    /** Notes a reading; answers whether it is the first in half an hour. */
    boolean isFirst(String address, String userAgent, ArticleId article) {
        long mark = hash(saltOfToday(), address, userAgent, article);
        return seen.asMap().putIfAbsent(mark, Boolean.TRUE) == null;
    }

    private synchronized byte[] saltOfToday() {
        LocalDate today = LocalDate.now(clock);
        if (salt == null || !salt.day().equals(today)) {
            byte[] bytes = new byte[SALT_BYTES];
            random.nextBytes(bytes);
            salt = new Salt(today, bytes);
        }
        return salt.bytes();
    }

    private static long hash(byte[] salt, String address, String userAgent, ArticleId article) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update((address + '\n' + userAgent + '\n' + article).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
