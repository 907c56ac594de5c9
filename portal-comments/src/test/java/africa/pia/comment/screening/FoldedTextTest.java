package africa.pia.comment.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldedTextTest {

    private static String read(String text, Reading reading) {
        return FoldedText.of(text, reading).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Élève | eleve",
                "E\u0301le\u0300ve | eleve",
                "ŒUVRE, æther; Straße | oeuvre aether strasse",
                "l’idiot | l idiot",
                "va  te...\u00A0faire | va te faire",
                "іdіоt | idiot",
                "ΙDΙΟΤ | idiot",
                "Ѕаlоре | salope",
                "\uFF49\uFF44\uFF49\uFF4F\uFF54 | idiot",
                "\uD835\uDCF2\uD835\uDCED\uD835\uDCF2\uD835\uDCF8\uD835\uDCFD | idiot",
                "\u24D8\u24D3\u24D8\u24DE\u24E3 | idiot",
                "\uD83C\uDD78\uD83C\uDD73\uD83C\uDD78\uD83C\uDD7E\uD83C\uDD83 | idiot",
                "\uD83C\uDDEE\uD83C\uDDE9\uD83C\uDDEE\uD83C\uDDF4\uD83C\uDDF9 | idiot",
                "i\u200Bd\u200Ci\u2060o\uFEFFt | idiot",
                "i\u00ADd\u034Fi\u180Eo\u3164t | idiot",
                "\u202Eidiot\u202C | idiot",
                "i\u0336d\u0336i\u0336o\u0336t\u0336 | idiot",
                "ɪdɪoᴛ | idiot",
                "كَلْب | كلب",
                "كـــلب | كلب",
                "إسلام أحمد | اسلام احمد",
                "٣٤ 12 | 34 12",
                "à 3h, c’est 100% | a 3h c est 100",
                "çà et là; là-bas | ca et la la bas",
                "fou\uD83D\uDD95toi | fou \uD83D\uDD95 toi",
                "ƙarfi ɗan ɓoye | karfi dan boye",
            })
    void letters_are_what_they_look_like(String text, String expected) {
        assertThat(read(text, Reading.PLAIN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1d10t | idiot",
                "c0nn4rd | connard",
                "b@t4rd | batard",
                "$alope | salope",
                "i.d.i.o.t | idiot",
                "i d i o t | idiot",
                "i - d - i - o - t ! | idiot",
                "I.D.1.O.T. | idiot",
                "quel i...d...i...o...t tu es | quel idiot tu es",
                "id*i_ot | idiot",
                "connard·e·s | connardes",
                "idiooooot | idiot",
                "idiot!!! | idiot",
                "en 2024, 80085 fois | en 2024 80085 fois",
            })
    void signs_and_gaps_inside_words_are_read_as_letters_and_none(String text, String expected) {
        FoldedText folded = FoldedText.of(text, Reading.LOOSE);

        assertThat(folded.toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "b1te; sa|ope = blte salope",
                "connnnard = connard",
                "i!d!i!o!t = idiot",
                "bête = bete",
            })
    void what_can_be_read_in_two_ways_is_read_in_the_other_too(String text, String expected) {
        assertThat(read(text, Reading.LOOSER)).isEqualTo(expected);
    }

    @Test
    void an_honest_text_is_read_in_one_way() {
        String honest =
                "Bonjour à tous ! Y a-t-il, en 2025, 12 000 élèves à l’école de Thiès ? C’est ce qu’écrit M. Ba.";

        FoldedText loose = FoldedText.of(honest.replace("Y a-t-il", "Est-ce que"), Reading.LOOSE);

        assertThat(loose.isChanged()).isFalse();
        assertThat(loose.toString()).isEqualTo(read(honest.replace("Y a-t-il", "Est-ce que"), Reading.PLAIN));
    }

    @ParameterizedTest
    @CsvSource({
        "Quel i\u200Bdi\u0301o\u0301t !, 5, 13",
        "un 1d10t ici, 3, 8",
        "un i.d.i.o.t ici, 3, 12",
        "un idiooot, 3, 10",
    })
    void what_is_found_leads_back_to_where_it_stands(String text, int from, int to) {
        for (Reading reading : Reading.values()) {
            FoldedText folded = FoldedText.of(text, reading);
            int first = folded.toString().indexOf("idiot");
            if (first >= 0) {
                assertThat(folded.span(first, first + 5)).isEqualTo(new Span(from, to));
                return;
            }
        }
        assertThat(text).as("idiot is read in it").isNull();
    }

    /** Counts how often it is looked at. */
    private static final class Watched implements CharSequence {

        private final String text;
        private long looks;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            throw new UnsupportedOperationException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a ",
                "1 ",
                "1!",
                "a\u0301",
                "a\u0301\u0301\u0301\u0301\u0301 ",
                "\u200B",
                "a*",
                "a**** ",
                "*",
                "aa. ",
                "a bb ",
                "a b cc ",
                "1 2 3 4 5 ",
                "@@@@ ",
                "\uFDFA",
                "\uD83D\uDD95",
                "\uD83D",
                "x\u202E1\u202C",
                "كـ"
            })
    void a_long_text_is_read_in_work_proportional_to_it(String hostile) {
        for (Reading reading : Reading.values()) {
            for (String end : List.of("", "a", " a b c", "1")) {
                Watched watched = new Watched(hostile.repeat(200_000 / hostile.length()) + end);

                FoldedText folded = FoldedText.of(watched, reading);

                assertThat(watched.looks).isLessThan(12L * watched.length());
                assertThat(folded.length()).isLessThan(20 * watched.length());
            }
        }
    }

    @Test
    void half_a_character_parts_words() {
        assertThat(read("fou\uD83D fou", Reading.PLAIN)).isEqualTo("fou fou");
        assertThat(read("\uDC00", Reading.PLAIN)).isEmpty();
    }
}
