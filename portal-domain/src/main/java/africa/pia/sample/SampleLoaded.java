package africa.pia.sample;

import africa.pia.account.AccountId;
import africa.pia.article.ArticleId;
import java.util.Map;

/**
 * The sample edition has just been taken in, in this transaction.
 *
 * @param articlesByNumber by the number that begins the name of their file
 * @param peopleByKey by the key that begins their lines in {@code people.properties}, such as {@code reader.2}
 */
public record SampleLoaded(Map<Integer, ArticleId> articlesByNumber, Map<String, AccountId> peopleByKey) {

    public SampleLoaded {
        articlesByNumber = Map.copyOf(articlesByNumber);
        peopleByKey = Map.copyOf(peopleByKey);
    }
}
