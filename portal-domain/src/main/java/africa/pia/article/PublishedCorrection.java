package africa.pia.article;

import africa.pia.correction.CorrectionId;
import africa.pia.diff.LineChange;
import java.time.Instant;
import java.util.List;

/**
 * A note, for readers, that the article had been wrong.
 *
 * @param changes the lines that became others, with what was in them; only those
 */
public record PublishedCorrection(CorrectionId id, String note, Instant at, List<LineChange> changes) {

    public PublishedCorrection {
        changes = List.copyOf(changes);
    }
}
