package africa.pia.web.messages;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The words of the portal, in four languages, and that a slip in them is noticed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesTest {

    @Nested
    class The_portal {

        private final Project portal = Project.portal();

        @Test
        void says_the_same_things_in_every_language() {
            assertThat(Rules.keysAgree(portal.bundles)).isEmpty();
        }

        @Test
        void fills_in_the_same_things_in_every_language() {
            assertThat(Rules.placeholdersAgree(portal.bundles)).isEmpty();
        }

        @Test
        void sets_french_with_its_spaces() {
            assertThat(Rules.frenchIsSpaced(portal.bundles)).isEmpty();
        }

        @Test
        void has_what_its_views_ask_for() {
            assertThat(portal.sources.asked()).hasSizeGreaterThan(100);
            assertThat(Rules.askedIsThere(portal.bundles, portal.sources)).isEmpty();
        }

        @Test
        void has_nothing_that_is_never_said() {
            assertThat(Rules.thereIsAsked(portal.bundles, portal.sources)).isEmpty();
        }

        @Test
        void has_a_sentence_for_every_broken_rule() {
            assertThat(portal.sources.codes()).hasSizeGreaterThan(50);
            assertThat(Rules.codesHaveSentences(portal.bundles, portal.sources)).isEmpty();
        }

        @Test
        void names_all_constants_of_a_type_or_none() {
            assertThat(Rules.constantsHaveNames(portal.bundles, portal.sources)).isEmpty();
        }

        @Test
        void writes_no_words_into_its_views() {
            assertThat(portal.views).hasSizeGreaterThan(20);
            assertThat(Rules.viewsAreSilent(portal.views)).isEmpty();
        }
    }

    @Nested
    class A_slip_is_noticed {

        @Test
        void when_a_language_lacks_a_key_or_has_one_too_many_or_one_twice() {
            assertThat(Rules.keysAgree(Project.slip("keys").bundles))
                    .containsExactlyInAnyOrder(
                            "site en site.menu: missing",
                            "site en site.stray: not in French",
                            "site pt site.name: twice",
                            "site ar : in another order");
        }

        @Test
        void when_a_language_fills_in_something_else_or_counts_otherwise() {
            assertThat(Rules.placeholdersAgree(Project.slip("placeholders").bundles))
                    .containsExactlyInAnyOrder(
                            "site en list.title: [0] in place of [0, 1]",
                            "site en list.empty: a straight apostrophe, which a pattern swallows",
                            "site pt card.comments: counts by [] where French does by [one, other]",
                            "site pt list.title: no pattern",
                            "site ar card.comments: counts by [one, other] where French does by [one, other]");
        }

        @Test
        void when_a_french_sign_has_lost_its_space() {
            assertThat(Rules.frenchIsSpaced(Project.slip("french").bundles))
                    .containsExactly(
                            "site fr site.colon: a breaking space, or none",
                            "site fr site.question: a breaking space, or none",
                            "site fr site.quotation: a breaking space, or none");
        }

        @Test
        void when_a_view_asks_for_what_is_not_there() {
            Project slip = Project.slip("asked");

            assertThat(Rules.askedIsThere(slip.bundles, slip.sources))
                    .containsExactly(
                            "page.xhtml site.missing: in no bundle",
                            "page.xhtml site.other-missing: in no bundle",
                            "page.xhtml Missing.: in no bundle");
        }

        @Test
        void when_a_key_is_never_said() {
            Project slip = Project.slip("unsaid");

            assertThat(Rules.thereIsAsked(slip.bundles, slip.sources))
                    .containsExactly(
                            "site site.unsaid: never said",
                            "site site.tab-GONE: never said",
                            "site error.404.lost: never said",
                            "site lost.subject: never said");
        }

        @Test
        void when_a_broken_rule_has_no_sentence() {
            Project slip = Project.slip("codes");

            assertThat(Rules.codesHaveSentences(slip.bundles, slip.sources))
                    .containsExactly(
                            "Rule.java article.unsaid: no sentence",
                            "Rule.java fresh.field: no sentence",
                            "Rule.java fresh.rule: no sentence");
        }

        @Test
        void when_a_constant_has_no_name_or_a_name_no_constant() {
            Project slip = Project.slip("constants");

            assertThat(Rules.constantsHaveNames(slip.bundles, slip.sources))
                    .containsExactly("Shade: names for [DARK, PALE] in place of [DARK, LIGHT]");
        }

        @Test
        void when_a_view_writes_words() {
            assertThat(Rules.viewsAreSilent(Project.slip("words").views))
                    .containsExactly("page.xhtml p: Bonjour", "page.xhtml img/alt: Un lac", "page.xhtml b: et");
        }
    }

    /** The sources of the portal, or of a tiny one in which something is wrong. */
    private record Project(List<Bundle> bundles, Sources sources, List<Path> views) {

        private static final Pattern SETTING = Pattern.compile("\\| `(portal\\.[^`]+)`");

        static Project portal() {
            List<Path> modules = Stream.of("portal-domain", "portal-comments", "portal-web")
                    .map(Path.of("..")::resolve)
                    .toList();
            return of(
                    modules.stream()
                            .map(module -> module.resolve("src/main/resources"))
                            .toList(),
                    modules.stream().map(module -> module.resolve("src/main")).toList());
        }

        static Project slip(String name) {
            List<Path> folder = List.of(Path.of("src/test/resources/africa/pia/web/messages", name));
            return of(folder, folder);
        }

        private static Project of(List<Path> resources, List<Path> sources) {
            List<Bundle> bundles = Bundle.in(resources);
            Set<String> features = bundles.stream()
                    .filter(bundle -> bundle.name().equals("terms"))
                    .flatMap(bundle -> bundle.french().keySet().stream())
                    .map(key -> key.substring(0, key.indexOf('.')))
                    .collect(toSet());
            Set<String> settings = SETTING.matcher(Sources.text(Path.of("../docs/operations.md")))
                    .results()
                    .map(setting -> setting.group(1))
                    .collect(toSet());
            return new Project(bundles, Sources.in(sources, features, settings), Sources.files(sources, ".xhtml"));
        }
    }
}
