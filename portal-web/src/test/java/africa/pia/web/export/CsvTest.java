package africa.pia.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvTest {

    private final StringBuilder written = new StringBuilder();
    private final Csv csv = Csv.to(written, "a", "b");

    private String rows() {
        return written.substring("\uFEFFa,b\r\n".length());
    }

    @Test
    void a_table_begins_with_its_columns() {
        assertThat(written).hasToString("\uFEFFa,b\r\n");
    }

    @Test
    void what_would_end_a_cell_is_quoted() {
        csv.row("un, deux", "dit « \"non\" »\nou oui");

        assertThat(rows()).isEqualTo("\"un, deux\",\"dit « \"\"non\"\" »\nou oui\"\r\n");
    }

    @Test
    void what_is_absent_is_an_empty_cell() {
        csv.row(null, "");

        assertThat(rows()).isEqualTo(",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 6", "-2", "@SUM(A1)", "\t=1"})
    void no_cell_is_taken_for_a_formula(String text) {
        csv.row(text, -2);

        assertThat(rows()).isEqualTo("'" + text + ",-2\r\n");
    }
}
