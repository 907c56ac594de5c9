package africa.pia.media;

import static africa.pia.media.PictureFixtures.image;
import static africa.pia.media.PictureFixtures.jpeg;
import static africa.pia.media.PictureFixtures.photograph;
import static africa.pia.media.PictureFixtures.png;
import static africa.pia.media.PictureFixtures.quarters;
import static africa.pia.media.Studio.AWA;
import static africa.pia.media.Studio.MOUSSA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import africa.pia.FieldError;
import africa.pia.media.MediaDesk.MediaQuery;
import africa.pia.media.MediaDesk.Narrowing;
import africa.pia.paging.Slice;
import africa.pia.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MediaStorageTest {

    private static final PictureWords FEW_WORDS = new PictureWords("Quatre carrés", "", "", "");

    @TempDir
    Path folder;

    private Studio studio(TestDatabase database, boolean inFolder) {
        return new Studio(database, inFolder ? Optional.of(folder) : Optional.empty());
    }

    private Studio studio(TestDatabase database) {
        return studio(database, false);
    }

    @ParameterizedTest
    @CsvSource({"H2, false", "H2, true", "POSTGRESQL, false", "POSTGRESQL, true"})
    void a_picture_taken_in_is_served_in_every_width(TestDatabase database, boolean inFolder) {
        Studio studio = studio(database, inFolder);

        Picture admitted = studio.admit(jpeg(photograph(700, 350)), "Été.JPG");

        Picture found = studio.library(library -> library.pictures(List.of(admitted.id(), new MediaId(999))))
                .get(admitted.id());
        assertThat(found).isEqualTo(admitted);
        assertThat(found.name()).matches("ete-[0-9a-z]{20,26}\\.jpg");
        assertThat(found.widths()).containsExactly(160, 320, 480, 640, 700);
        assertThat(found.alternativeText()).isEqualTo("Quatre carrés");
        assertThat(found.preview()).startsWith("data:image/png;base64,").hasSizeLessThan(500);
        for (int width : found.widths()) {
            byte[] served = studio.served(found.address(width), false).orElseThrow();
            assertThat(image(served).getWidth()).isEqualTo(width);
            assertThat(PictureFormat.of(served)).contains(PictureFormat.JPEG);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_finds_a_picture_by_guessing(TestDatabase database) {
        Studio studio = studio(database);
        Picture picture = studio.admit(png(quarters(200, 100)), "a.png");
        Picture other = studio.admit(png(quarters(200, 100)), "a.png");

        assertThat(other.name()).isNotEqualTo(picture.name());
        assertThat(List.of(
                        picture.address(161),
                        "/media/" + picture.id() + "/160/a.png",
                        "/media/" + picture.id() + "/160/" + other.name(),
                        "/media/" + picture.id() + "/160/a-.png",
                        "/media/" + picture.id() + "/0/" + picture.name(),
                        picture.original(),
                        "/media/999/160/" + picture.name()))
                .allSatisfy(address ->
                        assertThat(studio.served(address, false)).as(address).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"H2, false", "H2, true", "POSTGRESQL, false"})
    void a_cut_is_made_when_it_is_asked_for_and_stays(TestDatabase database, boolean inFolder) {
        Studio studio = studio(database, inFolder);
        Picture picture = studio.admit(jpeg(photograph(800, 800)), "a.jpg");

        for (Shape shape : Shape.values()) {
            Cut cut = picture.cut(shape);
            for (int width : cut.widths()) {
                byte[] first = studio.served(cut.address(width), false).orElseThrow();
                assertThat(image(first).getWidth()).isEqualTo(width);
                assertThat(image(first).getHeight()).isEqualTo(shape.height(width));
                assertThat(studio.served(cut.address(width), false)).contains(first);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_photograph_is_served_lighter_to_who_shows_webp_and_a_drawing_exactly(TestDatabase database) {
        Studio studio = studio(database);
        Picture photograph = studio.admit(jpeg(photograph(800, 600)), "a.jpg");
        Picture drawing = studio.admit(png(quarters(800, 600)), "a.png");

        byte[] whole = studio.served(photograph.address(640), true).orElseThrow();
        byte[] cut = studio.served(photograph.wide().address(640), true).orElseThrow();

        assertThat(PictureFormat.of(whole)).contains(PictureFormat.WEBP);
        assertThat(PictureFormat.of(cut)).contains(PictureFormat.WEBP);
        assertThat(whole)
                .hasSizeLessThan(studio.served(photograph.address(640), false).orElseThrow().length);
        assertThat(PictureFormat.of(studio.served(drawing.address(640), true).orElseThrow()))
                .contains(PictureFormat.PNG);
    }

    @ParameterizedTest
    @EnumSource
    void another_focus_makes_other_cuts_under_other_addresses(TestDatabase database) {
        Studio studio = studio(database);
        Picture picture = studio.admit(png(quarters(800, 400)), "a.png");
        String before = picture.square().address(320);

        Picture aimed = studio.desk(desk -> desk.revise(
                        picture.id(),
                        desk.open(picture.id()).version(),
                        FEW_WORDS,
                        Optional.empty(),
                        new Focus(100, 50)))
                .picture();

        String after = aimed.square().address(320);
        assertThat(after).isNotEqualTo(before);
        assertThat(studio.served(before, false)).isEmpty();
        // Only the right half is seen: green above white.
        assertThat(image(studio.served(after, false).orElseThrow()).getRGB(20, 20) & 0xFFFFFF)
                .isEqualTo(0x00FF00);
        assertThat(studio.logged).containsExactly("PICTURE " + picture.id());
    }

    @ParameterizedTest
    @EnumSource
    void the_name_says_what_is_served_and_not_what_was_claimed(TestDatabase database) {
        Studio studio = studio(database);

        Picture admitted = studio.admit(png(quarters(200, 100)), "photo.php");

        assertThat(admitted.name()).matches("photo-[0-9a-z]+\\.png");
        assertThat(studio.library(library -> library.at(admitted.id(), 200, admitted.name(), true))
                        .orElseThrow()
                        .contentType())
                .isEqualTo("image/png");
    }

    @ParameterizedTest
    @EnumSource
    void the_library_is_listed_newest_first_and_goes_on_where_it_stopped(TestDatabase database) {
        Studio studio = studio(database);
        Picture first = studio.admit(png(quarters(20, 10)), "1.png");
        Picture second = studio.admit(png(quarters(20, 10)), "2.png");
        studio.clock.forward(Duration.ofMinutes(1));
        Picture third = studio.admit(png(quarters(20, 10)), "3.png");

        Slice<ShelvedPicture> newest = studio.desk(desk -> desk.latest(Optional.empty(), 2));
        Slice<ShelvedPicture> rest = studio.desk(desk -> desk.latest(newest.next(), 2));

        assertThat(newest.items()).extracting(ShelvedPicture::picture).containsExactly(third, second);
        assertThat(rest.items()).extracting(ShelvedPicture::picture).containsExactly(first);
        assertThat(rest.next()).isEmpty();
        assertThat(rest.items().get(0).uploadedBy()).isEqualTo(AWA);
    }

    @ParameterizedTest
    @EnumSource
    void pictures_are_found_by_their_words_accents_aside_and_by_what_they_lack(TestDatabase database) {
        Studio studio = studio(database);
        Picture market = studio.as(AWA, true).admit(png(quarters(20, 10)), "Marché de Dantokpa.png");
        Picture bare = studio.as(MOUSSA, false).bring(png(quarters(20, 10)), "DSC0001.png");
        Instant now = studio.clock.instant();
        Picture old = studio.as(AWA, true).admit(png(quarters(20, 10)), "old.png");
        Picture soon = studio.admit(png(quarters(20, 10)), "soon.png");
        Picture sooner = studio.admit(png(quarters(20, 10)), "sooner.png");
        expire(studio, old, now.plusSeconds(1));
        expire(studio, soon, now.plus(Duration.ofDays(20)));
        expire(studio, sooner, now.plus(Duration.ofDays(2)));
        studio.clock.forward(Duration.ofSeconds(2));

        assertThat(found(studio, Narrowing.ALL, "MARCHE dantok")).containsExactly(market.id());
        assertThat(found(studio, Narrowing.ALL, "awa légende")).contains(market.id());
        assertThat(found(studio, Narrowing.ALL, "100%")).isEmpty();
        assertThat(found(studio, Narrowing.UNDESCRIBED, "")).containsExactly(bare.id());
        assertThat(found(studio, Narrowing.EXPIRED, "")).containsExactly(old.id());
        assertThat(found(studio, Narrowing.EXPIRING, "")).containsExactly(sooner.id(), soon.id());
        assertThat(found(studio, Narrowing.SHOWABLE, ""))
                .doesNotContain(old.id())
                .contains(soon.id());
        assertThat(found(studio.as(MOUSSA, false), Narrowing.MINE, "")).containsExactly(bare.id());
    }

    @ParameterizedTest
    @EnumSource
    void a_list_by_date_goes_on_where_it_stopped(TestDatabase database) {
        Studio studio = studio(database);
        Instant date = studio.clock.instant().plus(Duration.ofDays(3));
        Picture first = studio.admit(png(quarters(20, 10)), "1.png");
        Picture second = studio.admit(png(quarters(20, 10)), "2.png");
        expire(studio, first, date);
        expire(studio, second, date);
        MediaQuery expiring = new MediaQuery(Narrowing.EXPIRING, "");

        Slice<ShelvedPicture> head = studio.desk(desk -> desk.search(expiring, Optional.empty(), 1));
        Slice<ShelvedPicture> tail = studio.desk(desk -> desk.search(expiring, head.next(), 1));

        assertThat(head.items()).extracting(row -> row.picture().id()).containsExactly(first.id());
        assertThat(tail.items()).extracting(row -> row.picture().id()).containsExactly(second.id());
        assertThat(tail.next()).isEmpty();
    }

    private static List<MediaId> found(Studio studio, Narrowing narrowing, String text) {
        return studio.desk(desk -> desk.search(new MediaQuery(narrowing, text), Optional.empty(), 100)).items().stream()
                .map(row -> row.picture().id())
                .toList();
    }

    private static ShelvedPicture expire(Studio studio, Picture picture, Instant at) {
        return studio.desk(desk -> {
            ShelvedPicture seen = desk.open(picture.id());
            return desk.revise(
                    picture.id(),
                    seen.version(),
                    seen.words(),
                    Optional.of(at),
                    seen.picture().focus());
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_picture_that_expires_is_gone_by_itself_and_told_once(TestDatabase database) {
        Studio studio = studio(database);
        Picture picture = studio.admit(png(quarters(400, 200)), "a.png");
        expire(studio, picture, studio.clock.instant().plusSeconds(60));
        studio.logged.clear();
        String body = "<p>x</p><figure><img src=\"" + picture.address(320) + "\" alt=\"Un toit\"></figure>";

        studio.clock.forward(Duration.ofSeconds(59));
        assertThat(studio.due()).isEmpty();
        assertThat(studio.shown(picture.id())).isPresent();
        assertThat(studio.current(body)).contains(picture.address(320));

        studio.clock.forward(Duration.ofSeconds(1));
        assertThat(studio.shown(picture.id())).isEmpty();
        assertThat(studio.<Map<MediaId, Picture>>library(library -> library.pictures(List.of(picture.id()))))
                .isEmpty();
        assertThat(studio.kept(picture.id())).isPresent();
        assertThat(studio.library(library -> library.at(picture.id(), 320, picture.name(), false))
                        .orElseThrow()
                        .expired())
                .isTrue();
        assertThat(studio.current(body)).doesNotContain("/media/", "Un toit").contains(BodyPictures.PLACEHOLDER);
        List<MediaId> due = studio.due();
        assertThat(due).containsExactly(picture.id());
        assertThat(studio.tell(picture.id())).isTrue();
        assertThat(studio.tell(picture.id())).isFalse();
        assertThat(studio.due()).isEmpty();
        assertThat(studio.logged).containsExactly("PICTURE " + picture.id());

        expire(studio, picture, studio.clock.instant().plusSeconds(60));
        assertThat(studio.shown(picture.id())).isPresent();
        studio.clock.forward(Duration.ofSeconds(60));
        assertThat(studio.tell(picture.id())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void on_a_page_a_preview_lies_behind_each_picture_and_credentials_are_told_under_their_own(TestDatabase database) {
        Studio studio = studio(database);
        Picture plain = studio.admit(jpeg(photograph(640, 360)), "a.jpg");
        Picture attested = studio.admit(CredentialFixtures.withManifest(jpeg(photograph(640, 360))), "b.jpg");
        String other =
                "<figure><img src=\"https://ailleurs.example/c.jpg\" alt=\"C\"><figcaption>Trois</figcaption></figure>";
        String body = "<figure><img src=\"" + plain.address(640) + "\" alt=\"A\"><figcaption>Un</figcaption></figure>"
                + "<figure><img src=\"" + attested.address(640) + "\" alt=\"B\"><figcaption>Deux</figcaption></figure>"
                + other;

        String page = studio.onPage(body);

        assertThat(plain.preview()).startsWith("data:image/");
        assertThat(page)
                .containsSubsequence(
                        "<figure><span class=\"picture\"><img class=\"picture__preview\" src=\"" + plain.preview(),
                        "alt=\"A\"",
                        "</span><figcaption>Un</figcaption></figure>",
                        "<figure><span class=\"picture\">",
                        "alt=\"B\"",
                        "<figcaption>Deux</figcaption><p class=\"figure__credentials\" lang=\"fr\" dir=\"ltr\">"
                                + "Attesté &amp; gardé. <a href=\"" + attested.original()
                                + "\">Original</a></p></figure>",
                        "<figcaption>Trois</figcaption></figure>")
                .containsOnlyOnce("figure__credentials");
        assertThat(studio.current(body)).doesNotContain("picture__preview");
    }

    @ParameterizedTest
    @EnumSource
    void of_two_nodes_that_look_at_once_one_tells(TestDatabase database) {
        Studio studio = studio(database);
        Picture picture = studio.admit(png(quarters(400, 200)), "a.png");
        expire(studio, picture, studio.clock.instant().plusSeconds(1));
        studio.logged.clear();
        studio.clock.forward(Duration.ofSeconds(1));

        List<Boolean> told = java.util.stream.IntStream.range(0, 4)
                .parallel()
                .mapToObj(node -> studio.tell(picture.id()))
                .toList();

        assertThat(told).containsOnlyOnce(true);
    }

    @ParameterizedTest
    @CsvSource({"H2, false", "H2, true", "POSTGRESQL, false"})
    void another_file_takes_the_place_and_the_one_before_is_gone(TestDatabase database, boolean inFolder) {
        Studio studio = studio(database, inFolder);
        Picture before = studio.admit(jpeg(photograph(700, 350)), "avant.jpg");
        studio.served(before.wide().address(320), false);
        String body = "<figure><img src=\"" + before.address(640) + "\" srcset=\"" + before.srcset()
                + "\" sizes=\"50vw\" width=\"700\" height=\"350\" alt=\"Un toit\"><figcaption>Ici.</figcaption></figure>";

        Picture after = studio.desk(desk -> desk.replace(
                        before.id(),
                        desk.open(before.id()).version(),
                        new ByteArrayInputStream(png(quarters(400, 400))),
                        "apres.png"))
                .picture();
        studio.sweep();

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.alternativeText()).isEqualTo(before.alternativeText());
        assertThat(studio.served(before.address(640), false)).isEmpty();
        assertThat(studio.served(before.wide().address(320), false)).isEmpty();
        assertThat(image(studio.served(after.address(400), false).orElseThrow()).getHeight())
                .isEqualTo(400);
        assertThat(studio.current(body))
                .contains(after.address(400), "alt=\"Un toit\"", "sizes=\"50vw\"", "height=\"400\"", "Ici.")
                .doesNotContain(before.name());
        assertThat(studio.logged).containsExactly("PICTURE " + before.id());
        assertThat(studio.whole(before.id(), 640)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"H2, false", "H2, true", "POSTGRESQL, false"})
    void only_a_picture_that_no_article_shows_is_taken_out(TestDatabase database, boolean inFolder) {
        Studio studio = studio(database, inFolder);
        Picture lead = studio.admit(png(quarters(40, 20)), "1.png");
        Picture within = studio.admit(png(quarters(40, 20)), "2.png");
        String body = "<figure><img src=\"" + within.address(40) + "\"></figure>";
        studio.show(12, "DRAFT", MOUSSA, Optional.of(lead.id()), body);

        for (Picture shown : List.of(lead, within)) {
            assertThatExceptionOfType(PictureInUseException.class).isThrownBy(() -> remove(studio, shown));
        }
        studio.show(12, "DRAFT", MOUSSA, Optional.empty(), "");
        remove(studio, lead);
        studio.sweep();

        assertThat(studio.kept(lead.id())).isEmpty();
        assertThat(studio.whole(lead.id(), 40)).isEmpty();
        assertThat(studio.kept(within.id())).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void a_portrait_stays_until_somebody_else_is_shown_and_is_the_editors(TestDatabase database) {
        Studio studio = studio(database).as(AWA, false);
        Picture portrait = studio.admit(png(quarters(40, 20)), "1.png");
        Picture other = studio.admit(png(quarters(40, 20)), "2.png");
        studio.portray(3, "Aminata Sow", Optional.of(portrait.id()));

        assertThat(studio.<List<Portrayed>>desk(desk -> desk.portrayedIn(portrait.id())))
                .containsExactly(new Portrayed(3, "Aminata Sow"));
        assertThat(studio.<Boolean>desk(desk -> desk.mayChange(portrait.id()))).isFalse();
        assertThatExceptionOfType(PictureForEditorsException.class).isThrownBy(() -> remove(studio, portrait));
        studio.as(MOUSSA, true);
        assertThatExceptionOfType(PictureInUseException.class).isThrownBy(() -> remove(studio, portrait));

        studio.portray(3, "Aminata Sow", Optional.of(other.id()));
        remove(studio, portrait);
        studio.portray(3, "Aminata Sow", Optional.empty());
        remove(studio, other);

        assertThat(studio.kept(portrait.id())).isEmpty();
        assertThat(studio.kept(other.id())).isEmpty();
    }

    private static void remove(Studio studio, Picture picture) {
        studio.desk(desk -> {
            desk.remove(picture.id(), desk.open(picture.id()).version());
            return true;
        });
    }

    @ParameterizedTest
    @EnumSource
    void where_a_picture_is_shown_is_known_and_drafts_of_others_are_not_named(TestDatabase database) {
        Studio studio = studio(database);
        Picture picture = studio.admit(png(quarters(40, 20)), "1.png");
        studio.show(12, "DRAFT", MOUSSA, Optional.of(picture.id()), "");
        studio.show(13, "PUBLISHED", AWA, Optional.empty(), "<img src=\"" + picture.address(40) + "\">");
        studio.show(14, "DRAFT", AWA, Optional.of(picture.id()), "");

        assertThat(studio.as(AWA, true).shownIn(picture.id()))
                .extracting(Showing::article, Showing::lead, Showing::published, Showing::headline)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(14L, true, false, "Un titre"),
                        org.assertj.core.groups.Tuple.tuple(13L, false, true, "Un titre"),
                        org.assertj.core.groups.Tuple.tuple(12L, true, false, "Un titre"));
        assertThat(studio.as(MOUSSA, false).shownIn(picture.id()))
                .extracting(Showing::headline)
                .containsExactly("", "Un titre", "Un titre");
    }

    @ParameterizedTest
    @EnumSource
    void what_readers_see_a_contributor_does_not_change(TestDatabase database) {
        Studio studio = studio(database);
        Picture own = studio.as(MOUSSA, false).admit(png(quarters(40, 20)), "1.png");
        Picture others = studio.as(AWA, true).admit(png(quarters(40, 20)), "2.png");
        studio.as(MOUSSA, false);
        Instant later = studio.clock.instant().plusSeconds(60);

        expire(studio, own, later);
        studio.show(12, "PUBLISHED", MOUSSA, Optional.of(own.id()), "");

        for (Picture picture : List.of(own, others)) {
            assertThatExceptionOfType(PictureForEditorsException.class)
                    .isThrownBy(() -> expire(studio, picture, later.plusSeconds(1)));
            assertThatExceptionOfType(PictureForEditorsException.class).isThrownBy(() -> remove(studio, picture));
            assertThatExceptionOfType(PictureForEditorsException.class)
                    .isThrownBy(() -> studio.desk(desk -> desk.replace(
                            picture.id(),
                            desk.open(picture.id()).version(),
                            new ByteArrayInputStream(png(quarters(40, 20))),
                            "3.png")));
            // Words are everybody's.
            PictureWords said = studio.desk(desk -> {
                ShelvedPicture seen = desk.open(picture.id());
                return desk.revise(
                                picture.id(),
                                seen.version(),
                                FEW_WORDS,
                                seen.expiresAt(),
                                seen.picture().focus())
                        .words();
            });
            assertThat(said).isEqualTo(FEW_WORDS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void words_are_mended_by_who_saw_the_latest_ones(TestDatabase database) {
        Studio studio = studio(database);
        MediaId id = studio.admit(png(quarters(20, 10)), "1.png").id();
        PictureWords better = new PictureWords(
                " Quatre carrés de couleur ", "", "Awa", "", "© Awa", "", "https://example.org/carres");
        long seen = studio.desk(desk -> desk.open(id)).version();

        ShelvedPicture mended = studio.desk(desk -> desk.revise(id, seen, better, Optional.empty(), Focus.CENTRE));

        assertThat(mended.picture().alternativeText()).isEqualTo("Quatre carrés de couleur");
        assertThat(studio.desk(desk -> desk.open(id)).words()).isEqualTo(better);
        assertThat(mended.version()).isGreaterThan(seen);
        assertThatExceptionOfType(StaleWordsException.class)
                .isThrownBy(() -> studio.desk(desk -> desk.revise(id, seen, better, Optional.empty(), Focus.CENTRE)));
    }

    @ParameterizedTest
    @EnumSource
    void words_that_cannot_be_kept_are_refused_at_their_field(TestDatabase database) {
        Studio studio = studio(database);
        MediaId id = studio.admit(png(quarters(20, 10)), "1.png").id();
        PictureWords wrong =
                new PictureWords("x", "x".repeat(1_001), "x".repeat(301), "", "", "", "javascript:alert(1)");

        assertThatExceptionOfType(RefusedPictureException.class)
                .isThrownBy(() -> studio.desk(desk -> desk.revise(id, 1, wrong, Optional.empty(), Focus.CENTRE)))
                .satisfies(refused -> assertThat(refused.errors())
                        .containsExactly(
                                FieldError.of("caption", "media.text-too-long", 1_000),
                                FieldError.of("creator", "media.text-too-long", 300),
                                FieldError.of("sourceUrl", "media.source-url-invalid")));
    }

    @ParameterizedTest
    @EnumSource
    void a_refused_picture_leaves_nothing_behind(TestDatabase database) {
        Studio studio = studio(database);
        byte[] svg = "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(RefusedPictureException.class).isThrownBy(() -> studio.admit(svg, "drawing.png"));

        assertThat(studio.desk(desk -> desk.latest(Optional.empty(), 2)).items())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_file_with_credentials_is_kept_as_it_came_and_open_unless_it_tells_the_place(TestDatabase database) {
        Studio studio = studio(database);
        byte[] open = CredentialFixtures.withManifest(jpeg(photograph(64, 48)));
        byte[] located = CredentialFixtures.withManifest(CredentialFixtures.located(jpeg(photograph(64, 48))));

        Picture first = studio.bring(open, "open.jpg");
        Picture second = studio.bring(located, "located.jpg");
        Picture none = studio.bring(jpeg(photograph(64, 48)), "none.jpg");

        assertThat(first.credentials()).isEqualTo(Picture.Credentials.OPEN);
        assertThat(second.credentials()).isEqualTo(Picture.Credentials.KEPT);
        assertThat(none.credentials()).isEqualTo(Picture.Credentials.NONE);
        assertThat(studio.served(first.original(), true).orElseThrow()).isEqualTo(open);
        assertThat(studio.library(library -> library.at(second.id(), 0, name(second.original()), false))
                        .orElseThrow()
                        .forStaff())
                .isTrue();
        assertThat(studio.served(none.original(), false)).isEmpty();
        assertThat(new String(studio.served(second.address(64), false).orElseThrow(), StandardCharsets.ISO_8859_1))
                .doesNotContain("c2pa", "GPS", "Exif");
    }

    private static String name(String address) {
        return Arrays.asList(address.split("/")).get(4);
    }
}
