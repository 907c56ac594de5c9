package africa.pia.web.faces;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;

/** Sends a browser on to another page of this site after a form has done its work. */
public final class SeeOther {

    private SeeOther() {}

    /**
     * Answers the form with 303 and ends the page.
     *
     * <p>The address stays relative: the platform's own redirect would put the host before it that the request named,
     * which the one who asks may have made up.
     *
     * @param address path of this site, with its query, as it stands in a link
     */
    public static void to(String address) {
        FacesContext context = FacesContext.getCurrentInstance();
        HttpServletResponse response =
                (HttpServletResponse) context.getExternalContext().getResponse();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
        context.responseComplete();
    }
}
