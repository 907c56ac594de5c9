package africa.pia.author;

import java.net.URI;

/**
 * Where else somebody is found.
 *
 * @param label what the link is called; empty for the host or the address of its mail
 * @param address {@code https://…} or {@code mailto:…}
 */
public record AuthorLink(String label, String address) {

    static final String MAIL = "mailto:";

    public boolean isMail() {
        return address.startsWith(MAIL);
    }

    /** What a reader sees of it. */
    public String shown() {
        if (!label.isEmpty()) {
            return label;
        }
        if (isMail()) {
            return address.substring(MAIL.length());
        }
        String host = URI.create(address).getHost();
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
