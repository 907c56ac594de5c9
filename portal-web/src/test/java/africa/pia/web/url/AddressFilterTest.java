package africa.pia.web.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressFilterTest {

    @ParameterizedTest
    @CsvSource({
        "/, /index.xhtml, false",
        "/articles/un-lidar, /article.xhtml, true",
        "/articles/un-lidar/comments, /comments.xhtml, true",
        "/sections/culture, /section.xhtml, false",
        "/tags/optique, /tag.xhtml, false",
        "/authors/hortense-vaillant, /author.xhtml, false",
        "/l/, /light/front.xhtml, false",
        "/l/articles/un-lidar, /light/article.xhtml, false",
        "/l/sections/culture, /light/section.xhtml, false",
        "/search, /search.xhtml, false"
    })
    void an_address_has_its_view(String address, String view, boolean hasForms) {
        AddressFilter.Target target = AddressFilter.target(address).orElseThrow();

        assertThat(target.view()).isEqualTo(view);
        assertThat(target.hasForms()).isEqualTo(hasForms);
    }

    @Test
    void the_parts_of_a_path_are_parameters() {
        assertThat(AddressFilter.target("/articles/un-lidar").orElseThrow().parameters())
                .isEqualTo(Map.of("slug", "un-lidar"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles", "/articles/a/b", "/sections/", "/nix", "/newsroom/articles/x"})
    void anything_else_has_none(String address) {
        assertThat(AddressFilter.target(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/search/, /search",
        "/l/, /l/",
        "/l, /l/",
        "/l/articles/un-lidar/, /l/articles/un-lidar",
        "/l/sections, /l/sections"
    })
    void only_the_two_beginnings_end_in_a_slash(String asked, String settled) {
        assertThat(AddressFilter.settled(asked)).isEqualTo(settled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "q=a", "q=%C3%A9", "q=100%25&sort=newest"})
    void a_query_can_be_read(String query) {
        assertThat(WellFormed.isQuery(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%z1", "q=%4"})
    void a_query_cut_short_cannot(String query) {
        assertThat(WellFormed.isQuery(query)).isFalse();
    }
}
