package africa.pia.note;

import static org.assertj.core.api.Assertions.assertThat;

import africa.pia.account.AccountId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MentionsTest {

    private static final AccountId MARIE = new AccountId(1);
    private static final AccountId MARIE_EVE = new AccountId(2);
    private static final AccountId SAMIRA = new AccountId(3);
    private static final AccountId OTHER_SAMIRA = new AccountId(4);

    private static final List<Colleague> COLLEAGUES = List.of(
            new Colleague(MARIE, "Marie Diop"),
            new Colleague(MARIE_EVE, "Marie Diop-Lawson"),
            new Colleague(SAMIRA, "سميرة حداد"),
            new Colleague(OTHER_SAMIRA, "سميرة حداد"));

    @Test
    void a_name_calls_whatever_its_accents_case_and_what_follows() {
        assertThat(Mentions.in("Merci @MARIÈ DIOP, relis !", COLLEAGUES)).containsExactly(MARIE);
        assertThat(Mentions.in("@Marie Diop", COLLEAGUES)).containsExactly(MARIE);
    }

    @Test
    void a_handle_calls_too() {
        assertThat(COLLEAGUES.get(0).handle()).isEqualTo("marie-diop");
        assertThat(Mentions.in("(@marie-diop)", COLLEAGUES)).containsExactly(MARIE);
    }

    @Test
    void the_longer_of_two_names_is_meant() {
        assertThat(Mentions.in("@Marie Diop-Lawson et @marie-diop", COLLEAGUES)).containsExactly(MARIE_EVE, MARIE);
    }

    @Test
    void two_people_of_one_name_are_both_called_in_any_script() {
        assertThat(Mentions.in("شكرًا @سميرة حداد", COLLEAGUES)).containsExactly(SAMIRA, OTHER_SAMIRA);
    }

    @Test
    void nobody_is_called_by_half_a_name_an_address_or_a_lone_sign() {
        assertThat(Mentions.in("@Marie Diopas @Marie", COLLEAGUES)).isEmpty();
        assertThat(Mentions.in("marie@Marie Diop", COLLEAGUES)).isEmpty();
        assertThat(Mentions.in("@ @@ fin@", COLLEAGUES)).isEmpty();
    }
}
