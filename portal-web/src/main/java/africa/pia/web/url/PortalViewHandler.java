package africa.pia.web.url;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Makes a form post to the public address its page was asked for at, and speaks the language settled for the request. */
public class PortalViewHandler extends ViewHandlerWrapper {

    public PortalViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return LanguageFilter.languageOf(
                (HttpServletRequest) context.getExternalContext().getRequest());
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        boolean thisView = context.getViewRoot() != null
                && viewId.equals(context.getViewRoot().getViewId());
        Object request = context.getExternalContext().getRequest();
        if (thisView && request instanceof HttpServletRequest http) {
            return AddressFilter.publicAddress(http);
        }
        return super.getActionURL(context, viewId);
    }
}
