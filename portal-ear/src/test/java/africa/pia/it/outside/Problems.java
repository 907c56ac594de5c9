package africa.pia.it.outside;

import static org.assertj.core.api.Assertions.assertThat;

/** Refusals of the API, as RFC 9457 has them. */
final class Problems {

    private Problems() {}

    static void assertProblem(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().get("status").getAsInt()).isEqualTo(status);
        assertThat(answer.json().get("type").getAsString()).isEqualTo("urn:pia:problem:" + code);
    }

    /** A refusal that names this field, whatever else it names. */
    static void assertNames(Api.Answer refused, String field, String code) {
        assertThat(refused.json().getAsJsonArray("errors"))
                .extracting(error -> error.getAsJsonObject().get("field").getAsString() + " "
                        + error.getAsJsonObject().get("code").getAsString())
                .contains(field + " " + code);
    }
}
