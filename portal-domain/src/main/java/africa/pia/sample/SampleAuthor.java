package africa.pia.sample;

import africa.pia.account.AccountId;
import africa.pia.author.AuthorLink;
import africa.pia.author.AuthorWords;
import africa.pia.media.PictureWords;
import africa.pia.site.SiteSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/**
 * Somebody who signs articles of the sample edition, as {@code authors.properties} tells of them.
 *
 * @param person key of the one of {@code people.properties} who they are; empty for people without an account
 * @param portrait name of the file; empty for none
 * @param portraitWords what is said of the portrait
 */
record SampleAuthor(
        String name,
        Optional<String> person,
        Optional<String> portrait,
        PictureWords portraitWords,
        Map<String, String> titles,
        Map<String, String> biographies,
        List<AuthorLink> links) {

    private static final String NAME = ".name";

    static List<SampleAuthor> of(Properties lines) {
        List<SampleAuthor> authors = new ArrayList<>();
        for (String line : new TreeSet<>(lines.stringPropertyNames())) {
            if (line.endsWith(NAME)) {
                authors.add(of(lines, line.substring(0, line.length() - NAME.length())));
            }
        }
        return authors;
    }

    private static SampleAuthor of(Properties lines, String key) {
        List<AuthorLink> links = new ArrayList<>();
        for (int place = 1; lines.containsKey(key + ".link." + place); place++) {
            links.add(new AuthorLink(
                    lines.getProperty(key + ".link." + place + ".label", ""),
                    lines.getProperty(key + ".link." + place)));
        }
        return new SampleAuthor(
                lines.getProperty(key + NAME),
                Optional.ofNullable(lines.getProperty(key + ".person")),
                Optional.ofNullable(lines.getProperty(key + ".portrait")),
                new PictureWords(
                        lines.getProperty(key + ".portrait.alt", ""),
                        "",
                        "Illustration : Marietou Bah / PIA AFRICA",
                        "CC BY 4.0"),
                byLanguage(lines, key + ".title."),
                byLanguage(lines, key + ".biography."),
                links);
    }

    private static Map<String, String> byLanguage(Properties lines, String before) {
        Map<String, String> texts = new HashMap<>();
        for (Locale language : SiteSettings.LANGUAGES) {
            String tag = language.toLanguageTag();
            Optional.ofNullable(lines.getProperty(before + tag)).ifPresent(text -> texts.put(tag, text));
        }
        return texts;
    }

    /** What is handed in of them, but for the portrait. */
    AuthorWords words(Map<String, AccountId> accounts) {
        return new AuthorWords(name, Optional.empty(), person.map(accounts::get), titles, biographies, links);
    }
}
