package africa.pia.web.newsroom;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleStatus;
import africa.pia.article.desk.DeskFilter;
import africa.pia.article.desk.SavedViews;
import africa.pia.section.SectionKey;
import africa.pia.text.Slug;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.url.Addresses;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The list of work as an address has it, one parameter for each narrowing: {@code /newsroom?status=submitted&section=sports}. */
final class DeskAddress {

    static final String ADDRESS = "/newsroom";

    /** Languages that articles are written in. */
    static final List<String> LANGUAGES = List.of("fr", "en", "pt", "ar");

    private DeskAddress() {}

    /** What a request narrows the list by; nonsense does not narrow. */
    static DeskFilter filter(Inquiry inquiry) {
        String words = inquiry.text("q");
        OptionalLong writer = inquiry.number("writer");
        return new DeskFilter(
                Arrays.stream(ArticleStatus.values())
                        .filter(each -> inAddress(each).equals(inquiry.text("status")))
                        .findFirst(),
                inquiry.text("own").equals("true"),
                words.substring(0, Math.min(words.length(), SavedViews.MAX_WORDS)),
                section(inquiry.text("section")),
                Optional.of(inquiry.text("language")).filter(LANGUAGES::contains),
                writer.isPresent() ? Optional.of(new AccountId(writer.getAsLong())) : Optional.empty(),
                Optional.of(inquiry.text("tag")).filter(tag -> !tag.isEmpty()).map(Slug::keyOf),
                day(inquiry.text("from")),
                day(inquiry.text("to")));
    }

    /** Where the list is narrowed so. */
    static String of(DeskFilter filter) {
        String address = ADDRESS;
        address = with(address, "status", filter.status().map(DeskAddress::inAddress));
        address = with(address, "own", filter.own() ? Optional.of("true") : Optional.empty());
        address = with(address, "q", Optional.of(filter.words()).filter(words -> !words.isEmpty()));
        address = with(address, "section", filter.section().map(SectionKey::value));
        address = with(address, "language", filter.language());
        address = with(address, "writer", filter.writer().map(AccountId::toString));
        address = with(address, "tag", filter.tag());
        address = with(address, "from", filter.from().map(LocalDate::toString));
        return with(address, "to", filter.to().map(LocalDate::toString));
    }

    static String inAddress(ArticleStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    static Optional<SectionKey> section(String key) {
        try {
            return key.isEmpty() ? Optional.empty() : Optional.of(new SectionKey(key));
        } catch (SectionKey.UnknownSectionException noKey) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(String typed) {
        try {
            // Four digits of a year: what a date's field sends, and what the database can hold.
            return typed.matches("[0-9]{4}-.*") ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static String with(String address, String name, Optional<String> value) {
        return value.map(each -> Addresses.with(address, name, each)).orElse(address);
    }
}
