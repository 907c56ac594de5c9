package africa.pia.note;

import static africa.pia.article.WrittenArticles.EDITOR;
import static africa.pia.article.WrittenArticles.WRITER;
import static africa.pia.article.WrittenArticles.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import africa.pia.PortalException;
import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.AccountId;
import africa.pia.account.AccountPost;
import africa.pia.account.AccountProfile;
import africa.pia.account.StaffDirectory;
import africa.pia.article.ArticleId;
import africa.pia.article.WrittenArticles;
import africa.pia.article.desk.ArticleDeskFixtures;
import africa.pia.note.NoteEvent.NoteResolved;
import africa.pia.note.NoteEvent.NoteWritten;
import africa.pia.testing.RecordedEvents;
import africa.pia.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoteDeskTest {

    private static final AccountId CHIEF = new AccountId(20);

    private final RecordedEvents<NoteEvent> events = new RecordedEvents<>();
    private final List<String> letters = new ArrayList<>();

    private static AccountProfile profile(AccountId id) {
        String name = id.equals(WRITER) ? "Awa Ndiaye" : id.equals(CHIEF) ? "Chef Konan" : "Éditrice Sow";
        return new AccountProfile(id, name, true, false);
    }

    private <T> T desk(WrittenArticles articles, Function<NoteDesk, T> work) {
        return articles.database().call("domain", em -> {
            NoteDesk desk = new NoteDesk();
            desk.notes = new Notes();
            desk.notes.em = em;
            desk.articles = ArticleDeskFixtures.desk(articles, em);
            desk.staff = new StaffDirectory() {
                @Override
                public List<AccountProfile> editors() {
                    return List.of(profile(EDITOR), profile(CHIEF));
                }
            };
            desk.accounts = new AccountDirectory() {
                @Override
                public Optional<AccountProfile> profile(AccountId id) {
                    return Optional.of(NoteDeskTest.profile(id));
                }
            };
            desk.letters = new NoteLetters();
            desk.letters.accounts = desk.accounts;
            desk.letters.post = new AccountPost() {
                @Override
                public void send(AccountId to, String template, String path, Object... arguments) {
                    letters.add(to + " " + template + " " + Arrays.asList(arguments));
                }
            };
            desk.settings = new NoteSettings(Duration.ofMinutes(15));
            desk.events = events;
            desk.caller = articles.caller();
            desk.clock = articles.clock();
            return work.apply(desk);
        });
    }

    private List<WrittenNote> beside(WrittenArticles articles, ArticleId article) {
        return desk(articles, desk -> desk.beside(article));
    }

    private static String code(ThrowingCallable call) {
        return catchThrowableOfType(PortalException.class, call).code();
    }

    @ParameterizedTest
    @EnumSource
    void a_note_is_read_by_whoever_sees_the_article_and_by_nobody_else(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database).as(WRITER, false);
        ArticleId article = articles.drafted(titled("Le mien")).id();
        desk(articles, desk -> desk.write(article, "Une note <b>brute</b> https://pia.example/a"));

        articles.as(EDITOR, true);
        assertThat(beside(articles, article)).singleElement().satisfies(note -> {
            assertThat(note.author()).isEqualTo(WRITER);
            assertThat(note.html().html()).contains("&lt;b&gt;").contains("rel=\"");
            assertThat(note.editable()).isFalse();
        });
        articles.as(new AccountId(99), false);
        assertThat(code(() -> beside(articles, article))).isEqualTo("note.unknown");
        assertThat(code(() -> desk(articles, desk -> desk.write(article, "Moi aussi"))))
                .isEqualTo("note.unknown");
    }

    @ParameterizedTest
    @EnumSource
    void whom_a_note_calls_is_told_once(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database).as(WRITER, false);
        ArticleId article = articles.drafted(titled("Le mien")).id();
        articles.as(EDITOR, true);

        WrittenNote note =
                desk(articles, desk -> desk.write(article, "@Awa Ndiaye et @editrice-sow, merci. @Inconnu aussi."));
        WrittenNote edited =
                desk(articles, desk -> desk.edit(note.id(), note.version(), "@Awa Ndiaye et @Chef Konan, merci."));

        assertThat(letters)
                .containsExactly(
                        "7 mentioned [Éditrice Sow, Le mien, @Awa Ndiaye et @editrice-sow, merci. @Inconnu aussi.]",
                        "20 mentioned [Éditrice Sow, Le mien, @Awa Ndiaye et @Chef Konan, merci.]");
        assertThat(events.fired())
                .containsExactly(
                        new NoteWritten(article, note.id(), EDITOR, Set.of(WRITER)),
                        new NoteWritten(article, note.id(), EDITOR, Set.of(CHIEF)));
        assertThat(edited.editedAt()).contains(articles.clock().instant());
    }

    @ParameterizedTest
    @EnumSource
    void a_writer_of_another_article_cannot_be_called(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database).as(EDITOR, true);
        ArticleId article = articles.drafted(titled("De l’éditrice")).id();

        desk(articles, desk -> desk.write(article, "@Awa Ndiaye, regarde"));

        assertThat(letters).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void its_author_changes_it_for_a_while(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        ArticleId article = articles.drafted(titled("Un titre")).id();
        WrittenNote note = desk(articles, desk -> desk.write(article, "Une note"));

        articles.as(CHIEF, true);
        assertThat(code(() -> desk(articles, desk -> desk.edit(note.id(), note.version(), "Autre"))))
                .isEqualTo("note.not-own");
        articles.as(EDITOR, true);
        articles.clock().forward(Duration.ofMinutes(15));
        assertThat(code(() -> desk(articles, desk -> desk.edit(note.id(), note.version(), "Autre"))))
                .isEqualTo("note.window-over");
        assertThat(beside(articles, article)).extracting(WrittenNote::text).containsExactly("Une note");
    }

    @ParameterizedTest
    @EnumSource
    void it_is_settled_opened_again_and_counted_while_open(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        ArticleId article = articles.drafted(titled("Un titre")).id();
        ArticleId other = articles.drafted(titled("Un autre")).id();
        WrittenNote note = desk(articles, desk -> desk.write(article, "Une note"));
        desk(articles, desk -> desk.write(article, "Une autre"));

        WrittenNote settled = desk(articles, desk -> desk.resolve(note.id(), note.version()));

        assertThat(settled.isOpen()).isFalse();
        assertThat(settled.resolvedBy()).contains(EDITOR);
        assertThat(events.fired()).contains(new NoteResolved(article, note.id(), EDITOR));
        assertThat(open(articles, article, other)).isEqualTo(Map.of(article, 1));
        assertThat(code(() -> desk(articles, desk -> desk.resolve(note.id(), note.version()))))
                .isEqualTo("note.stale");
        desk(articles, desk -> desk.reopen(settled.id(), settled.version()));
        assertThat(open(articles, article, other)).isEqualTo(Map.of(article, 2));
    }

    @ParameterizedTest
    @EnumSource
    void it_says_something_and_not_too_much(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        ArticleId article = articles.drafted(titled("Un titre")).id();

        assertThat(code(() -> desk(articles, desk -> desk.write(article, " \n "))))
                .isEqualTo("note.empty");
        assertThat(code(() -> desk(articles, desk -> desk.write(article, "a".repeat(2_001)))))
                .isEqualTo("note.too-long");
    }

    @ParameterizedTest
    @EnumSource
    void who_has_left_is_called_no_more(TestDatabase database) {
        WrittenArticles articles = new WrittenArticles(database);
        ArticleId article = articles.drafted(titled("Un titre")).id();
        WrittenNote note = desk(articles, desk -> desk.write(article, "@Chef Konan, merci"));

        desk(articles, desk -> {
            desk.on(new AccountErased(CHIEF));
            return true;
        });

        Set<AccountId> called = articles.database()
                .call("domain", em -> em.find(Note.class, note.id()).called());
        assertThat(called).isEmpty();
    }

    private Map<ArticleId, Integer> open(WrittenArticles articles, ArticleId... seen) {
        return desk(articles, desk -> desk.open(List.of(seen)));
    }
}
