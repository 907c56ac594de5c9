package africa.pia.comment.screening;

import africa.pia.site.SiteSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Names a word list: what it is for, and the language of the articles that it is for.
 *
 * @param rule BANNED or SUSPECT
 * @param language of the site; empty for articles of every language
 */
public record WordListName(HouseRule rule, String language) {

    private static final String EVERY = "all";

    /** Every list there is. */
    static final List<WordListName> ALL = all();

    private static List<WordListName> all() {
        List<WordListName> names = new ArrayList<>();
        for (HouseRule rule : List.of(HouseRule.BANNED, HouseRule.SUSPECT)) {
            names.add(new WordListName(rule, ""));
            SiteSettings.LANGUAGES.stream()
                    .map(Locale::getLanguage)
                    .forEach(language -> names.add(new WordListName(rule, language)));
        }
        return List.copyOf(names);
    }

    /** The list of this name, such as {@code banned-fr} or {@code suspect-all}. */
    public static Optional<WordListName> of(String written) {
        return ALL.stream().filter(name -> name.toString().equals(written)).findFirst();
    }

    /** Its number in the log of acts, behind those of the rules. */
    long number() {
        return 100L + ALL.indexOf(this);
    }

    boolean isFor(String languageOfArticle) {
        return language.isEmpty() || language.equals(languageOfArticle);
    }

    @Override
    public String toString() {
        return rule.path() + "-" + (language.isEmpty() ? EVERY : language);
    }
}
