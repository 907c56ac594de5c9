package africa.pia.mail;

import java.util.Optional;

/**
 * The mail server and who mails come from.
 *
 * @param host empty when there is none: mails are then written to the log
 * @param startTls whether the connection must be encrypted before anything is said
 * @param from address that mails come from
 */
record MailSettings(
        Optional<String> host,
        int port,
        boolean startTls,
        Optional<String> user,
        Optional<String> password,
        String from) {

    MailSettings {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("portal.mail.port is no port: " + port);
        }
        if (user.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException("portal.mail.user and portal.mail.password go together");
        }
        if (!from.matches("[^@\\s<>]+@[^@\\s<>]+")) {
            throw new IllegalArgumentException("portal.mail.from is no plain address: " + from);
        }
    }

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
        return "MailSettings[" + host.orElse("log") + ":" + port + "]";
    }
}
