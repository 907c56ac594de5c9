package africa.pia.gate;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Tells the addresses of this site from those of others. */
record Addresses(URI site) {

    /** The path and what follows it of an address of this site; empty for an address of another. */
    Optional<String> inside(String address) {
        if (address.startsWith("/")) {
            return Optional.of(address);
        }
        String own = site.toString();
        boolean same = address.regionMatches(true, 0, own, 0, own.length());
        String rest = same ? address.substring(own.length()) : "";
        if (!same || !(rest.isEmpty() || rest.startsWith("/") || rest.startsWith("?") || rest.startsWith("#"))) {
            return Optional.empty();
        }
        return Optional.of(rest.startsWith("/") ? rest : "/" + rest);
    }

    /** An address without its fragment, which is never asked for. */
    static String asked(String address) {
        int fragment = address.indexOf('#');
        return fragment < 0 ? address : address.substring(0, fragment);
    }

    static boolean isWeb(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return scheme.equals("http") || scheme.equals("https");
    }
}
