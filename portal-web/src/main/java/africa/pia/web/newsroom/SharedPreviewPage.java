package africa.pia.web.newsroom;

import africa.pia.article.PreviewDesk;
import africa.pia.article.PreviewDesk.Preview;
import africa.pia.web.faces.PageAnswer;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** What is not published yet, under a secret link. Whatever the link lacks, the answer is that there is nothing here. */
@Named
@RequestScoped
public class SharedPreviewPage {

    @EJB
    PreviewDesk previews;

    @Inject
    Manuscript manuscript;

    @Inject
    PreviewPage preview;

    private String secret;

    public void open() {
        Optional<Preview> found = previews.at(secret == null ? "" : secret);
        if (found.isEmpty()) {
            PageAnswer.notFound();
        } else {
            manuscript.load(found.get().draft());
            preview.showLoaded();
        }
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }
}
