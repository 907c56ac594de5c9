package africa.pia.it.outside;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The post office of the tests: takes in every mail that the shared server sends. */
final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private static Mailbox shared;

    private final GreenMail office;

    private Mailbox() {
        office = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        office.start();
    }

    static synchronized Mailbox shared() {
        if (shared == null) {
            shared = new Mailbox();
        }
        return shared;
    }

    int port() {
        return office.getSmtp().getPort();
    }

    /** The first link in the latest mail to somebody, waiting for the mail to come. */
    String linkFor(String email) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            Optional<String> link = latest(email);
            if (link.isPresent()) {
                return link.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError("No mail with a link came for " + email);
    }

    /** The headers of this name in the latest mail to somebody that has it, waiting for the mail to come. */
    String headerFor(String email, String name) {
        Instant end = Instant.now().plus(PATIENCE.multipliedBy(2));
        while (Instant.now().isBefore(end)) {
            Optional<String> header = Arrays.stream(office.getReceivedMessages())
                    .filter(message -> isFor(message, email))
                    .flatMap(message -> header(message, name))
                    .reduce((earlier, later) -> later);
            if (header.isPresent()) {
                return header.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError("No mail with " + name + " came for " + email);
    }

    private static Stream<String> header(MimeMessage message, String name) {
        try {
            String[] values = message.getHeader(name);
            return values == null ? Stream.empty() : Arrays.stream(values);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> latest(String email) {
        MimeMessage[] all = office.getReceivedMessages();
        return Arrays.stream(all)
                .filter(message -> isFor(message, email))
                .reduce((earlier, later) -> later)
                .flatMap(Mailbox::link);
    }

    private static boolean isFor(MimeMessage message, String email) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(to -> to.toString().equalsIgnoreCase(email));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> link(MimeMessage message) {
        try {
            Matcher matcher = LINK.matcher(text(message));
            return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
        } catch (MessagingException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    // The plain part of the two: it comes first.
    private static String text(jakarta.mail.Part part) throws MessagingException, java.io.IOException {
        return part.getContent() instanceof jakarta.mail.Multipart parts
                ? text(parts.getBodyPart(0))
                : part.getContent().toString();
    }
}
