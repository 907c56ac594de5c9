package africa.pia.web.security;

import africa.pia.account.SignIns;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Signs out: ends the sign-in of the cookie and has the browser forget what it kept of this site. */
@WebServlet(urlPatterns = "/account/sign-out", loadOnStartup = 1)
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignIns signIns;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        SignInCookie.token(request).ifPresent(signIns::close);
        SignInCookie.takeBack(request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/");
    }
}
