package africa.pia.article;

import java.util.List;

/**
 * What is said of a change of a published text when it is shown.
 *
 * @param note of a correction: what had been wrong and what is right, 1 to 1000 characters, for readers; of any other
 *     change a word for the history, which may be empty
 * @param reports numbers of the reports of errors that it answers; their readers are thanked
 */
public record TextChange(ChangeKind kind, String note, List<Long> reports) {

    /** There is news, and nothing more to say about it. */
    public static final TextChange UPDATE = new TextChange(ChangeKind.UPDATE, "", List.of());

    public TextChange {
        reports = List.copyOf(reports);
    }

    public boolean isCorrection() {
        return kind == ChangeKind.CORRECTION;
    }
}
