package africa.pia.web.newsroom;

import africa.pia.account.AccountDirectory;
import africa.pia.account.AccountProfile;
import africa.pia.account.Caller;
import africa.pia.author.AuthorRegister;
import africa.pia.author.OwnAuthor;
import africa.pia.tag.TagRegister;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What a writer is offered where topics and names are typed: those used last, the latest first. */
@Named
@RequestScoped
public class Suggestions {

    private static final int OFFERED = 300;

    @EJB
    TagRegister register;

    @EJB
    AuthorRegister authors;

    @EJB
    OwnAuthor own;

    @EJB
    AccountDirectory accounts;

    @Inject
    Caller caller;

    private List<String> tags;
    private List<String> names;

    /** Names of those who sign. */
    public List<String> getNames() {
        if (names == null) {
            names = authors.suggestions(OFFERED);
        }
        return names;
    }

    /** Under which name the writer signs: the one of the author that they are, or else their account's. */
    public String getOwnName() {
        return own.open()
                .map(author -> author.entry().name())
                .or(() -> caller.account().flatMap(accounts::profile).map(AccountProfile::displayName))
                .orElse("");
    }

    /** Labels of tags. */
    public List<String> getTags() {
        if (tags == null) {
            tags = register.suggestions(OFFERED);
        }
        return tags;
    }
}
