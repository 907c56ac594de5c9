package africa.pia.erratum;

import africa.pia.text.Markup;
import java.util.Locale;
import java.util.Optional;

/** An article as a reader has it, and what they say of it. */
final class ErratumFixtures {

    static final long ARTICLE = 12;
    static final String CLIENT = "192.0.2.7";

    private ErratumFixtures() {}

    static Passages passages() {
        return Passages.of(
                "Le fleuve monte",
                "Une nuit au bord de l’eau.",
                Markup.article("<p>L’eau a monté de deux mètres à Kayes.</p>"
                        + "<p>La crue de 1950 avait atteint le pont.</p>"));
    }

    static ReportedArticle article() {
        return article(ARTICLE);
    }

    static ReportedArticle article(long id) {
        return new ReportedArticle(id, "le-fleuve-monte", "Le fleuve monte", "fr", passages());
    }

    static ReaderReport saying(String words, String email) {
        return new ReaderReport(
                words,
                "",
                Optional.of(ErrorKind.FIGURE),
                "Trois mètres, dit la préfecture.",
                "",
                email,
                Locale.ENGLISH);
    }
}
