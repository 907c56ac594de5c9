package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The same package on PostgreSQL, by configuration alone, on two nodes that start at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NodesIT {

    @Test
    void two_nodes_that_start_at_once_on_an_empty_postgresql_serve_one_portal() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Map<String, String> database = Map.of(
                    "DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                    "DB_USER", "postgres",
                    "DB_PASSWORD", "postgres");
            try (PortalServer one = PortalServer.launch("node-1", database);
                    PortalServer two = PortalServer.launch("node-2", database)) {
                one.awaitReady();
                two.awaitReady();

                Api onOne = Api.of(one).asAdmin();
                Articles.publish(onOne, "Deux rives, un pont");
                onOne.post("/api/v1/articles/deux-rives-un-pont/comments", Map.of("text", "Enfin !"));

                Api onTwo = Api.of(two).asAdmin();
                assertThat(onTwo.get("/api/v1/articles/deux-rives-un-pont/comments")
                                .items())
                        .hasSize(1);
                assertThat(eventually(() -> !Api.of(two)
                                .get("/api/v1/search?q=pont")
                                .items()
                                .isEmpty()))
                        .as("the other node's index has followed the change log")
                        .isTrue();
            }
        }
    }

    private static boolean eventually(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(end)) {
            if (condition.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return false;
    }
}
