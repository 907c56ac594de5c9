package africa.pia.gate;

import africa.pia.account.Caller;
import africa.pia.media.MediaId;
import africa.pia.media.MediaLibrary;
import africa.pia.media.Picture;
import africa.pia.section.SectionDirectory;
import africa.pia.site.SiteSettings;
import africa.pia.text.Markup;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Proofs that pass, to be broken one by one, and a library of what the gate looks up. */
public final class GateFixtures {

    static final URI SITE = URI.create("https://pia.example");
    static final MediaId PICTURE = new MediaId(5);

    static final String FRENCH = "<p>Le fleuve a monté de deux mètres dans la nuit et les pirogues sont restées sur la"
            + " rive. Les femmes du quartier ont porté les sacs de riz à l’étage de l’école, où le maître les a comptés"
            + " avec elles, et personne n’est parti avant que le jour se lève sur les toits de la ville.</p>";
    static final String ENGLISH = "<p>The river rose by two metres in the night and the boats were left on the bank."
            + " The women of the quarter carried the bags of rice to the upper floor of the school, where the teacher"
            + " counted them, and nobody left before the sun was up over the roofs of the town.</p>";
    static final String ARABIC = "<p>ارتفع النهر مترين في الليل وبقيت الزوارق على الضفة. حملت نساء الحي أكياس الأرز إلى"
            + " الطابق العلوي من المدرسة، حيث عدّها المعلم معهن، ولم يغادر أحد قبل أن تشرق الشمس على سطوح المدينة، ثم"
            + " عاد الجميع إلى بيوتهم ليروا ما بقي منها بعد أن هدأ الماء وانصرف الناس إلى أعمالهم.</p>";

    private GateFixtures() {}

    /** A gate for tests of other features, which tries no addresses. */
    public static Gate gate(
            EntityManager em, Clock clock, Caller caller, SectionDirectory sections, MediaLibrary media) {
        GateSettings.Links links = links();
        GateSettings settings = new GateSettings(
                settings().blocking(),
                Set.of(),
                new GateSettings.Links(false, links.timeout(), links.recheck(), links.ports(), links.concurrent()));
        Gate gate = new Gate();
        gate.em = em;
        gate.settings = settings;
        gate.site = new SiteSettings("PIA", SITE, Locale.FRENCH, ZoneOffset.UTC);
        gate.links = new LinkRound();
        gate.links.em = em;
        gate.links.settings = settings;
        gate.links.clock = clock;
        gate.articles = slug -> ArticleAddresses.Standing.UNKNOWN;
        gate.sections = sections;
        gate.media = media;
        gate.caller = caller;
        gate.clock = clock;
        return gate;
    }

    /** The gate as it is shipped, but for the rules that are not looked for. */
    static GateSettings settings(GateRule... silent) {
        Set<GateRule> quiet = EnumSet.noneOf(GateRule.class);
        quiet.addAll(List.of(silent));
        return new GateSettings(
                EnumSet.of(
                        GateRule.HEADLINE_TOO_LONG,
                        GateRule.STANDFIRST_MISSING,
                        GateRule.LEAD_ALTERNATIVE_TEXT_MISSING,
                        GateRule.FIGURE_ALTERNATIVE_TEXT_MISSING,
                        GateRule.SOURCE_NAME_MISSING,
                        GateRule.SOURCE_ADDRESS_MISSING),
                quiet,
                links());
    }

    static GateSettings.Links links() {
        return new GateSettings.Links(true, Duration.ofSeconds(5), Duration.ofDays(1), Set.of(80, 443), 4);
    }

    static Proof french() {
        return proof("Le fleuve est monté cette nuit", FRENCH, "fr");
    }

    static Proof english() {
        return proof("The river rose last night", ENGLISH, "en");
    }

    static Proof arabic() {
        return proof("النهر يرتفع في الليل", ARABIC, "ar");
    }

    static Proof proof(String headline, String body, String language) {
        return new Proof(
                headline,
                "—".repeat(10) + " deux mètres en une nuit, et l’école pour grenier " + "—".repeat(10),
                Markup.article(body),
                language,
                "societe",
                Optional.of(new Proof.Lead(PICTURE, "Une pirogue sur la rive", "Salimata Koné", "CC BY 4.0")),
                Optional.of(new Proof.Origin("Agence du fleuve", "https://agence.example/fleuve")));
    }

    static Proof withHeadline(String headline) {
        return proof(headline, FRENCH, "fr");
    }

    static Proof withBody(String html) {
        return proof(french().headline(), FRENCH + html, "fr");
    }

    static Proof withStandfirst(String standfirst) {
        Proof proof = french();
        return new Proof(
                proof.headline(),
                standfirst,
                proof.body(),
                proof.language(),
                proof.section(),
                proof.lead(),
                proof.origin());
    }

    static Proof withSection(String section) {
        Proof proof = french();
        return new Proof(
                proof.headline(),
                proof.standfirst(),
                proof.body(),
                proof.language(),
                section,
                proof.lead(),
                proof.origin());
    }

    static Proof withLead(Proof.Lead lead) {
        Proof proof = french();
        return new Proof(
                proof.headline(),
                proof.standfirst(),
                proof.body(),
                proof.language(),
                proof.section(),
                Optional.of(lead),
                proof.origin());
    }

    static Proof withOrigin(String name, String address) {
        Proof proof = french();
        return new Proof(
                proof.headline(),
                proof.standfirst(),
                proof.body(),
                proof.language(),
                proof.section(),
                proof.lead(),
                Optional.of(new Proof.Origin(name, address)));
    }

    static List<GateFinding> judged(Proof proof) {
        return judged(proof, settings());
    }

    static List<GateFinding> judged(Proof proof, GateSettings settings) {
        return new Examination(proof, settings, new FakeLibrary(), new Addresses(SITE)).findings();
    }

    static List<GateRule> rules(Proof proof) {
        return judged(proof).stream().map(GateFinding::rule).toList();
    }

    /** One picture, two sections, three articles, and what a few sites have answered. */
    static final class FakeLibrary implements Examination.Library {

        @Override
        public Map<MediaId, Picture> pictures(Set<MediaId> ids) {
            return ids.stream()
                    .filter(PICTURE::equals)
                    .collect(Collectors.toMap(
                            id -> id, id -> new Picture(id, "rive.jpg", 800, 450, List.of(400, 800), "", "", "", "")));
        }

        @Override
        public boolean isSection(String key) {
            return Set.of("societe", "culture").contains(key);
        }

        @Override
        public ArticleAddresses.Standing article(String slug) {
            return switch (slug) {
                case "le-fleuve" -> ArticleAddresses.Standing.READABLE;
                case "demain" -> ArticleAddresses.Standing.TO_COME;
                case "retire" -> ArticleAddresses.Standing.WITHDRAWN;
                default -> ArticleAddresses.Standing.UNKNOWN;
            };
        }

        @Override
        public Map<String, LinkState> states(List<String> addresses) {
            Map<String, LinkState> known = new HashMap<>();
            for (String address : addresses) {
                if (address.contains("disparu")) {
                    known.put(address, LinkState.GONE);
                } else if (address.contains("prive")) {
                    known.put(address, LinkState.PRIVATE);
                } else if (address.contains("muet")) {
                    known.put(address, LinkState.UNCLEAR);
                } else if (address.contains("bon")) {
                    known.put(address, LinkState.FINE);
                }
            }
            return known;
        }
    }
}
