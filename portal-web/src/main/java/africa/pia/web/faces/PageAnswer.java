package africa.pia.web.faces;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What a page answers when it is not the page itself: another address, or an error of its own. */
public final class PageAnswer {

    private PageAnswer() {}

    /** Nothing stands here (404). */
    public static void notFound() {
        error(404);
    }

    /** Ends the request with an error page. */
    public static void error(int status) {
        try {
            FacesContext context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(status, null);
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was here is at another address, for good (301). */
    public static void movedTo(String address) {
        redirect(301, address);
    }

    /** After a change: look there (303). */
    public static void see(String address) {
        redirect(303, address);
    }

    /** What was asked for is, for now, at another address (302). */
    public static void found(String address) {
        redirect(302, address);
    }

    private static void redirect(int status, String address) {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.setResponseStatus(status);
        external.setResponseHeader("Location", address);
        context.responseComplete();
    }

    /** The page is shown, with a status other than 200. */
    public static void status(int status) {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
    }
}
