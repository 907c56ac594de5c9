package africa.pia.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiTest {

    /** The calls that the portal promises to programs. */
    private static final Set<String> PROMISED = new TreeSet<>(Set.of(
            "GET /account/attention",
            "GET /account/profile",
            "PATCH /account/profile",
            "GET /account/sign-ins",
            "DELETE /account/sign-ins/{}",
            "GET /articles/{}/conversation",
            "GET /articles/{}/conversation/reactions",
            "PUT /account/attention/articles/{}",
            "DELETE /account/attention/articles/{}",
            "PUT /account/attention/muted/{}",
            "DELETE /account/attention/muted/{}",
            "GET /account/notices",
            "GET /account/notices/unread",
            "POST /account/notices/read",
            "GET /account/notices/mail",
            "PUT /account/notices/mail",
            "GET /account/reports",
            "GET /account/standing",
            "POST /account/standing/read",
            "POST /account/standing/{}/objection",
            "GET /moderation/people",
            "GET /moderation/people/contested",
            "GET /moderation/people/{}",
            "GET /moderation/people/{}/comments",
            "POST /moderation/people/{}/sanctions",
            "POST /moderation/people/sanctions/{}/lift",
            "POST /moderation/people/sanctions/{}/uphold",
            "POST /moderation/people/{}/sweep",
            "POST /moderation/people/{}/notes",
            "DELETE /moderation/people/notes/{}",
            "GET /moderation/figures",
            "GET /transparency",
            "DELETE /comments/{}",
            "DELETE /comments/{}/pick",
            "DELETE /comments/{}/pin",
            "DELETE /media/{}",
            "DELETE /tokens/current",
            "GET /articles",
            "GET /articles/{}",
            "GET /articles/{}/comments",
            "GET /front",
            "GET /media",
            "GET /media/{}",
            "GET /moderation/counts",
            "GET /moderation/queue",
            "GET /moderation/care",
            "PUT /moderation/care",
            "DELETE /moderation/decisions/{}",
            "GET /moderation/conversations/{}",
            "PUT /moderation/conversations/{}",
            "GET /moderation/conversations/{}/comments",
            "PUT /moderation/conversations/{}/watch",
            "DELETE /moderation/conversations/{}/watch",
            "PUT /moderation/comments/{}/lock",
            "DELETE /moderation/comments/{}/lock",
            "GET /moderation/comments/{}/branch",
            "POST /moderation/comments/{}/branch-decisions",
            "DELETE /moderation/branch-decisions/{}",
            "GET /moderation/languages",
            "PUT /moderation/languages",
            "GET /moderation/log",
            "GET /moderation/log/check",
            "GET /moderation/statements",
            "GET /moderation/comments/{}",
            "GET /moderation/rules",
            "GET /moderation/rules/{}",
            "PUT /moderation/rules/{}",
            "POST /moderation/rules/{}/trial",
            "GET /moderation/rules/lists",
            "GET /moderation/rules/lists/{}",
            "PUT /moderation/rules/lists/{}",
            "POST /moderation/rules/lists/{}/trial",
            "GET /moderation/raids",
            "POST /moderation/raids",
            "DELETE /moderation/raids/{}",
            "GET /moderation/scoring",
            "PUT /moderation/scoring",
            "POST /moderation/scoring/models",
            "POST /moderation/scoring/trial",
            "PUT /moderation/comments/{}/claim",
            "DELETE /moderation/comments/{}/claim",
            "GET /newsroom/articles",
            "GET /search",
            "GET /sections",
            "PATCH /comments/{}",
            "POST /accounts",
            "GET /decisions",
            "GET /notices",
            "GET /notices/{}",
            "POST /notices",
            "POST /notices/{}/decision",
            "POST /notices/{}/review",
            "GET /decisions/{}",
            "GET /appeals",
            "GET /appeals/{}",
            "POST /appeals",
            "POST /appeals/{}/outcome",
            "POST /comments/{}/flags",
            "POST /articles",
            "POST /articles/{}/approve",
            "POST /articles/{}/comments",
            "POST /articles/{}/correct",
            "POST /articles/{}/publish",
            "POST /articles/{}/return",
            "POST /articles/{}/schedule",
            "POST /articles/{}/submit",
            "POST /articles/{}/withdraw",
            "POST /comments/{}/reactions",
            "POST /media",
            "POST /moderation/comments/{}/decisions",
            "POST /moderation/decisions",
            "POST /newsroom/articles/refilings",
            "POST /tokens",
            "PUT /accounts/{}/roles",
            "PUT /accounts/{}/sanction",
            "PUT /articles/{}",
            "PUT /comments/{}/pick",
            "PUT /comments/{}/pin",
            "PUT /front",
            "PUT /media/{}"));

    private static final List<Class<?>> RESOURCES = List.of(
            AccountsResource.class,
            AppealsResource.class,
            ArticlesResource.class,
            AttentionResource.class,
            ProfileResource.class,
            TalkResource.class,
            FiguresResource.class,
            OwnNoticesResource.class,
            OwnReportsResource.class,
            PeopleResource.class,
            StandingResource.class,
            TransparencyResource.class,
            CareResource.class,
            CommentsResource.class,
            StatementsResource.class,
            LogResource.class,
            ConversationsResource.class,
            ConversationResource.class,
            DecisionsResource.class,
            FlagsResource.class,
            FrontResource.class,
            MediaResource.class,
            ModerationResource.class,
            NewsroomResource.class,
            NoticesResource.class,
            RaidsResource.class,
            RulesResource.class,
            ScoringResource.class,
            SearchResource.class,
            SectionsResource.class,
            TokensResource.class);

    private static final Pattern ADDRESS = Pattern.compile("  (/\\S*):");
    private static final Pattern METHOD = Pattern.compile("    (get|post|put|patch|delete):");

    private static Set<String> described() throws IOException {
        Set<String> calls = new TreeSet<>();
        String address = "";
        for (String line : lines()) {
            Matcher path = ADDRESS.matcher(line);
            Matcher method = METHOD.matcher(line);
            if (path.matches()) {
                address = path.group(1);
            } else if (method.matches()) {
                calls.add(method.group(1).toUpperCase(java.util.Locale.ROOT) + " " + nameless(address));
            }
        }
        return calls;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    private static Set<String> offered() {
        return RESOURCES.stream().flatMap(OpenApiTest::calls).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> calls(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods()).flatMap(method -> Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value() + " " + nameless(root + tail(method))));
    }

    private static String tail(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }

    /** What a part of an address is called, and the pattern that it has, is for people; where it stands is the contract. */
    private static String nameless(String address) {
        return address.replaceAll("\\{(?:[^{}]|\\{[^{}]*\\})*\\}", "{}");
    }

    @Test
    void no_resource_is_left_out() throws IOException {
        try (Stream<java.nio.file.Path> sources =
                Files.list(java.nio.file.Path.of("src/main/java/africa/pia/web/api"))) {
            assertThat(sources.map(source -> source.getFileName().toString())
                            .filter(name -> name.endsWith("Resource.java"))
                            .map(name -> name.substring(0, name.length() - ".java".length())))
                    .containsExactlyInAnyOrderElementsOf(
                            RESOURCES.stream().map(Class::getSimpleName).toList());
        }
    }

    @Test
    void what_is_promised_is_described() throws IOException {
        assertThat(described()).isEqualTo(PROMISED);
    }

    @Test
    void what_is_promised_is_offered_and_nothing_else() {
        assertThat(offered()).isEqualTo(PROMISED);
    }
}
