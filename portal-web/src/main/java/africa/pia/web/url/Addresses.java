package africa.pia.web.url;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Builds addresses inside the portal; every one begins with a slash. */
public final class Addresses {

    private Addresses() {}

    /** The address that was asked for, without the parameter that only switches the language. */
    public static String here(HttpServletRequest request) {
        return without(AddressFilter.publicAddress(request), "lang");
    }

    /** The path that was asked for. */
    public static String path(HttpServletRequest request) {
        String address = AddressFilter.publicAddress(request);
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    /** The sign-in page that leads back to an address afterwards; the address may have a fragment. */
    public static String signIn(String back) {
        return with("/account/sign-in", "return", back);
    }

    /** An address with one parameter set, in place of any it had. */
    public static String with(String address, String name, String value) {
        String bare = without(address, name);
        return bare + (bare.indexOf('?') < 0 ? "?" : "&") + name + "=" + encode(value);
    }

    /** An address without a parameter. */
    public static String without(String address, String name) {
        int query = address.indexOf('?');
        if (query < 0) {
            return address;
        }
        String kept = Arrays.stream(address.substring(query + 1).split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.equals(name) && !pair.startsWith(name + "="))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? address.substring(0, query) : address.substring(0, query + 1) + kept;
    }

    /** A value inside a query. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
