package africa.pia.web.api;

import africa.pia.web.url.LanguageFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Answers with a problem document where the server would send its error page. */
class ProblemResponse extends HttpServletResponseWrapper {

    private final HttpServletRequest request;

    ProblemResponse(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    @Override
    public void sendError(int status) throws IOException {
        send(Problems.ofStatus(status));
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        sendError(status);
    }

    final void send(Problem problem) throws IOException {
        resetBuffer();
        setStatus(problem.status());
        setContentType(Problem.MEDIA_TYPE);
        problem.headers().forEach(this::setHeader);
        byte[] document = problem.document(LanguageFilter.languageOf(request), request.getRequestURI());
        setContentLength(document.length);
        getOutputStream().write(document);
    }
}
