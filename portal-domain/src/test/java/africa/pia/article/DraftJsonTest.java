package africa.pia.article;

import static africa.pia.article.ArticleFixtures.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.media.MediaId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftJsonTest {

    @Test
    void what_is_written_is_read_back() {
        ArticleDraft plain = aDraft().draft();
        ArticleDraft draft = new ArticleDraft(
                "« Titre »",
                plain.slug(),
                plain.standfirst(),
                "<p>Un \"mot\" & un <b>autre</b>.</p>",
                "ar",
                plain.section(),
                List.of("Eau", "Énergie"),
                List.of("مريم"),
                Optional.of(new LeadFigure(new MediaId(5), "alt", "légende", "crédit", "CC0")),
                Optional.of(new Source("Agence", "https://agence.example/a", "")),
                CommentPolicy.HELD,
                new ShareTexts("a", "b", "c", "d"),
                false);

        assertThat(DraftJson.read(DraftJson.write(draft))).isEqualTo(draft);
        assertThat(DraftJson.read(DraftJson.write(plain))).isEqualTo(plain);
    }

    @Test
    void what_an_earlier_version_did_not_know_is_as_if_it_were_not_said() {
        String earlier = DraftJson.write(aDraft().draft()).replace(",\"typography\":true", "");

        assertThat(DraftJson.read(earlier)).isEqualTo(aDraft().draft());
    }
}
