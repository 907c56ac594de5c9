package africa.pia.web.moderation;

import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.comment.moderation.Ground;
import africa.pia.comment.screening.Effect;
import africa.pia.comment.screening.HouseRule;
import africa.pia.comment.screening.RuleBook;
import africa.pia.comment.screening.RuleSetting;
import africa.pia.comment.screening.RuleState;
import africa.pia.comment.screening.RuleTrial;
import africa.pia.comment.screening.RuleTrial.Trial;
import africa.pia.comment.screening.Threshold;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.url.Addresses;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One rule: trying it on what was written, and setting it. */
@Named
@RequestScoped
public class RulePage {

    @EJB
    RuleBook book;

    @EJB
    RuleTrial desk;

    @Inject
    Errors errors;

    @Inject
    HttpServletRequest request;

    private String name = "";
    private RuleSetting setting;
    private Trial trial;

    /** Does what the form asks for, or makes the page ready; answers 404 where there is no such rule. */
    public void open() {
        Optional<HouseRule> rule = HouseRule.of(name);
        if (rule.isEmpty()) {
            PageAnswer.notFound();
            return;
        }
        setting = book.rule(rule.get());
        if (request.getMethod().equals("POST")) {
            take();
        }
    }

    private void take() {
        setting = typed();
        try {
            if (parameter("act").equals("save")) {
                book.change(setting);
                PageAnswer.see(Addresses.with(getAddress(), "done", "saved"));
            } else {
                trial = desk.of(setting);
            }
        } catch (InvalidInputException unfit) {
            errors.addAll(unfit);
        } catch (PortalException refused) {
            errors.refuse(refused);
        }
    }

    private RuleSetting typed() {
        Map<String, Integer> thresholds = new LinkedHashMap<>();
        for (Threshold threshold : setting.rule().thresholds()) {
            String typed = parameter(threshold.name()).strip();
            // What is no number is out of bounds.
            thresholds.put(threshold.name(), typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1);
        }
        return new RuleSetting(
                setting.rule(),
                chosen(RuleState.values(), "state").orElse(setting.state()),
                chosen(Effect.values(), "effect").orElse(setting.effect()),
                thresholds,
                chosen(Ground.values(), "ground").orElse(setting.ground()),
                setting.rule().hasWords() ? parameter("told") : setting.told(),
                parameter("version").matches("[0-9]{1,18}") ? Long.parseLong(parameter("version")) : -1);
    }

    private <E extends Enum<E>> Optional<E> chosen(E[] choices, String field) {
        return Arrays.stream(choices)
                .filter(each -> each.name().equals(parameter(field)))
                .findFirst();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return RulesPage.ADDRESS + "/" + name;
    }

    public RuleSetting getSetting() {
        return setting;
    }

    /** What stands in the field of a threshold. */
    public String value(Threshold threshold) {
        int value = setting.thresholds().getOrDefault(threshold.name(), -1);
        return value < 0 ? parameter(threshold.name()) : Integer.toString(value);
    }

    public RuleState[] getStates() {
        return RuleState.values();
    }

    /** What a rule can remove for: what is illegal needs a law that no rule knows. */
    public List<Ground> getGrounds() {
        return Arrays.stream(Ground.values())
                .filter(each -> each != Ground.ILLEGAL_CONTENT)
                .toList();
    }

    /** Whether it can remove comments. */
    public boolean isRemoving() {
        return setting.rule().effects().contains(Effect.REMOVE);
    }

    /** What came of trying it; null when it was not tried. */
    public Trial getTrial() {
        return trial;
    }

    public boolean isSaved() {
        return parameter("done").equals("saved") && !errors.isAny();
    }

    private String parameter(String field) {
        String value = request.getParameter(field);
        return value == null ? "" : value;
    }
}
