package africa.pia.web.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * Where to go back to after signing in: an address of this site, whatever was handed in.
 *
 * <p>Browsers read {@code //host}, {@code /\host} and addresses with line breaks in them as other sites; all that is
 * not plainly a path of ours becomes the front page.
 */
public final class ReturnAddress {

    private static final int MAX_LENGTH = 2000;
    private static final String HOME = "/";
    private static final Pattern DOORS = Pattern.compile("/account/sign-(in|out)/?");

    private ReturnAddress() {}

    /** The address when it is one of this site, else the front page. */
    public static String of(String wanted) {
        if (wanted == null || wanted.length() > MAX_LENGTH || !wanted.startsWith("/") || wanted.startsWith("//")) {
            return HOME;
        }
        if (wanted.indexOf('\\') >= 0 || wanted.chars().anyMatch(Character::isISOControl)) {
            return HOME;
        }
        try {
            URI address = new URI(wanted);
            boolean ours = address.getScheme() == null && address.getRawAuthority() == null;
            // Signing in leads neither to itself nor out again.
            boolean elsewhere = !DOORS.matcher(address.getPath()).matches();
            return ours && elsewhere ? address.toASCIIString() : HOME;
        } catch (URISyntaxException noAddress) {
            return HOME;
        }
    }
}
