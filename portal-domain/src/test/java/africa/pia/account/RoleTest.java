package africa.pia.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoleTest {

    @Test
    void everybody_reads() {
        assertThat(Role.effective(Set.of())).containsExactly(Role.READER);
    }

    @Test
    void an_editor_also_writes_but_does_not_judge() {
        assertThat(Role.effective(Set.of(Role.EDITOR)))
                .containsExactlyInAnyOrder(Role.READER, Role.CONTRIBUTOR, Role.EDITOR);
    }

    @Test
    void an_editor_in_chief_also_edits_and_writes() {
        assertThat(Role.effective(Set.of(Role.EDITOR_IN_CHIEF)))
                .containsExactlyInAnyOrder(Role.READER, Role.CONTRIBUTOR, Role.EDITOR, Role.EDITOR_IN_CHIEF);
    }

    @Test
    void a_moderator_does_not_publish() {
        assertThat(Role.effective(Set.of(Role.MODERATOR))).containsExactlyInAnyOrder(Role.READER, Role.MODERATOR);
    }

    @Test
    void an_administrator_does_everything() {
        assertThat(Role.effective(Set.of(Role.ADMIN))).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void the_names_in_annotations_are_those_of_the_roles() {
        assertThat(Role.values())
                .extracting(Role::name)
                .containsExactly(
                        Role.NAME_READER,
                        Role.NAME_CONTRIBUTOR,
                        Role.NAME_EDITOR,
                        Role.NAME_EDITOR_IN_CHIEF,
                        Role.NAME_MODERATOR,
                        Role.NAME_ADMIN);
    }
}
