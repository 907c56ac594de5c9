package africa.pia.web.feed;

import africa.pia.web.url.PortalUrls;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Serves the feeds. */
@WebServlet("/feeds/*")
public class FeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Feeds feeds;

    @Inject
    transient PortalUrls urls;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        int dot = path.lastIndexOf('.');
        Optional<FeedFormat> format = dot < 0 ? Optional.empty() : FeedFormat.of(path.substring(dot + 1));
        Optional<Feed> feed = format.flatMap(known -> feeds.at(path.substring(0, dot), "/feeds" + path));
        if (feed.isEmpty()) {
            Optional<String> moved = format.flatMap(known -> feeds.moved(path.substring(0, dot)));
            if (moved.isPresent()) {
                response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
                response.setHeader("Location", urls.feed(moved.get(), path.substring(dot + 1)));
                return;
            }
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(format.get().contentType());
        response.getOutputStream().write(format.get().write(feed.get(), urls::absolute));
    }
}
