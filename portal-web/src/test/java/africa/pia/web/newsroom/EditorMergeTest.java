package africa.pia.web.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.article.ArticleDraft;
import africa.pia.article.Disagreement;
import africa.pia.article.FieldChange;
import africa.pia.media.MediaLibrary;
import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.section.SectionTree;
import africa.pia.web.faces.Voice;
import africa.pia.web.testing.FakeFaces;
import africa.pia.web.testing.FakeRequest;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EditorMergeTest {

    private static final String PONT = "<p>Le pont mesure 240 mètres de long.</p>";
    private static final String CRUE = "<p>La crue a emporté la rampe de bois.</p>";

    private final FakeRequest request = FakeRequest.post("/newsroom/articles/12");

    private static Manuscript manuscript(String headline, String body) {
        Manuscript manuscript = new Manuscript();
        manuscript.sections = new SectionDirectory() {
            @Override
            public SectionTree tree() {
                return SectionTree.of(List.of(new SectionItem(new SectionKey("societe"), "Société")));
            }
        };
        manuscript.library = new MediaLibrary();
        manuscript.setSection("societe");
        manuscript.setHeadline(headline);
        manuscript.setBody(body);
        return manuscript;
    }

    /** A page that began from one text, and on which now stands another. */
    private EditorMerge merge(Manuscript began, Manuscript typed) {
        EditorMerge merge = new EditorMerge();
        merge.manuscript = typed;
        merge.errors = Voice.errors();
        merge.phrases = Voice.phrases();
        request.sending("base", began.snapshot());
        merge.read();
        merge.begin();
        return merge;
    }

    @Test
    void a_page_that_comes_in_time_shows_one_text() {
        try (FakeFaces faces = FakeFaces.showing(request)) {
            EditorMerge merge = merge(manuscript("Un pont", PONT), manuscript("Un pont", PONT));

            assertThat(merge.isOpen()).isFalse();
            assertThat(merge.getDisagreements()).isEmpty();
            assertThat(merge.resolved()).isEmpty();
            assertThat(faces.status()).isEqualTo(200);
        }
    }

    @Test
    void what_nobody_has_to_choose_is_one_text_at_once() {
        try (FakeFaces faces = FakeFaces.showing(request)) {
            EditorMerge merge = merge(manuscript("Un pont", PONT), manuscript("Un vieux pont", PONT));

            merge.meet(manuscript("Un pont", PONT + CRUE).asDraft(), false);

            assertThat(merge.isOpen()).isTrue();
            assertThat(merge.isClear()).isFalse();
            assertThat(merge.getBrought()).extracting(FieldChange::field).containsExactly("body");
            ArticleDraft one = merge.resolved().orElseThrow();
            assertThat(one.headline()).isEqualTo("Un vieux pont");
            assertThat(one.body()).isEqualTo(PONT + "\n" + CRUE);
            assertThat(faces.status()).isEqualTo(200);
        }
    }

    @Test
    void a_stored_text_that_brings_nothing_is_said_to() {
        try (FakeFaces faces = FakeFaces.showing(request)) {
            EditorMerge merge = merge(manuscript("Un pont", PONT), manuscript("Un vieux pont", PONT));

            merge.meet(manuscript("Un pont", PONT).asDraft(), false);

            assertThat(merge.isClear()).isTrue();
            assertThat(merge.resolved()).get().returns("Un vieux pont", ArticleDraft::headline);
            assertThat(faces.status()).isEqualTo(200);
        }
    }

    @Test
    void where_the_texts_contradict_each_other_the_page_asks_until_somebody_has_chosen() {
        try (FakeFaces faces = FakeFaces.showing(request)) {
            EditorMerge merge = merge(manuscript("Un pont", PONT), manuscript("Un vieux pont", PONT));
            ArticleDraft theirs = manuscript("Un pont de fer", PONT).asDraft();
            merge.meet(theirs, false);
            Disagreement headline = merge.getDisagreements().get(0);

            assertThat(merge.resolved()).isEmpty();
            assertThat(faces.status()).isEqualTo(400);
            assertThat(merge.errors.text("choice-" + headline.id())).contains("1");

            request.sending("choice-" + headline.id(), "THEIRS");
            assertThat(merge.isChosen(headline, "THEIRS")).isTrue();
            assertThat(merge.isChosen(headline, "MINE")).isFalse();
            assertThat(merge.resolved()).get().returns("Un pont de fer", ArticleDraft::headline);
        }
    }

    @Test
    void beside_a_text_that_came_of_another_everything_that_differs_is_to_be_chosen() {
        try (FakeFaces faces = FakeFaces.showing(request)) {
            EditorMerge merge = merge(manuscript("Un pont", PONT), manuscript("Un pont", PONT));

            merge.meet(manuscript("Un vieux pont", PONT).asDraft(), true);

            assertThat(merge.getDisagreements()).extracting(Disagreement::field).containsExactly("headline");
            assertThat(faces.status()).isEqualTo(200);
        }
    }

    @Test
    void a_text_that_was_stored_is_what_the_page_goes_on_from() {
        try (FakeFaces faces = FakeFaces.showing(request)) {
            Manuscript typed = manuscript("Un vieux pont", PONT);
            EditorMerge merge = merge(manuscript("Un pont", PONT), typed);

            merge.beginAnew();

            assertThat(merge.getBase()).isEqualTo(typed.snapshot());
            assertThat(faces.status()).isEqualTo(200);
        }
    }
}
