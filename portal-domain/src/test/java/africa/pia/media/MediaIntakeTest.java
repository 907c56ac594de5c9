package africa.pia.media;

import static africa.pia.media.PictureFixtures.SOME_WORDS;
import static africa.pia.media.PictureFixtures.jpeg;
import static africa.pia.media.PictureFixtures.photograph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import africa.pia.FieldError;
import africa.pia.account.AccountId;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MediaIntakeTest {

    private static final long MAX_BYTES = 2_097_152;

    private final MediaIntake intake = intake();

    @ParameterizedTest
    @ValueSource(strings = {"<svg onload='alert(1)'/>", "<html><script>alert(1)</script></html>", "", "MZ\u0090"})
    void what_is_no_picture_is_refused_whatever_its_name(String content) {
        FieldError refusal = refusal(content.getBytes(StandardCharsets.ISO_8859_1), "photo.jpg");

        assertThat(refusal).isEqualTo(FieldError.of("file", "media.unknown-type"));
    }

    @Test
    void a_file_that_is_too_large_is_refused_before_anything_is_done_with_it() {
        byte[] content = Arrays.copyOf(jpeg(photograph(20, 10)), (int) MAX_BYTES + 1);

        assertThat(refusal(content, "photo.jpg")).isEqualTo(FieldError.of("file", "media.too-large", 2L));
    }

    @ParameterizedTest
    @CsvSource({"30000,30000", "20001,10", "10,20001", "8000,8000"})
    void a_bomb_is_refused_by_its_header(int width, int height) {
        byte[] bomb = PictureFixtures.pngClaiming(width, height);

        assertThat(bomb).hasSizeLessThan(5_000);
        assertThat(refusal(bomb, "bomb.png")).isEqualTo(FieldError.of("file", "media.too-many-pixels", 50L, 20_000));
    }

    @Test
    void a_picture_that_is_cut_short_is_refused() {
        byte[] photograph = jpeg(photograph(200, 100));

        assertThat(refusal(Arrays.copyOf(photograph, photograph.length / 2), "photo.jpg"))
                .isEqualTo(FieldError.of("file", "media.broken"));
    }

    @Test
    void the_file_and_the_words_are_refused_together() {
        PictureWords silent = new PictureWords("", "", "", "");

        RefusedPictureException refused = catchThrowableOfType(
                RefusedPictureException.class, () -> intake.admit(new byte[3], "x.gif", silent, new AccountId(1)));

        assertThat(refused.code()).isEqualTo("media.unknown-type");
        assertThat(refused.errors())
                .containsExactly(
                        FieldError.of("file", "media.unknown-type"),
                        FieldError.of("alt", "media.alternative-text-missing"));
    }

    @Test
    void of_a_stream_without_end_only_so_much_is_read_as_is_needed_to_refuse_it() {
        CountedStream endless = new CountedStream();
        MediaDesk desk = new MediaDesk();
        desk.settings = intake.reception.settings;
        desk.intake = intake;
        desk.room = new UploadRoom();
        desk.caller = new africa.pia.account.Caller() {
            @Override
            public AccountId required() {
                return new AccountId(1);
            }
        };

        RefusedPictureException refused = catchThrowableOfType(
                RefusedPictureException.class, () -> desk.upload(endless, "endless.png", SOME_WORDS));

        assertThat(refused.code()).isEqualTo("media.too-large");
        assertThat(endless.read).isEqualTo(MAX_BYTES + 1);
    }

    private FieldError refusal(byte[] content, String name) {
        RefusedPictureException refused = catchThrowableOfType(
                RefusedPictureException.class, () -> intake.admit(content, name, SOME_WORDS, new AccountId(1)));
        assertThat(refused.errors()).hasSize(1);
        return refused.errors().get(0);
    }

    private static MediaIntake intake() {
        MediaIntake intake = new MediaIntake();
        intake.reception = new Reception();
        intake.reception.settings = new MediaSettings(MAX_BYTES, 50_000_000, 20_000, 75_000_000, Optional.empty());
        intake.reception.darkroom = DarkroomTest.darkroom();
        return intake;
    }

    private static final class CountedStream extends InputStream {

        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }
    }
}
