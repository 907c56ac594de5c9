package africa.pia.web.frontpage;

import africa.pia.front.FrontPlan;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The front page as readers see it, laid out anew at each asking. */
@Named
@RequestScoped
public class FrontPage {

    @EJB
    FrontPlan plan;

    @Inject
    Composer composer;

    private Composition composition;

    @PostConstruct
    void layOut() {
        composition = composer.compose(plan.standing());
    }

    public Composition getComposition() {
        return composition;
    }
}
