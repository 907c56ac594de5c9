package africa.pia.web.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleStatus;
import africa.pia.article.desk.DeskFilter;
import africa.pia.section.SectionKey;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.testing.FakeFaces;
import africa.pia.web.testing.FakeRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeskAddressTest {

    @Test
    void a_filter_is_read_back_from_its_address() {
        FakeRequest request = FakeRequest.get("/newsroom")
                .sending("status", "scheduled")
                .sending("own", "true")
                .sending("q", "  marché de nuit ")
                .sending("section", "economie")
                .sending("language", "fr")
                .sending("writer", "7")
                .sending("tag", "Vie privée")
                .sending("from", "2026-11-01")
                .sending("to", "2026-11-30");

        DeskFilter filter = filter(request);

        assertThat(filter)
                .isEqualTo(new DeskFilter(
                        Optional.of(ArticleStatus.SCHEDULED),
                        true,
                        "marché de nuit",
                        Optional.of(new SectionKey("economie")),
                        Optional.of("fr"),
                        Optional.of(new AccountId(7)),
                        Optional.of("vie-privee"),
                        Optional.of(LocalDate.of(2026, 11, 1)),
                        Optional.of(LocalDate.of(2026, 11, 30))));
        assertThat(DeskAddress.of(filter))
                .isEqualTo("/newsroom?status=scheduled&own=true&q=march%C3%A9%20de%20nuit&section=economie&language=fr"
                        + "&writer=7&tag=vie-privee&from=2026-11-01&to=2026-11-30");
    }

    @Test
    void nonsense_does_not_narrow() {
        FakeRequest request = FakeRequest.get("/newsroom")
                .sending("status", "lost")
                .sending("own", "1")
                .sending("section", "<b>")
                .sending("language", "de")
                .sending("writer", "-7")
                .sending("from", "+12026-11-01")
                .sending("to", "2026-02-30");

        assertThat(filter(request)).isEqualTo(DeskFilter.ALL);
        assertThat(DeskAddress.of(DeskFilter.ALL)).isEqualTo("/newsroom");
    }

    private static DeskFilter filter(FakeRequest request) {
        try (FakeFaces faces = FakeFaces.showing(request)) {
            assertThat(faces.status()).isEqualTo(200);
            return DeskAddress.filter(new Inquiry());
        }
    }
}
