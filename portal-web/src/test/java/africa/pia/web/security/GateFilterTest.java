package africa.pia.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.account.Role;
import africa.pia.web.testing.FakeRequest;
import africa.pia.web.testing.FakeResponse;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GateFilterTest {

    private final FakeResponse response = new FakeResponse();

    private int status(FakeRequest request) throws Exception {
        new GateFilter().doFilter(request, response, (passed, answered) -> response.setStatus(299));
        return response.getStatus();
    }

    @ParameterizedTest
    @CsvSource({
        "/account/profile, READER",
        "/account/notices, READER",
        "/account/decisions, READER",
        "/account/address, READER",
        "/account/password, READER",
        "/account/sign-ins, READER",
        "/account/delete, READER",
        "/account/delete/x, READER",
        "/newsroom, CONTRIBUTOR",
        "/newsroom/articles/new, CONTRIBUTOR",
        "/newsroom/media, CONTRIBUTOR",
        "/moderation, MODERATOR",
        "/moderation/comments/7, MODERATOR",
        "/admin, ADMIN",
        "/admin/people, ADMIN",
        "/admin/tags, EDITOR",
        "/admin/authors, EDITOR"
    })
    void a_page_is_there_for_one_role(String path, Role role) {
        assertThat(GateFilter.needed(path)).contains(role);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles/un-lidar",
                "/search",
                "/account/sign-in",
                "/account/sign-out",
                "/account/register",
                "/account/confirm",
                "/account/forgotten",
                "/account/reset",
                "/account/check-mail",
                "/newsrooms",
                "/administration",
                "/api/v1/articles",
                "/resources/css/desk.css"
            })
    void everything_else_is_for_everyone(String path) {
        assertThat(GateFilter.needed(path)).isEmpty();
    }

    @Test
    void a_page_for_everyone_asks_for_nobody() throws Exception {
        assertThat(status(FakeRequest.get("/articles/un-lidar"))).isEqualTo(299);
    }

    @Test
    void who_is_not_signed_in_is_sent_to_sign_in_and_back_to_the_whole_address() throws Exception {
        assertThat(status(FakeRequest.get("/moderation?queue=held&after=a%2Bb")))
                .isEqualTo(302);

        String location = response.headers().get("Location");
        assertThat(location).startsWith("/account/sign-in?return=");
        assertThat(FakeRequest.get(location).getParameter("return")).isEqualTo("/moderation?queue=held&after=a%2Bb");
        assertThat(response.headers()).containsEntry("Cache-Control", "private, no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account/profile",
                "/account/sign-ins",
                "/account/delete",
                "/newsroom/articles/12",
                "/moderation?queue=held",
                "/admin/people?q=%C3%A9"
            })
    void the_sign_in_leads_back_to_every_page_that_asked_for_it(String address) throws Exception {
        status(FakeRequest.get(address));

        String asked = FakeRequest.get(response.headers().get("Location")).getParameter("return");
        assertThat(ReturnAddress.of(asked)).isEqualTo(address);
    }

    @Test
    void a_form_of_somebody_whose_sign_in_has_ended_leads_back_to_its_page() throws Exception {
        assertThat(status(FakeRequest.post("/newsroom/articles/12").sending("headline", "Perdu")))
                .isEqualTo(302);
        assertThat(response.headers()).containsEntry("Location", "/account/sign-in?return=%2Fnewsroom%2Farticles%2F12");
    }

    @Test
    void whoever_has_the_role_comes_in() throws Exception {
        assertThat(status(Callers.by(FakeRequest.get("/newsroom"), Role.READER, Role.CONTRIBUTOR)))
                .isEqualTo(299);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"READER", "CONTRIBUTOR", "EDITOR", "MODERATOR"})
    void for_another_role_the_page_is_as_if_it_were_not_there(Role role) throws Exception {
        assertThat(status(Callers.by(FakeRequest.get("/admin/people"), role))).isEqualTo(404);
        assertThat(response.headers()).doesNotContainKey("Location");
    }

    @Test
    void an_editor_is_no_moderator_nor_the_other_way_round() throws Exception {
        assertThat(status(Callers.by(FakeRequest.get("/moderation"), Role.READER, Role.CONTRIBUTOR, Role.EDITOR)))
                .isEqualTo(404);
        assertThat(status(Callers.by(FakeRequest.get("/newsroom"), Role.READER, Role.MODERATOR)))
                .isEqualTo(404);
    }

    @Test
    void nobody_is_known_of_whom_the_sign_in_said_nothing() {
        FakeRequest request = FakeRequest.get("/");
        request.setAttribute("africa.pia.signed-in", "an administrator");

        assertThat(CurrentAccount.of(request)).isEqualTo(Optional.empty());
    }
}
