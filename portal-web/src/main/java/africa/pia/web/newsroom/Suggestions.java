package africa.pia.web.newsroom;

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

    private List<String> tags;

    /** Labels of tags. */
    public List<String> getTags() {
        if (tags == null) {
            tags = register.suggestions(OFFERED);
        }
        return tags;
    }
}
