package africa.pia.web.article;

import africa.pia.article.ArticleId;
import africa.pia.comment.thread.CommentId;
import africa.pia.comment.thread.Discussion;
import africa.pia.web.url.Served;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much is new in a conversation: {@code GET /pulse/{article}/{newest comment that the reader has}} answers a plain
 * number, at most {@link #COUNTED}; 404 when the conversation takes no comments, and there is nothing more to ask. The
 * same for everyone: kept in memory with the article's pages, and dropped with them.
 */
@WebServlet(PulseServlet.FOLDER + "/*")
public class PulseServlet extends HttpServlet {

    static final String FOLDER = "/pulse";

    private static final long serialVersionUID = 1L;
    private static final int COUNTED = 100;
    private static final Pattern PATH = Pattern.compile("/([0-9]{1,18})/([0-9]{1,18})");

    @EJB
    transient Discussion discussion;

    static String address(ArticleId article, long newest) {
        return FOLDER + "/" + article + "/" + newest;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher asked = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!asked.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ArticleId article = new ArticleId(Long.parseLong(asked.group(1)));
        OptionalInt newer = discussion.newerThan(new CommentId(Long.parseLong(asked.group(2))), article, COUNTED);
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        if (newer.isEmpty()) {
            // Without the page that says so to people: only a script asks.
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Served.article(request, article);
        response.getWriter().print(newer.getAsInt());
    }
}
