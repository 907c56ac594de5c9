package africa.pia.comment.legal;

import java.time.Duration;

/**
 * How notices of illegal content are kept.
 *
 * @param keepContact how long after the decision the name and the address of whoever sent it are kept
 */
record LegalSettings(Duration keepContact) {

    LegalSettings {
        if (keepContact.isNegative()) {
            throw new IllegalArgumentException("portal.notices.keep-contact is negative: " + keepContact);
        }
    }
}
