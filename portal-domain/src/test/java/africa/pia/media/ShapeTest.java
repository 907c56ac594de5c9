package africa.pia.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShapeTest {

    @ParameterizedTest
    @CsvSource({
        "WIDE,    1600, 900, 50,  50,    0,   0, 1600, 900",
        "SQUARE,  1600, 900, 50,  50,  350,   0,  900, 900",
        "SQUARE,  1600, 900,  0,  50,    0,   0,  900, 900",
        "SQUARE,  1600, 900, 100, 50,  700,   0,  900, 900",
        "SQUARE,  1600, 900, 40,  99,  190,   0,  900, 900",
        "WIDE,    900, 1600, 50,  80,    0, 1027, 900, 506",
        "WIDE,    900, 1600, 50, 100,    0, 1094, 900, 506",
        "CLASSIC, 1,      1, 50,  50,    0,   0,    1,   1",
        "WIDE,    1,  20000, 50,  50,    0, 10000,  1,   1",
        "WIDE,    20000,  1, 50,  50, 10000,  0,    1,   1"
    })
    void a_cut_is_the_largest_of_its_shape_with_the_focus_as_near_to_its_middle_as_can_be(
            Shape shape, int width, int height, int x, int y, int left, int top, int cutWidth, int cutHeight) {
        assertThat(shape.within(width, height, new Focus(x, y)))
                .isEqualTo(new Rectangle(left, top, cutWidth, cutHeight));
    }

    @Test
    void a_cut_says_its_shape_and_focus_in_its_name_and_is_never_wider_than_there_are_pixels() {
        Picture picture = new Picture(new MediaId(5), "toits-x1.jpg", 1_000, 500, List.of(160, 1_000), "", "", "", "");

        assertThat(picture.square().address(320)).isEqualTo("/media/5/320/toits-x1.1x1-50-50.jpg");
        assertThat(picture.square().widths()).containsExactly(160, 320, 480, 500);
        assertThat(picture.wide().width()).isEqualTo(888);
        assertThat(picture.wide().addressUpTo(1_200)).isEqualTo("/media/5/888/toits-x1.16x9-50-50.jpg");
        assertThat(picture.original()).isEqualTo("/media/5/0/toits-x1.original.jpg");
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "101,0", "0,-1", "0,101"})
    void a_focus_lies_within(int x, int y) {
        assertThat(Focus.isPossible(x, y)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Focus(x, y));
    }
}
