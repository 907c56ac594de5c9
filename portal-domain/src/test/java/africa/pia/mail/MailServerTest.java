package africa.pia.mail;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.site.SiteSettings;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailServerTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final SiteSettings site = new SiteSettings(
            "L’Écho d’Afrique", URI.create("https://pia.example"), Locale.FRENCH, ZoneId.of("Africa/Abidjan"));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private MailServer mailServer(int port, boolean startTls) {
        MailServer mailServer = new MailServer();
        mailServer.site = site;
        mailServer.settings = new MailSettings(
                Optional.of("127.0.0.1"), port, startTls, Optional.empty(), Optional.empty(), "noreply@pia.example");
        return mailServer;
    }

    private OutgoingMail mail(String to) {
        LetterWriter writer = new LetterWriter();
        writer.site = site;
        Letter letter = Letter.of(to, Locale.FRENCH, "reset", 45L)
                .leadingTo(URI.create("https://pia.example/account/reset?token=abc"));
        return new OutgoingMail(letter, writer.write(letter), Instant.parse("2025-02-12T09:30:00Z"));
    }

    @Test
    void a_mail_arrives_in_text_and_in_html_with_its_accents() throws Exception {
        MailServer.Answer answer = mailServer(server.getSmtp().getPort(), false).send(mail("awa@example.org"));

        assertThat(answer).isEqualTo(MailServer.Answer.TAKEN);
        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Choisissez un nouveau mot de passe");
        assertThat(arrived.getFrom()[0].toString()).contains("<noreply@pia.example>");
        assertThat(arrived.getRecipients(Message.RecipientType.TO)[0]).hasToString("awa@example.org");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart parts = (MimeMultipart) arrived.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("L’Écho d’Afrique")
                .contains("https://pia.example/account/reset?token=abc");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    }

    @Test
    void a_server_that_does_not_encrypt_gets_nothing_when_encryption_is_asked_for() {
        MailServer.Answer answer = mailServer(server.getSmtp().getPort(), true).send(mail("awa@example.org"));

        assertThat(answer).isEqualTo(MailServer.Answer.NOT_NOW);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_is_away_is_tried_again() {
        int port = server.getSmtp().getPort();
        server.stop();

        assertThat(mailServer(port, false).send(mail("awa@example.org"))).isEqualTo(MailServer.Answer.NOT_NOW);
    }

    @Test
    void without_a_server_a_mail_goes_to_the_log() {
        MailServer log = new MailServer();
        log.site = site;
        log.settings = new MailSettings(
                Optional.empty(), 587, true, Optional.empty(), Optional.empty(), "noreply@pia.example");

        assertThat(log.send(mail("awa@example.org"))).isEqualTo(MailServer.Answer.TAKEN);
    }
}
