package africa.pia.note;

import africa.pia.account.AccountId;
import africa.pia.text.Slug;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is called in a text: {@code @Hortense Vaillant} or {@code @hortense-vaillant}, accents and case aside. Of two names
 * of which one begins the other the longer is meant; of two people of one name both are.
 */
final class Mentions {

    /** A name has at most 40 characters; its Latin spelling may be longer. */
    private static final int LOOKED_AT = 120;

    private Mentions() {}

    static Set<AccountId> in(String text, Collection<Colleague> colleagues) {
        Set<AccountId> called = new LinkedHashSet<>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            // Within a word it is an e-mail address.
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                called.addAll(named(text.substring(at + 1, Math.min(text.length(), at + 1 + LOOKED_AT)), colleagues));
            }
        }
        return called;
    }

    private static List<AccountId> named(String following, Collection<Colleague> colleagues) {
        String words = Slug.words(following) + " ";
        int longest = colleagues.stream()
                .map(each -> Slug.words(each.name()))
                .filter(name -> begins(words, name))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return colleagues.stream()
                .filter(each -> Slug.words(each.name()).length() == longest && begins(words, Slug.words(each.name())))
                .map(Colleague::id)
                .toList();
    }

    private static boolean begins(String words, String name) {
        return !name.isEmpty() && words.startsWith(name + " ");
    }
}
