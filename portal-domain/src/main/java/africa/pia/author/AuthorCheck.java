package africa.pia.author;

import africa.pia.FieldError;
import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountId;
import africa.pia.account.AccountProfile;
import africa.pia.media.MediaLibrary;
import africa.pia.site.SiteSettings;
import africa.pia.text.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Reads over what is handed in of somebody who signs: tidies it and names every field that cannot be kept. */
@ApplicationScoped
class AuthorCheck {

    static final int MAX_NAME = 120;
    static final int MAX_TITLE = 120;
    static final int MAX_BIOGRAPHY = 4_000;
    static final int MAX_LINKS = 8;
    static final int MAX_LABEL = 60;
    static final int MAX_ADDRESS = 500;

    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*");
    private static final Pattern MAIL = Pattern.compile("mailto:[^@\\s?,]+@[^@\\s?,.]+(\\.[^@\\s?,.]+)+");

    @Inject
    Authors authors;

    @Inject
    MediaLibrary media;

    @Inject
    AccountDirectory accounts;

    /**
     * The words, tidied.
     *
     * @param author of whom they are; 0 for somebody new
     * @throws AuthorDesk.InvalidAuthorException when something cannot be kept
     */
    AuthorWords accepted(long author, AuthorWords given) {
        List<FieldError> errors = new ArrayList<>();
        String name = PlainText.line(given.name());
        if (name.isEmpty()) {
            errors.add(FieldError.of("name", "author.name-missing"));
        }
        if (name.matches(".*[,،;].*")) {
            errors.add(FieldError.of("name", "author.comma"));
        }
        limit(errors, "name", name, MAX_NAME);
        if (given.portrait().isPresent()
                && given.portrait().flatMap(media::kept).isEmpty()) {
            errors.add(FieldError.of("portrait", "author.portrait-unknown"));
        }
        given.account().ifPresent(account -> account(errors, author, account));
        Map<String, String> titles = texts(errors, "title-", given.titles(), MAX_TITLE, PlainText::line);
        Map<String, String> biographies =
                texts(errors, "biography-", given.biographies(), MAX_BIOGRAPHY, PlainText::tidy);
        List<AuthorLink> links = links(errors, given.links());
        if (!errors.isEmpty()) {
            throw new AuthorDesk.InvalidAuthorException(errors);
        }
        return new AuthorWords(name, given.portrait(), given.account(), titles, biographies, links);
    }

    private void account(List<FieldError> errors, long author, AccountId account) {
        if (accounts.profile(account).filter(AccountProfile::staff).isEmpty()) {
            errors.add(FieldError.of("account", "author.account-unknown"));
        }
        authors.of(account)
                .filter(other -> other.id() != author)
                .ifPresent(other -> errors.add(FieldError.of("account", "author.account-taken", other.name())));
    }

    private static Map<String, String> texts(
            List<FieldError> errors,
            String field,
            Map<String, String> given,
            int maximum,
            UnaryOperator<String> tidying) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Locale language : SiteSettings.LANGUAGES) {
            String tag = language.toLanguageTag();
            String text = tidying.apply(given.getOrDefault(tag, ""));
            limit(errors, field + tag, text, maximum);
            if (!text.isEmpty()) {
                texts.put(tag, text);
            }
        }
        return texts;
    }

    private static List<AuthorLink> links(List<FieldError> errors, List<AuthorLink> given) {
        List<AuthorLink> links = new ArrayList<>();
        for (int place = 0; place < given.size(); place++) {
            String label = PlainText.line(given.get(place).label());
            String typed = PlainText.line(given.get(place).address());
            if (typed.isEmpty()) {
                continue;
            }
            limit(errors, "label-" + place, label, MAX_LABEL);
            limit(errors, "address-" + place, typed, MAX_ADDRESS);
            Optional<String> address = address(typed);
            if (address.isEmpty()) {
                errors.add(FieldError.of("address-" + place, "author.link-unsafe"));
            }
            address.ifPresent(each -> links.add(new AuthorLink(label, each)));
        }
        if (links.size() > MAX_LINKS) {
            errors.add(FieldError.of("address-0", "author.too-many-links", MAX_LINKS));
        }
        return links;
    }

    /** An address that a reader may safely follow; a bare host or mail address gets what it lacks. */
    static Optional<String> address(String typed) {
        String whole =
                SCHEME.matcher(typed).matches() ? typed : typed.contains("@") ? "mailto:" + typed : "https://" + typed;
        if (MAIL.matcher(whole).matches()) {
            return Optional.of(whole);
        }
        try {
            URI uri = new URI(whole);
            boolean safe = "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getHost().contains(".")
                    && uri.getUserInfo() == null;
            return safe ? Optional.of(whole) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static void limit(List<FieldError> errors, String field, String text, int maximum) {
        if (text.length() > maximum) {
            errors.add(FieldError.of(field, "author.too-long", maximum));
        }
    }
}
