package violating.pia.article;

import jakarta.enterprise.event.Event;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import violating.pia.act.Acts;
import violating.pia.comment.thread.CommentGate;
import violating.pia.comment.thread.Docket;
import violating.pia.comment.thread.OpenFlags;
import violating.pia.comment.thread.WriterHistory;

/** A name that says nothing, HTTP in the domain, the wall clock, the console, an event into the blue. */
class PieceManager {

    CommentGate gate;
    Docket docket;
    OpenFlags flags;
    WriterHistory history;

    Acts acts;

    Instant publish(Event<String> event, HttpServletRequest request) {
        System.out.println(request.getRequestURI());
        event.fireAsync("published");
        return Instant.now();
    }
}
