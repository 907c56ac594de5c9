package africa.pia.web.frontpage;

import africa.pia.front.FrontDesk;
import africa.pia.front.FrontState;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The front page as readers would see it if what is prepared were published now; for editors alone. */
@Named
@RequestScoped
public class FrontPreviewPage {

    @EJB
    FrontDesk desk;

    @Inject
    Composer composer;

    private FrontState state;
    private Composition composition;

    @PostConstruct
    void layOut() {
        state = desk.open();
        composition = composer.compose(state.next());
    }

    public Composition getComposition() {
        return composition;
    }

    /** Whether it differs from what readers see. */
    public boolean isPending() {
        return state.isPending();
    }
}
