package africa.pia.it.outside;

import java.net.URI;
import java.util.LinkedHashMap;
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
        long id = ask(server, email, displayName);
        confirm(server, email);
        return id;
    }

    private static long ask(PortalServer server, String email, String displayName) {
        Api.Answer registered = Api.of(server)
                .post(
                        "/api/v1/accounts",
                        Map.of("email", email, "password", PASSWORD, "displayName", displayName, "locale", "fr"));
        Articles.expect(201, registered);
        return registered.json().get("id").getAsLong();
    }

    private static void confirm(PortalServer server, String email) {
        URI link = URI.create(Mailbox.shared().linkFor(email));
        Form.on(Api.of(server), link.getRawPath() + "?" + link.getRawQuery(), "confirm")
                .press("go");
    }

    /**
     * Registers many readers, {@code name.1@example.org} and on: first all of them, then their mails have come meanwhile.
     *
     * @return the ids of their accounts by their addresses, in that order
     */
    static Map<String, Long> registerMany(PortalServer server, String name, int number) {
        Map<String, Long> ids = new LinkedHashMap<>();
        for (int each = 1; each <= number; each++) {
            String email = name + "." + each + "@example.org";
            ids.put(email, ask(server, email, name + " " + each));
        }
        ids.keySet().forEach(email -> confirm(server, email));
        return ids;
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
