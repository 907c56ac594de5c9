package africa.pia.web.newsroom;

import africa.pia.author.AuthorRegister;
import africa.pia.tag.TagRegister;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
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

    private List<String> tags;
    private List<String> names;

    /** Names of those who sign. */
    public List<String> getNames() {
        if (names == null) {
            names = authors.suggestions(OFFERED);
        }
        return names;
    }

    /** Labels of tags. */
    public List<String> getTags() {
        if (tags == null) {
            tags = register.suggestions(OFFERED);
        }
        return tags;
    }
}
