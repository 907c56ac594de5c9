package africa.pia.gate;

import africa.pia.gate.ArticleAddresses.Standing;
import africa.pia.media.MediaId;
import africa.pia.media.Picture;
import africa.pia.text.Markup;
import africa.pia.text.Slug;
import africa.pia.text.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One reading of one proof from top to bottom; what it finds stands in the order of the editor's form. */
final class Examination {

    static final int HEADLINE_SEEN = 110;
    static final int HEADLINE_MOST = 200;
    static final int STANDFIRST_LEAST = 30;
    static final int STANDFIRST_SEEN = 300;

    private static final Set<String> LANGUAGES = Set.of("fr", "en", "pt", "ar");

    /** What links are called that say nothing, in all languages of the portal: accents, case and signs aside. */
    private static final Set<String> EMPTY_WORDS = Stream.of(
                    "ici|cliquez ici|clique ici|cliquer ici|lien|ce lien|le lien|lire|lire la suite|lire plus|voir|voir ici",
                    "en savoir plus|la suite|suite|cette page|ce site|cet article",
                    "here|click here|click|link|this link|the link|read more|more|learn more|see more|this page|website",
                    "aqui|clique aqui|este link|ler mais|leia mais|saiba mais|mais|esta página",
                    "هنا|اضغط هنا|انقر هنا|الرابط|هذا الرابط|اقرأ المزيد|المزيد|للمزيد|هذه الصفحة")
            .flatMap(words -> Stream.of(words.split("\\|")))
            .map(Slug::words)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern ARTICLE = Pattern.compile("/(?:l/)?articles/([^/?#]+)/?(?:[?#].*)?");
    private static final Pattern SECTION = Pattern.compile("/sections/([^/?#]+)/?(?:[?#].*)?");
    private static final Pattern PICTURE = Pattern.compile("/media/([0-9]{1,18})(?:[/?#].*)?");

    /** What the reading has to look up. Every answer is in memory or one query. */
    interface Library {

        /** The pictures with these ids; unknown ones are absent. */
        Map<MediaId, Picture> pictures(Set<MediaId> ids);

        boolean isSection(String key);

        Standing article(String slug);

        /** What is known of addresses of other sites; what is not known yet is absent. */
        Map<String, LinkState> states(List<String> addresses);
    }

    private final Proof proof;
    private final GateSettings settings;
    private final Library library;
    private final Addresses addresses;
    private final Structure structure;
    private final List<GateFinding> findings = new ArrayList<>();

    Examination(Proof proof, GateSettings settings, Library library, Addresses addresses) {
        this.proof = proof;
        this.settings = settings;
        this.library = library;
        this.addresses = addresses;
        this.structure = Structure.of(proof.body());
    }

    List<GateFinding> findings() {
        headline();
        standfirst();
        body();
        filing();
        lead();
        origin();
        return List.copyOf(findings);
    }

    private void headline() {
        int length = length(proof.headline());
        if (length == 0) {
            find(GateRule.HEADLINE_MISSING);
        } else if (length > HEADLINE_MOST) {
            find(GateRule.HEADLINE_TOO_LONG, length, HEADLINE_MOST);
        } else if (length > HEADLINE_SEEN) {
            find(GateRule.HEADLINE_LONG, length, HEADLINE_SEEN);
        }
    }

    private void standfirst() {
        int length = length(proof.standfirst());
        if (length == 0) {
            find(GateRule.STANDFIRST_MISSING);
        } else if (length < STANDFIRST_LEAST) {
            find(GateRule.STANDFIRST_SHORT, length, STANDFIRST_LEAST);
        } else if (length > STANDFIRST_SEEN) {
            find(GateRule.STANDFIRST_LONG, length, STANDFIRST_SEEN);
        }
    }

    private void body() {
        if (Markup.wordCount(proof.body()) == 0) {
            find(GateRule.BODY_MISSING);
        }
        headings();
        figures();
        tables();
        links();
    }

    /** Whoever listens to a text leaps from heading to heading: one that skips a level seems to lack its parent. */
    private void headings() {
        int above = 1;
        for (Structure.Heading heading : structure.headings()) {
            if (heading.level() > above + 1) {
                findUnder(heading.words(), GateRule.HEADING_ORDER, heading.words());
            }
            above = heading.level();
        }
    }

    private void figures() {
        Map<MediaId, Picture> known = library.pictures(structure.figures().stream()
                .flatMap(figure -> picture(figure.address()).stream())
                .collect(Collectors.toSet()));
        int number = 0;
        for (Structure.Figure figure : structure.figures()) {
            number++;
            Optional<MediaId> id = picture(figure.address());
            if (id.isEmpty() || !known.containsKey(id.get())) {
                findUnder(figure.under(), GateRule.FIGURE_UNKNOWN, number);
            }
            if (figure.alternativeText().isBlank()) {
                findUnder(figure.under(), GateRule.FIGURE_ALTERNATIVE_TEXT_MISSING, number);
            }
            if (figure.credit().isEmpty()) {
                findUnder(figure.under(), GateRule.FIGURE_CREDIT_MISSING, number);
            }
        }
    }

    private void tables() {
        int number = 0;
        for (Structure.Table table : structure.tables()) {
            number++;
            if (!table.headed()) {
                findUnder(table.under(), GateRule.TABLE_HEADERS_MISSING, number);
            }
            if (table.caption().isEmpty()) {
                findUnder(table.under(), GateRule.TABLE_CAPTION_MISSING, number);
            }
        }
    }

    private void links() {
        Map<String, LinkState> states = library.states(outward());
        for (Structure.Link link : structure.links()) {
            String address = link.address();
            if (address.startsWith("#") || address.startsWith("mailto:")) {
                continue;
            }
            if (isEmptyOfMeaning(link.words())) {
                findUnder(link.under(), GateRule.LINK_WORDS, link.words());
            }
            Optional<String> inside = addresses.inside(address);
            Optional<GateRule> broken =
                    inside.isPresent() ? brokenInside(inside.get()) : brokenOutside(states.get(address));
            broken.ifPresent(rule -> findUnder(link.under(), rule, link.words(), address));
        }
    }

    /** Addresses of other sites that the text leads to, its source included; each once. */
    List<String> outward() {
        List<String> all = new ArrayList<>();
        structure.links().stream()
                .map(Structure.Link::address)
                .filter(address -> address.startsWith("http"))
                .forEach(all::add);
        proof.origin()
                .map(Proof.Origin::address)
                .filter(each -> each.startsWith("http"))
                .ifPresent(all::add);
        return all.stream()
                .filter(address -> addresses.inside(address).isEmpty())
                .distinct()
                .toList();
    }

    private Optional<GateRule> brokenInside(String path) {
        Matcher article = ARTICLE.matcher(path);
        if (article.matches()) {
            return switch (library.article(article.group(1))) {
                case READABLE -> Optional.empty();
                case TO_COME -> Optional.of(GateRule.LINK_TO_COME);
                case WITHDRAWN -> Optional.of(GateRule.LINK_WITHDRAWN);
                case UNKNOWN -> Optional.of(GateRule.LINK_UNKNOWN);
            };
        }
        Matcher section = SECTION.matcher(path);
        if (section.matches() && !library.isSection(section.group(1))) {
            return Optional.of(GateRule.LINK_UNKNOWN);
        }
        Matcher picture = PICTURE.matcher(path);
        if (picture.matches()
                && library.pictures(Set.of(new MediaId(Long.parseLong(picture.group(1)))))
                        .isEmpty()) {
            return Optional.of(GateRule.LINK_UNKNOWN);
        }
        return Optional.empty();
    }

    /** What is not known is no finding. */
    private static Optional<GateRule> brokenOutside(LinkState state) {
        if (state == LinkState.GONE) {
            return Optional.of(GateRule.LINK_BROKEN);
        }
        return state == LinkState.PRIVATE ? Optional.of(GateRule.LINK_PRIVATE) : Optional.empty();
    }

    private static boolean isEmptyOfMeaning(String words) {
        return words.codePoints().noneMatch(Character::isLetterOrDigit) || EMPTY_WORDS.contains(Slug.words(words));
    }

    private void filing() {
        if (proof.section().isEmpty() || !library.isSection(proof.section())) {
            find(GateRule.SECTION_MISSING);
        }
        if (!LANGUAGES.contains(proof.language())) {
            find(GateRule.LANGUAGE_UNKNOWN);
        } else {
            LanguageSense.doubt(
                            proof.headline() + "\n" + proof.standfirst() + "\n" + Markup.plainText(proof.body()),
                            proof.language())
                    .ifPresent(guessed -> find(GateRule.LANGUAGE_DOUBTFUL, guessed));
        }
    }

    /** What the text does not say of its picture, readers do not see: the library's words do not stand in for it. */
    private void lead() {
        if (proof.lead().isEmpty()) {
            return;
        }
        Proof.Lead lead = proof.lead().get();
        if (library.pictures(Set.of(lead.picture())).isEmpty()) {
            find(GateRule.LEAD_UNKNOWN);
        }
        if (lead.alternativeText().isBlank()) {
            find(GateRule.LEAD_ALTERNATIVE_TEXT_MISSING);
        }
        if (lead.credit().isBlank()) {
            find(GateRule.LEAD_CREDIT_MISSING);
        }
        if (lead.licence().isBlank()) {
            find(GateRule.LEAD_LICENCE_MISSING);
        }
    }

    private void origin() {
        if (proof.origin().isEmpty()) {
            return;
        }
        Proof.Origin origin = proof.origin().get();
        if (origin.name().isBlank()) {
            find(GateRule.SOURCE_NAME_MISSING);
        }
        if (origin.address().isBlank()) {
            find(GateRule.SOURCE_ADDRESS_MISSING);
        } else if (library.states(List.of(origin.address())).get(origin.address()) == LinkState.GONE) {
            find(GateRule.SOURCE_BROKEN, origin.address());
        }
    }

    private static Optional<MediaId> picture(String address) {
        Matcher picture = PICTURE.matcher(address);
        return picture.matches() ? Optional.of(new MediaId(Long.parseLong(picture.group(1)))) : Optional.empty();
    }

    private static int length(String line) {
        String text = line.strip();
        return text.codePointCount(0, text.length());
    }

    private void find(GateRule rule, Object... arguments) {
        findUnder("", rule, arguments);
    }

    private void findUnder(String heading, GateRule rule, Object... arguments) {
        if (settings.looksFor(rule)) {
            findings.add(new GateFinding(rule, settings.severity(rule), List.of(arguments), heading));
        }
    }
}
