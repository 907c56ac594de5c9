package africa.pia.media;

import africa.pia.account.AccountId;
import jakarta.ejb.Stateless;

/**
 * Takes pictures in: sniffs, measures, re-encodes and keeps them. Asks nobody for a role; the portal's own loaders use
 * it, people come through {@link MediaDesk}.
 */
@Stateless
public class MediaIntake {

    /**
     * Takes in one picture.
     *
     * @param content the bytes of a JPEG, PNG, WebP or GIF, whatever the name says
     * @param fileName as the person had it; only a tidy form of it is kept, for the picture's addresses
     * @param by who brings it in
     */
    public Picture admit(byte[] content, String fileName, PictureWords words, AccountId by) {
        throw new UnsupportedOperationException();
    }
}
