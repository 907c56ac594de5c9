package africa.pia.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.web.testing.FakeRequest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AreaTest {

    @ParameterizedTest
    @CsvSource({
        "/, READERS",
        "/articles/un-lidar, CONVERSATION",
        "/articles/un-lidar/comments, CONVERSATION",
        "/articles/un-lidar/comments/report, READERS",
        "/articles/un-lidar/report, READERS",
        "/l/articles/un-lidar, READERS",
        "/apiary, READERS",
        "/newsrooms, READERS",
        "/media, READERS",
        "/media/5/800/x.jpg, PICTURES",
        "/resources/css/site.css, FILES",
        "/webjars/tinymce/tinymce.min.js, FILES",
        "/api, API",
        "/api/v1/articles, API",
        "/newsroom, DESK",
        "/newsroom/media, DESK",
        "/newsroom/articles/12/preview, DESK",
        "/moderation/comments/7, DESK",
        "/admin/people, DESK",
        "/newsroom/articles/new, EDITOR",
        "/newsroom/articles/12, EDITOR",
        "/unsubscribe/abc, LETTER",
        "/account/sign-in, ACCOUNT"
    })
    void a_path_belongs_to_one_area(String path, Area area) {
        assertThat(Area.of(path)).isEqualTo(area);
        assertThat(Area.of(FakeRequest.get(path))).isEqualTo(area);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_allowed_unless_it_is_named_and_nobody_may_frame_us(Area area) {
        assertThat(area.policy())
                .startsWith("default-src 'none';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-eval")
                .doesNotContain("*")
                .doesNotContain("http");
    }

    @ParameterizedTest
    @EnumSource(names = {"READERS", "ACCOUNT"})
    void what_readers_see_runs_no_script_and_no_style_inside_the_page(Area area) {
        assertThat(area.policy()).doesNotContain("script-src").contains("style-src 'self';");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EDITOR"})
    void only_the_writing_surface_styles_its_own_parts(Area area) {
        assertThat(area.policy()).doesNotContain("unsafe-inline");
        assertThat(Area.EDITOR.policy()).contains("style-src 'self' 'unsafe-inline'", "script-src 'self';");
    }

    @ParameterizedTest
    @EnumSource(names = {"READERS", "ACCOUNT", "DESK", "EDITOR"})
    void forms_go_nowhere_but_here(Area area) {
        assertThat(area.policy()).contains("form-action 'self'", "base-uri 'none'");
    }

    @Test
    void a_page_of_one_person_is_not_kept_and_a_file_is_the_same_for_all() {
        assertThat(Area.values())
                .filteredOn(Area::isPrivate)
                .containsExactlyInAnyOrder(Area.ACCOUNT, Area.DESK, Area.EDITOR, Area.LETTER, Area.PREVIEW);
        assertThat(Area.values()).filteredOn(Area::isSameForAll).containsExactlyInAnyOrder(Area.FILES, Area.PICTURES);
    }
}
