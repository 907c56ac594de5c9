package africa.pia.web.article;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The licences that have a public address: those of Creative Commons, as people write them. */
final class Licences {

    private static final Pattern CREATIVE_COMMONS =
            Pattern.compile("(?i)cc[ -](by(?:-nc)?(?:-sa|-nd)?)[ -]([1-4]\\.[05])(?: [a-z]+)?");
    private static final Pattern PUBLIC_DOMAIN = Pattern.compile("(?i)cc0(?:[ -]1\\.0)?");

    private Licences() {}

    static Optional<String> address(String licence) {
        String written = licence.strip();
        Matcher commons = CREATIVE_COMMONS.matcher(written);
        if (commons.matches()) {
            return Optional.of("https://creativecommons.org/licenses/"
                    + commons.group(1).toLowerCase(Locale.ROOT) + "/" + commons.group(2) + "/");
        }
        if (PUBLIC_DOMAIN.matcher(written).matches()) {
            return Optional.of("https://creativecommons.org/publicdomain/zero/1.0/");
        }
        return Optional.empty();
    }
}
