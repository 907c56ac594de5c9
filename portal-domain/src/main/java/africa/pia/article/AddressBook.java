package africa.pia.article;

import africa.pia.gate.ArticleAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells the publishing gate what stands at the addresses that articles lead to. */
@ApplicationScoped
class AddressBook implements ArticleAddresses {

    private static final int MAX_ADDRESS = 100;

    @Inject
    Articles articles;

    @Override
    public Standing at(String slug) {
        if (slug.length() > MAX_ADDRESS) {
            return Standing.UNKNOWN;
        }
        return articles.holder(slug)
                .flatMap(articles::byId)
                .map(article -> switch (article.status()) {
                    case PUBLISHED -> Standing.READABLE;
                    case WITHDRAWN -> Standing.WITHDRAWN;
                    case DRAFT, SUBMITTED, APPROVED, SCHEDULED -> Standing.TO_COME;
                })
                .orElse(Standing.UNKNOWN);
    }
}
