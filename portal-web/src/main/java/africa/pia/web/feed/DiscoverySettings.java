package africa.pia.web.feed;

import java.util.Optional;

/**
 * What the portal tells machines about itself.
 *
 * @param securityContact where to report a weakness: an address with {@code mailto:} or {@code https:}; empty when
 *     nobody is named, and then there is no security.txt
 */
record DiscoverySettings(Optional<String> securityContact) {

    DiscoverySettings {
        securityContact.ifPresent(contact -> {
            if (!contact.matches("(?:mailto:|https://)\\S+")) {
                throw new IllegalArgumentException(
                        "portal.discovery.security-contact is no mailto: or https: address: " + contact);
            }
        });
    }
}
