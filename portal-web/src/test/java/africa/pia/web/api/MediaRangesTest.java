package africa.pia.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MediaRangesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "multipart/form-data; boundary=----x1",
                "application/problem+json;charset=\"utf-8\""
            })
    void a_type_is_known_for_one(String header) {
        assertThat(MediaRanges.isType(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "application/", "/json", "a/b/c", "application/json;charset", "a/b;c=\"", ";;;"})
    void what_is_no_type_is_not_taken_for_one(String header) {
        assertThat(MediaRanges.isType(header)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "application/json;q=1.0, text/*;q=0"
            })
    void what_browsers_and_programs_accept_can_be_read(String header) {
        assertThat(MediaRanges.areRanges(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "*/*;q=x", "*/*;q=2", "a/", ",", "a/b,,", "a/b;q=0.12345"})
    void what_makes_no_sense_cannot_be_read(String header) {
        assertThat(MediaRanges.areRanges(header)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {50_000})
    void a_header_without_end_is_refused_at_once(int length) {
        assertThat(MediaRanges.areRanges("a/b;".repeat(length))).isFalse();
    }
}
