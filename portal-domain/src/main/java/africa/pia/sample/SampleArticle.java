package africa.pia.sample;

import africa.pia.article.ArticleDraft;
import africa.pia.article.ArticleStatus;
import africa.pia.article.CommentPolicy;
import africa.pia.article.LeadFigure;
import africa.pia.article.Source;
import africa.pia.media.Picture;
import africa.pia.media.PictureWords;
import africa.pia.section.SectionKey;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One article of the sample edition: an HTML file whose head says of it what a writer would fill in. */
final class SampleArticle {

    private static final int COLUMN = 800;
    private static final String SIZES = "(min-width: 48rem) 42rem, 100vw";

    private final int number;
    private final Document file;

    SampleArticle(String name, String html) {
        number = Integer.parseInt(name.substring(0, name.indexOf('-')));
        file = Jsoup.parse(html);
        file.outputSettings().prettyPrint(false);
    }

    int number() {
        return number;
    }

    ArticleStatus status() {
        return ArticleStatus.valueOf(meta("status").toUpperCase(Locale.ROOT));
    }

    /** When it appeared or was begun: an instant, or how long before now. */
    Instant at(Instant now) {
        return moment(meta("published"), now);
    }

    /** When it is to appear: how long after now. */
    Instant appearsAt(Instant now) {
        // As far after now as the same words say before it.
        return now.plus(Duration.between(moment(meta("appears"), now), now));
    }

    Instant withdrawnAt(Instant now) {
        return moment(meta("withdrawn"), now);
    }

    String withdrawalReason() {
        return meta("withdrawal-reason");
    }

    long views() {
        return Long.parseLong(meta("views"));
    }

    /** The names above the text, in order. */
    List<String> byline() {
        return list("byline", ";");
    }

    /** The pictures that it shows, by the name of their file, with what is said of them. */
    Map<String, PictureWords> pictures() {
        Map<String, PictureWords> pictures = new LinkedHashMap<>();
        if (!meta("lead").isEmpty()) {
            pictures.put(
                    meta("lead"),
                    new PictureWords(
                            meta("lead-alt"), meta("lead-caption"), meta("lead-credit"), meta("lead-licence")));
        }
        for (Element image : file.body().select("img")) {
            Element figure = image.closest("figure");
            Element caption = figure == null ? null : figure.selectFirst("figcaption");
            String credit = words(caption == null ? null : caption.selectFirst("small.credit"));
            String words = words(caption).replace(credit, "").strip();
            pictures.put(fileName(image), new PictureWords(image.attr("alt"), words, credit, ""));
        }
        return pictures;
    }

    /**
     * The article as somebody hands it in.
     *
     * @param pictures those of its pictures that the library has, by the name of their file; the others are left out
     */
    ArticleDraft draft(Map<String, Picture> pictures) {
        return new ArticleDraft(
                words(file.selectFirst("title")),
                Optional.of(meta("slug")).filter(slug -> !slug.isEmpty()),
                meta("standfirst"),
                body(pictures),
                file.selectFirst("html").attr("lang"),
                new SectionKey(meta("section")),
                list("tags", ","),
                byline(),
                Optional.ofNullable(pictures.get(meta("lead")))
                        .map(picture -> new LeadFigure(
                                picture.id(),
                                meta("lead-alt"),
                                meta("lead-caption"),
                                meta("lead-credit"),
                                meta("lead-licence"))),
                Optional.of(new Source(meta("source"), meta("source-url"), meta("source-licence")))
                        .filter(source -> !source.name().isEmpty()),
                CommentPolicy.valueOf(meta("comments")));
    }

    private String body(Map<String, Picture> pictures) {
        Element body = file.body().clone();
        for (Element image : body.select("img")) {
            Picture picture = pictures.get(fileName(image));
            if (picture == null) {
                Element figure = image.closest("figure");
                (figure == null ? image : figure).remove();
                continue;
            }
            image.attr("src", picture.addressUpTo(COLUMN))
                    .attr("srcset", picture.srcset())
                    .attr("sizes", SIZES)
                    .attr("width", Integer.toString(picture.width()))
                    .attr("height", Integer.toString(picture.height()));
        }
        return body.html();
    }

    /** The words of an element with their no-break spaces, which French needs before some signs. */
    private static String words(Element element) {
        return element == null
                ? ""
                : element.wholeText().replaceAll("[ \\t\\r\\n]+", " ").strip();
    }

    private static String fileName(Element image) {
        String address = image.attr("src");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static Instant moment(String told, Instant now) {
        if (!told.startsWith("P")) {
            return Instant.parse(told);
        }
        int clock = told.indexOf('T');
        String days = clock < 0 ? told : told.substring(0, clock);
        Instant day = days.equals("P")
                ? now
                : now.atOffset(ZoneOffset.UTC).minus(Period.parse(days)).toInstant();
        return clock < 0 ? day : day.minus(Duration.parse("P" + told.substring(clock)));
    }

    private List<String> list(String name, String separator) {
        return Stream.of(meta(name).split(separator))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private String meta(String name) {
        Element meta = file.selectFirst("meta[name=" + name + "]");
        return meta == null ? "" : meta.attr("content").strip();
    }
}
