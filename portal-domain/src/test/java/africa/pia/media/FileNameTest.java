package africa.pia.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "toits-solaires.png, toits-solaires.jpg",
        "Été à Dakar (2).JPG, ete-a-dakar-2.jpg",
        "C:\\Photos\\Cœur d’Abidjan.jpeg, coeur-d-abidjan.jpg",
        "../../etc/passwd, passwd.jpg",
        "♥♥♥.png, image.jpg",
        ".htaccess, htaccess.jpg",
        "a.php.jpg, a-php.jpg",
        "'', image.jpg"
    })
    void a_name_becomes_fit_for_an_address(String given, String tidy) {
        assertThat(FileName.tidy(given, ".jpg")).isEqualTo(tidy);
    }

    @Test
    void a_long_name_is_cut() {
        assertThat(FileName.tidy("a".repeat(300), ".png")).isEqualTo("a".repeat(80) + ".png");
    }
}
