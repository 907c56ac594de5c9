package africa.pia.web.delivery;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who counts as a reader of an article: a person who asked for it with a browser and does not work here.
 *
 * <p>Robots are told by what they call themselves. Honest ones do; against others a counter is no defence, and one that
 * doubts people counts them wrong. The words of the list, and what they keep out: search engines and archives
 * ({@code bot, crawl, spider, slurp, archiver}; not the telephones named Cubot), previews of links ({@code facebookexternalhit, preview, embedly}),
 * feed readers ({@code feed, rss}), measuring and watching ({@code lighthouse, pingdom, uptime, monitor}). What does not
 * call itself a browser at all, as every library and command does not, or says nothing, is none either.
 */
final class ReadingRule {

    private static final Pattern BROWSER = Pattern.compile("(?:Mozilla|Opera)/\\d.*");
    private static final Pattern ROBOT = Pattern.compile(
            "(?<!cu)bot(?:\\b|_)|crawl|spider|slurp|archiver|facebookexternalhit"
                    + "|preview|embedly|\\bfeed|\\brss|lighthouse|pagespeed|pingdom|uptime|monitor|scrap|wget|curl|python|httpclient");

    private ReadingRule() {}

    /**
     * Whether a request for an article is a reading.
     *
     * @param userAgent what the browser calls itself; empty when it says nothing
     * @param purpose of {@code Sec-Purpose}, {@code Purpose} or {@code X-Moz}; a page that is fetched ahead is not read
     * @param destination of {@code Sec-Fetch-Dest}; empty from older browsers
     * @param staff whether the person works here
     */
    static boolean isReading(
            String method, String userAgent, Optional<String> purpose, Optional<String> destination, boolean staff) {
        return method.equals("GET")
                && !staff
                && BROWSER.matcher(userAgent).matches()
                && !ROBOT.matcher(userAgent.toLowerCase(Locale.ROOT)).find()
                && purpose.map(said -> !said.toLowerCase(Locale.ROOT).matches(".*(prefetch|preview|prerender).*"))
                        .orElse(true)
                && destination.map(said -> said.equals("document")).orElse(true);
    }
}
