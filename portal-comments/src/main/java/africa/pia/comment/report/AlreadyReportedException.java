package africa.pia.comment.report;

import africa.pia.PortalException;

/** The reader has reported this text already: a report is read once, and again only when the text has changed. */
public final class AlreadyReportedException extends PortalException {

    private static final long serialVersionUID = 1L;

    AlreadyReportedException() {
        super("flag.already-reported");
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
