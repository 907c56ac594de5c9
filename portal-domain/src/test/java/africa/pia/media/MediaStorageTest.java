package africa.pia.media;

import static africa.pia.media.PictureFixtures.SOME_WORDS;
import static africa.pia.media.PictureFixtures.jpeg;
import static africa.pia.media.PictureFixtures.photograph;
import static africa.pia.media.PictureFixtures.png;
import static africa.pia.media.PictureFixtures.quarters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import africa.pia.FieldError;
import africa.pia.account.AccountId;
import africa.pia.paging.Slice;
import africa.pia.testing.TestClock;
import africa.pia.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MediaStorageTest {

    private static final AccountId AWA = new AccountId(7);

    private final TestClock clock = TestClock.atTheBeginning();

    @TempDir
    Path folder;

    private boolean inFolder;

    @ParameterizedTest
    @CsvSource({"H2, false", "H2, true", "POSTGRESQL, false", "POSTGRESQL, true"})
    void a_picture_taken_in_is_served_in_every_width(TestDatabase database, boolean inFolder) {
        database.clear();
        this.inFolder = inFolder;

        Picture admitted = admit(database, jpeg(photograph(700, 350)), "Été.JPG");

        Picture found = database.call("domain", em -> library(em).pictures(List.of(admitted.id(), new MediaId(999))))
                .get(admitted.id());
        assertThat(found).isEqualTo(admitted);
        assertThat(found.name()).isEqualTo("ete.jpg");
        assertThat(found.widths()).containsExactly(160, 320, 480, 640, 700);
        assertThat(found.alternativeText()).isEqualTo("Quatre carrés");
        for (int width : found.widths()) {
            ServedVariant served = database.call("domain", em -> library(em).variant(admitted.id(), width))
                    .orElseThrow();
            assertThat(PictureFixtures.image(served.content()).getWidth()).isEqualTo(width);
            assertThat(served.contentType()).isEqualTo("image/jpeg");
            assertThat(served.name()).isEqualTo("ete.jpg");
        }
    }

    @ParameterizedTest
    @CsvSource({"H2, false", "H2, true", "POSTGRESQL, false", "POSTGRESQL, true"})
    void what_is_not_there_is_not_served(TestDatabase database, boolean inFolder) {
        database.clear();
        this.inFolder = inFolder;
        Picture admitted = admit(database, png(quarters(200, 100)), "a.png");

        assertThat(database.<Optional<ServedVariant>>call(
                        "domain", em -> library(em).variant(admitted.id(), 161)))
                .isEmpty();
        assertThat(database.<Optional<ServedVariant>>call(
                        "domain", em -> library(em).variant(new MediaId(999), 160)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_name_says_what_is_served_and_not_what_was_claimed(TestDatabase database) {
        database.clear();

        Picture admitted = admit(database, png(quarters(200, 100)), "photo.php");

        ServedVariant served = database.call("domain", em -> library(em).variant(admitted.id(), 200))
                .orElseThrow();
        assertThat(served.name()).isEqualTo("photo.png");
        assertThat(served.contentType()).isEqualTo("image/png");
    }

    @ParameterizedTest
    @EnumSource
    void the_library_is_listed_newest_first_and_goes_on_where_it_stopped(TestDatabase database) {
        database.clear();
        Picture first = admit(database, png(quarters(20, 10)), "1.png");
        Picture second = admit(database, png(quarters(20, 10)), "2.png");
        clock.forward(Duration.ofMinutes(1));
        Picture third = admit(database, png(quarters(20, 10)), "3.png");

        Slice<ShelvedPicture> newest = database.call("domain", em -> desk(em).latest(Optional.empty(), 2));
        Slice<ShelvedPicture> rest = database.call("domain", em -> desk(em).latest(newest.next(), 2));

        assertThat(newest.items()).extracting(ShelvedPicture::picture).containsExactly(third, second);
        assertThat(rest.items()).extracting(ShelvedPicture::picture).containsExactly(first);
        assertThat(rest.next()).isEmpty();
        assertThat(rest.items().get(0).uploadedBy()).isEqualTo(AWA);
    }

    @ParameterizedTest
    @EnumSource
    void words_are_mended_by_who_saw_the_latest_ones(TestDatabase database) {
        database.clear();
        MediaId id = admit(database, png(quarters(20, 10)), "1.png").id();
        PictureWords better = new PictureWords(" Quatre carrés de couleur ", "", "", "");
        long seen = database.call("domain", em -> desk(em).open(id)).version();

        ShelvedPicture mended = database.call("domain", em -> desk(em).revise(id, seen, better));

        assertThat(mended.picture().alternativeText()).isEqualTo("Quatre carrés de couleur");
        assertThat(mended.version()).isGreaterThan(seen);
        assertThatExceptionOfType(StaleWordsException.class)
                .isThrownBy(() -> database.call("domain", em -> desk(em).revise(id, seen, better)));
    }

    @ParameterizedTest
    @EnumSource
    void words_without_a_description_are_refused_at_their_field(TestDatabase database) {
        database.clear();
        MediaId id = admit(database, png(quarters(20, 10)), "1.png").id();
        PictureWords silent = new PictureWords("  ", "x".repeat(1_001), "", "");

        assertThatExceptionOfType(RefusedPictureException.class)
                .isThrownBy(() -> database.call("domain", em -> desk(em).revise(id, 1, silent)))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("media.alternative-text-missing");
                    assertThat(refused.errors())
                            .containsExactly(
                                    FieldError.of("alt", "media.alternative-text-missing"),
                                    FieldError.of("caption", "media.text-too-long", 1_000));
                });
    }

    @ParameterizedTest
    @EnumSource
    void a_refused_picture_leaves_nothing_behind(TestDatabase database) {
        database.clear();
        byte[] svg = "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(RefusedPictureException.class).isThrownBy(() -> admit(database, svg, "drawing.png"));

        assertThat(database.call("domain", em -> desk(em).latest(Optional.empty(), 2))
                        .items())
                .isEmpty();
    }

    private Picture admit(TestDatabase database, byte[] content, String name) {
        return database.call("domain", em -> intake(em).admit(content, name, SOME_WORDS, AWA));
    }

    private MediaIntake intake(EntityManager em) {
        MediaIntake intake = new MediaIntake();
        intake.settings = new MediaSettings(1_000_000, 5_000_000, 20_000, 75_000_000, Optional.empty());
        intake.darkroom = DarkroomTest.darkroom();
        intake.pictures = pictures(em);
        intake.store = store(em);
        intake.clock = clock;
        return intake;
    }

    private MediaLibrary library(EntityManager em) {
        MediaLibrary library = new MediaLibrary();
        library.pictures = pictures(em);
        library.store = store(em);
        return library;
    }

    private MediaDesk desk(EntityManager em) {
        MediaDesk desk = new MediaDesk();
        desk.pictures = pictures(em);
        return desk;
    }

    private static KeptPictures pictures(EntityManager em) {
        KeptPictures pictures = new KeptPictures();
        pictures.em = em;
        return pictures;
    }

    private MediaStore store(EntityManager em) {
        if (inFolder) {
            return new FolderMediaStore(folder);
        }
        DatabaseMediaStore store = new DatabaseMediaStore();
        store.em = em;
        return store;
    }
}
