package africa.pia.comment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokensTest {

    private static List<String> words(String text) {
        return of(text, Token.Kind.WORD);
    }

    private static List<String> of(String text, Token.Kind kind) {
        return Tokens.of(text).stream()
                .filter(token -> token.kind() == kind)
                .map(Token::word)
                .toList();
    }

    @Test
    void words_and_pairs_are_folded_and_in_order() {
        assertThat(words("L'Élection était truquée !")).containsExactly("l", "election", "etait", "truquee");
        assertThat(of("Le Coût élevé", Token.Kind.PAIR)).containsExactly("le cout", "cout eleve");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "menteur",
                "MENTEUR",
                "mênteûr",
                "m\u200Ben\u200Dteur",
                "m\u0336e\u0336n\u0336t\u0336e\u0336u\u0336r\u0336",
                "\u202Ementeur",
                "ment\u00ADeur",
                "mеntеur",
                "m3nt3ur",
                "menteeeeeur",
                "m e n t e u r",
                "m.e.n.t.e.u.r",
                "m-e-n-t-e-u-r",
                "ｍｅｎｔｅｕｒ",
                "𝓶𝓮𝓷𝓽𝓮𝓾𝓻"
            })
    void what_is_disguised_is_the_word_that_it_disguises(String typed) {
        assertThat(words(typed)).containsExactly("menteur");
    }

    @ParameterizedTest
    @CsvSource({
        "2024,2024",
        "5G,5g",
        "G7,g7",
        "Москва,москва",
        "الانتخابات,الانتخابات",
        "الانتـــخابات,الانتخابات",
        "Aïda,aida"
    })
    void what_is_no_disguise_is_left(String typed, String word) {
        assertThat(words(typed)).containsExactly(word);
        assertThat(of(typed, Token.Kind.SHAPE)).doesNotContain("DISGUISED");
    }

    @Test
    void a_token_says_where_it_stands_in_what_was_typed() {
        String typed = "Ah, m\u200Be\u0301n t e u r s ! Non.";

        Tokens.of(typed).stream()
                .filter(token -> token.kind() == Token.Kind.WORD)
                .forEach(token -> assertThat(token.to()).isGreaterThan(token.from()));
        assertThat(Tokens.of("Ah, M\u200Ben\u0301teur !").stream()
                        .filter(token -> token.word().equals("menteur"))
                        .map(token -> "Ah, M\u200Ben\u0301teur !".substring(token.from(), token.to())))
                .containsExactly("M\u200Ben\u0301teur");
    }

    @ParameterizedTest
    @CsvSource({
        "Non,BRIEF",
        "C'EST UNE HONTE POUR NOUS TOUS,CAPITALS",
        "Voyez https://exemple.org pour en savoir plus,LINK",
        "www.a.org www.b.org www.c.org,LINKS",
        "Vous n'avez donc pas compris ?!,SHOUTED",
        "Nooooon ce n'est pas vrai du tout,STRETCHED",
        "Regardez ce m e n t e u r de ministre,SPACED",
        "Regardez ce m3nteur de ministre,DISGUISED",
        "Appelez-moi au 77 123 45 67 ce soir,NUMBER"
    })
    void a_text_has_its_shapes(String text, String shape) {
        assertThat(of(text, Token.Kind.SHAPE)).contains(shape);
    }

    @Test
    void a_plain_text_has_no_shape() {
        assertThat(of("Le 3 mai 2024, le conseil a voté le budget de la ville.", Token.Kind.SHAPE))
                .isEmpty();
    }

    @Test
    void pieces_of_a_word_have_its_edges() {
        assertThat(Tokens.of("vote").get(0).grams()).containsExactly("^vot", "vote", "ote$");
    }

    @Test
    void the_longest_and_oddest_texts_are_taken_apart() {
        String marks = "a" + "\u0301".repeat(100_000);
        String word = "x".repeat(500_000) + "y".repeat(2) + "é@".repeat(200_000);
        String loose = "a ".repeat(300_000);

        assertThat(words(marks)).containsExactly("a");
        assertThat(words(word)).hasSize(1);
        assertThat(words(word).get(0)).hasSize(30);
        assertThat(words(loose)).hasSize(1);
        assertThat(Tokens.of("")).extracting(Token::word).containsExactly("BRIEF");
        assertThat(Tokens.of("\uD800 \uDC00\u0000")).isNotNull();
    }
}
