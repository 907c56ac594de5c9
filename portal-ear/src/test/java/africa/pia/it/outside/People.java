package africa.pia.it.outside;

import java.net.URI;
import java.util.Map;

/** People of the shared server: those of the sample edition, and those whom a test brings along. */
final class People {

    static final String EDITOR = "redaction@example.org";
    static final String CONTRIBUTOR = "aminata.sow@example.org";
    static final String MODERATOR = "moderation@example.org";
    static final String OTHER_MODERATOR = "moderation.soir@example.org";

    /** What everybody whom a test brings along takes for a password. */
    static final String PASSWORD = "le baobab garde la pluie";

    private People() {}

    /** Somebody of the sample edition. */
    static Api of(PortalServer server, String email) {
        return Api.of(server).as(email, PortalServer.SAMPLE_PASSWORD);
    }

    /** Registers a reader, confirms the address as the mail asks to, and answers the id of the account. */
    static long register(PortalServer server, String email, String displayName) {
        Api.Answer registered = Api.of(server)
                .post(
                        "/api/v1/accounts",
                        Map.of("email", email, "password", PASSWORD, "displayName", displayName, "locale", "fr"));
        Articles.expect(201, registered);
        URI link = URI.create(Mailbox.shared().linkFor(email));
        Form.on(Api.of(server), link.getRawPath() + "?" + link.getRawQuery(), "confirm")
                .press("go");
        return registered.json().get("id").getAsLong();
    }

    /** Signs in at the page as a browser would; answers what the browser is told. */
    static Api.Answer signInByForm(Api visitor, String email, String password) {
        return Form.on(visitor, "/account/sign-in", "sign-in")
                .fill("email", email)
                .fill("password", password)
                .press("go");
    }

    /** A browser in which somebody has signed in, seen as the cookie it sends. */
    static Api inBrowser(PortalServer server, String email, String password) {
        Api.Answer answer = signInByForm(Api.of(server), email, password);
        Articles.expect(303, answer);
        return Api.of(server).saying("Cookie", answer.header("Set-Cookie").split(";")[0]);
    }
}
