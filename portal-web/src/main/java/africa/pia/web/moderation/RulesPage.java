package africa.pia.web.moderation;

import africa.pia.comment.screening.RuleBook;
import africa.pia.comment.screening.RuleBook.ListInfo;
import africa.pia.comment.screening.RuleSetting;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The rules of the house and their word lists, at a glance. */
@Named
@RequestScoped
public class RulesPage {

    static final String ADDRESS = ModerationNav.ADDRESS + "/rules";

    @EJB
    RuleBook book;

    private List<RuleSetting> rules;
    private List<ListInfo> lists;

    public List<RuleSetting> getRules() {
        if (rules == null) {
            rules = book.rules();
        }
        return rules;
    }

    public List<ListInfo> getLists() {
        if (lists == null) {
            lists = book.lists();
        }
        return lists;
    }

    /** A threshold of a rule, by its place; null where it has no more. */
    public Integer threshold(RuleSetting setting, int place) {
        return setting.thresholds().values().stream().skip(place).findFirst().orElse(null);
    }
}
