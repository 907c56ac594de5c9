package africa.pia.web.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes of what a browser calls itself a name in which its owner recognises it. */
final class Device {

    /** In the order of asking: every browser also calls itself by the names of those it imitates. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "Opera Mini",
            "Opera Mini",
            "SamsungBrowser",
            "Samsung Internet",
            "UCBrowser",
            "UC Browser",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "KAIOS",
            "KaiOS",
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private Device() {}

    /** Browser and system, such as {@code Firefox, Android}; empty when neither is known. */
    static String nameOf(String userAgent) {
        return Stream.of(first(BROWSERS, userAgent), first(SYSTEMS, userAgent))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }
}
