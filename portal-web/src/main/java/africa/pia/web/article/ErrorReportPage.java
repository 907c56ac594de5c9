package africa.pia.web.article;

import africa.pia.InvalidInputException;
import africa.pia.account.Caller;
import africa.pia.article.PublishedArticle;
import africa.pia.erratum.ErrorKind;
import africa.pia.erratum.ErrorReports;
import africa.pia.erratum.Passages;
import africa.pia.erratum.ReaderReport;
import africa.pia.erratum.ReportedArticle;
import africa.pia.limit.TooManyAttemptsException;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.Language;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.faces.Phrases;
import africa.pia.web.url.Addresses;
import africa.pia.web.url.PortalUrls;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The page on which a reader says what is wrong in an article: the words, quoted or pointed at, and what they should be.
 * {@code ?words=} fills in the first field.
 */
@Named
@RequestScoped
public class ErrorReportPage {

    private static final int SHOWN_OF_PASSAGE = 240;
    private static final int MAX_WORDS = 500;

    /** One passage of the article that can be pointed at. */
    public record Choice(String key, String text, boolean chosen) {}

    @EJB
    ErrorReports reports;

    @Inject
    AtAddress address;

    @Inject
    Caller caller;

    @Inject
    Errors errors;

    @Inject
    Phrases phrases;

    @Inject
    Language language;

    @Inject
    PortalUrls urls;

    private String slug;
    private PublishedArticle article;
    private Passages passages;
    private String words = "";
    private String kind = "";
    private String explanation = "";
    private String source = "";
    private String email = "";

    /** Finds the article, and hands in what was sent; runs when everything that was sent is read. */
    public void open() {
        Optional<PublishedArticle> found = address.find(slug);
        if (found.isEmpty()) {
            return;
        }
        article = found.get();
        passages = Passages.of(article.summary().headline(), article.summary().standfirst(), article.body());
        if (FacesContext.getCurrentInstance().isPostback()) {
            handIn();
        } else {
            String asked = parameter("words");
            words = asked.substring(0, Math.min(asked.length(), MAX_WORDS));
        }
    }

    private void handIn() {
        try {
            reports.report(
                    new ReportedArticle(
                            article.id().value(),
                            article.summary().slug(),
                            article.summary().headline(),
                            article.summary().language(),
                            passages),
                    new ReaderReport(
                            words,
                            parameter("passage"),
                            chosenKind(),
                            explanation,
                            source,
                            email,
                            language.getLocale()),
                    new Inquiry().request().getRemoteAddr());
            PageAnswer.see(Addresses.with(getAddress(), "sent", "true"));
        } catch (InvalidInputException refused) {
            errors.addAll(refused);
            PageAnswer.status(HttpServletResponse.SC_BAD_REQUEST);
        } catch (TooManyAttemptsException tooOften) {
            errors.refuse(tooOften);
        }
    }

    private Optional<ErrorKind> chosenKind() {
        return Arrays.stream(ErrorKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
    }

    /** Whether the page before this one handed something in. */
    public boolean isSent() {
        return parameter("sent").equals("true");
    }

    /** Whether the reader need not say where the thanks go. */
    public boolean isSignedIn() {
        return caller.account().isPresent();
    }

    /** The passages that can be pointed at; none yet while what was sent is being read. */
    public List<Choice> getChoices() {
        if (passages == null) {
            return List.of();
        }
        String chosen = parameter("passage");
        return passages.byKey().entrySet().stream()
                .map(passage -> new Choice(
                        passage.getKey(),
                        shortened(passage.getValue()),
                        passage.getKey().equals(chosen)))
                .toList();
    }

    /** Whether a passage was pointed at; asked already while the view is built. */
    public boolean isPointed() {
        return !parameter("passage").isEmpty();
    }

    private static String shortened(String passage) {
        if (passage.length() <= SHOWN_OF_PASSAGE) {
            return passage;
        }
        int gap = passage.lastIndexOf(' ', SHOWN_OF_PASSAGE);
        return passage.substring(0, gap > 0 ? gap : SHOWN_OF_PASSAGE) + "…";
    }

    public List<SelectItem> getKinds() {
        return Arrays.stream(ErrorKind.values())
                .map(each -> new SelectItem(each.name(), phrases.term("ErrorKind." + each.name())))
                .toList();
    }

    /** The address of this page, with nothing filled in. */
    public String getAddress() {
        return urls.report(article.summary().slug());
    }

    public PublishedArticle getArticle() {
        return article;
    }

    private static String parameter(String name) {
        return new Inquiry().sent(name).orElse("");
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
