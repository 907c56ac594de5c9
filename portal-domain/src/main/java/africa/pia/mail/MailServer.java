package africa.pia.mail;

import africa.pia.site.SiteSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The mail server, or the log where none is configured. */
@ApplicationScoped
class MailServer {

    private static final Logger LOG = Logger.getLogger(MailServer.class.getName());
    /** Between INFO and WARNING, which the server shows on its console too. */
    private static final Level NOTICE = Level.parse("850");

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String TIMEOUT_MILLIS = "15000";

    @Inject
    MailSettings settings;

    @Inject
    SiteSettings site;

    /** How handing a mail over went. */
    enum Answer {
        TAKEN,
        NOT_NOW,
        REFUSED_FOR_GOOD
    }

    /** Says once where mails go. */
    void announce() {
        if (settings.host().isEmpty()) {
            LOG.info("No mail server is configured (portal.mail.host): mails are written to this log.");
        }
    }

    Answer send(OutgoingMail mail) {
        if (settings.host().isEmpty()) {
            LOG.log(NOTICE, () -> "A mail to " + mail.recipient() + ": " + mail.subject() + "\n\n" + mail.text());
            return Answer.TAKEN;
        }
        try {
            Transport.send(message(mail));
            return Answer.TAKEN;
        } catch (SendFailedException e) {
            boolean addressIsWrong = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
            LOG.log(Level.WARNING, e, () -> "The mail server did not take mail " + mail.id());
            return addressIsWrong && isPermanent(e) ? Answer.REFUSED_FOR_GOOD : Answer.NOT_NOW;
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, e, () -> "Mail " + mail.id() + " could not be handed over");
            return Answer.NOT_NOW;
        }
    }

    /** Whether the server said so with a code of 500 and above: it will say the same tomorrow. */
    private static boolean isPermanent(SendFailedException e) {
        for (Exception next = e; next instanceof MessagingException m; next = m.getNextException()) {
            if (String.valueOf(next.getMessage()).matches("(?s)^5[0-9][0-9][ -].*")) {
                return true;
            }
        }
        return false;
    }

    private MimeMessage message(OutgoingMail mail) throws MessagingException {
        MimeMessage message = new MimeMessage(session());
        try {
            message.setFrom(new InternetAddress(settings.from(), site.name(), UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(mail.createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.locale());
        if (mail.stop().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + mail.stop().get() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    private Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.host().orElseThrow());
        properties.setProperty("mail.smtp.port", String.valueOf(settings.port()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.startTls()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(
                        settings.user().orElse(""), settings.password().orElse(""));
            }
        });
    }
}
