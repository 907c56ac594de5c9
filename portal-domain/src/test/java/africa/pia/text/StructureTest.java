package africa.pia.text;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.text.Structure.Figure;
import africa.pia.text.Structure.Heading;
import africa.pia.text.Structure.Link;
import africa.pia.text.Structure.Table;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StructureTest {

    private static final SafeHtml TEXT = Markup.article("""
            <p>Voir <a href="/articles/crue">la&nbsp;crue</a>.</p>
            <h2>Le <em>fleuve</em></h2>
            <figure><a href="https://x.example/"><img src="/media/5/800/rive.jpg" alt="La rive"></a>
            <figcaption>Matin <small class="credit">S. Koné</small></figcaption></figure>
            <h3>Chiffres</h3>
            <table><caption>Crues</caption><tr><th>Année</th></tr><tr><td><img src="/media/6/800/b.jpg"></td></tr></table>
            <table><tr><td>1</td></tr></table>""");

    @Test
    void everything_says_under_which_heading_it_stands() {
        Structure structure = Structure.of(TEXT);

        assertThat(structure.headings()).containsExactly(new Heading(2, "Le fleuve"), new Heading(3, "Chiffres"));
        assertThat(structure.figures())
                .containsExactly(
                        new Figure("/media/5/800/rive.jpg", "La rive", "S. Koné", "Le fleuve"),
                        new Figure("/media/6/800/b.jpg", "", "", "Chiffres"));
        assertThat(structure.tables())
                .containsExactly(new Table(true, "Crues", "Chiffres"), new Table(false, "", "Chiffres"));
        assertThat(structure.links())
                .containsExactly(
                        new Link("/articles/crue", "la crue", ""),
                        new Link("https://x.example/", "La rive", "Le fleuve"));
    }

    @Test
    void readers_and_editors_have_the_same_of_it() {
        assertThat(Structure.of(Markup.editable(TEXT))).isEqualTo(Structure.of(TEXT));
    }
}
