package africa.pia.web.moderation;

import africa.pia.account.AccountId;
import africa.pia.account.PeopleDirectory;
import africa.pia.account.PeopleDirectory.Person;
import africa.pia.comment.sanction.Sanctions;
import africa.pia.comment.sanction.Sanctions.Contested;
import africa.pia.comment.sanction.Standing;
import africa.pia.comment.sanction.Standings;
import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.web.url.Addresses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The people whom moderators may have to do with: looked up by name or address, and who objects to what was done. */
@Named
@RequestScoped
public class PeopleSearchPage {

    static final String ADDRESS = ModerationNav.ADDRESS + "/people";
    private static final int SHOWN = 50;
    private static final int CONTESTED = 20;
    private static final int WORDS = 200;

    @EJB
    PeopleDirectory people;

    @EJB
    Sanctions sanctions;

    @EJB
    Standings standings;

    @Inject
    HttpServletRequest request;

    private Slice<Person> slice;
    private Map<AccountId, Standing> standing;
    private List<Contested> contested;

    /** One line of the list. */
    public record Line(Person person, Standing standing, String address) {}

    public void open() {
        slice = people.search(getWords(), after(), SHOWN);
        standing = standings.of(
                slice.items().stream().map(each -> each.profile().id()).collect(Collectors.toSet()));
        contested = after().isEmpty() && getWords().isEmpty() ? sanctions.contested(CONTESTED) : List.of();
    }

    private Optional<Cursor> after() {
        return Optional.of(parameter("after")).filter(value -> !value.isEmpty()).map(Cursor::new);
    }

    /** What is searched for. */
    public String getWords() {
        String words = parameter("q").strip();
        return words.length() > WORDS ? words.substring(0, WORDS) : words;
    }

    public List<Line> getPeople() {
        return slice.items().stream()
                .map(each -> new Line(
                        each,
                        standing.getOrDefault(each.profile().id(), Standing.GOOD),
                        ADDRESS + "/" + each.profile().id()))
                .toList();
    }

    /** What people object to and nobody has answered. */
    public List<Contested> getContested() {
        return contested;
    }

    /** Where the list goes on; empty at its end. */
    public String getMore() {
        return slice.next()
                .map(next -> Addresses.with(list(), "after", next.value()))
                .orElse("");
    }

    /** Where the list begins; empty when this is the beginning. */
    public String getBeginning() {
        return after().isEmpty() ? "" : list();
    }

    private String list() {
        return getWords().isEmpty() ? ADDRESS : Addresses.with(ADDRESS, "q", getWords());
    }

    private String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
