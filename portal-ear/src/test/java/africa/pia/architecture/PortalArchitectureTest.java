package africa.pia.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortalArchitectureTest {

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .importPaths(classesOf("portal-domain"), classesOf("portal-comments"), classesOf("portal-web"));
    private static final JavaClasses VIOLATORS = new ClassFileImporter().importPackages("violating.pia");

    private static Path classesOf(String module) {
        return Path.of("..", module, "target", "classes");
    }

    static Stream<Arguments> rules() {
        return Rules.of("africa.pia").entrySet().stream().map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
    }

    static Stream<Arguments> rulesForViolators() {
        return Rules.of("violating.pia").entrySet().stream().map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_portal_keeps_the_rule(String name, ArchRule rule) {
        assertThatCode(() -> rule.check(PORTAL)).as(name).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesForViolators")
    void the_rule_catches_its_violator(String name, ArchRule rule) {
        assertThat(rule.evaluate(VIOLATORS).hasViolation()).as(name).isTrue();
    }
}
