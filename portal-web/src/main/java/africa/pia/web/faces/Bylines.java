package africa.pia.web.faces;

import africa.pia.article.Byline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The names above a text, joined as the language of the page joins them: {@code A, B et C}. */
@Named
@ApplicationScoped
public class Bylines {

    @Inject
    Phrases phrases;

    public String names(List<Byline> byline) {
        StringBuilder joined = new StringBuilder();
        for (int place = 0; place < byline.size(); place++) {
            joined.append(separator(place, byline.size()))
                    .append(byline.get(place).name());
        }
        return joined.toString();
    }

    /** What stands before the name at a place, counted from 0, of so many. */
    public String separator(int place, int of) {
        if (place == 0) {
            return "";
        }
        return phrases.site(place == of - 1 ? "byline.and" : "byline.comma");
    }
}
