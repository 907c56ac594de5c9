package africa.pia.comment.moderation;

import africa.pia.comment.thread.Talk;
import jakarta.persistence.EntityManager;

/** What people judged, for tests of other packages. */
public final class JudgementFixtures {

    private JudgementFixtures() {}

    public static Judgements judgements(EntityManager em, Talk talk) {
        Judgements judgements = new Judgements();
        judgements.decisions = new Decisions();
        judgements.decisions.em = em;
        judgements.docket = talk.docket(em);
        return judgements;
    }
}
