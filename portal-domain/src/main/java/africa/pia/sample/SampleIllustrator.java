package africa.pia.sample;

import africa.pia.account.AccountId;
import africa.pia.account.AccountIntake;
import africa.pia.article.ArticleIntake;
import africa.pia.author.AuthorIntake;
import africa.pia.media.MediaIntake;
import africa.pia.media.Picture;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Brings the sample edition its pictures, one article at a time, each in a transaction of its own; for
 * {@link SampleEdition}. Developing them takes longer than everything else of a first start, and nobody has to wait for
 * it: until they are there, an article shows its motif.
 */
@Stateless
@PermitAll
public class SampleIllustrator {

    @Inject
    AwaitedPictures awaited;

    @Inject
    SampleFiles files;

    @Inject
    AccountIntake accounts;

    @Inject
    MediaIntake media;

    @Inject
    AuthorIntake authors;

    @Inject
    ArticleIntake articles;

    /**
     * Brings the pictures of one article, and the portraits of who has signed it.
     *
     * @return whether there is more to do
     */
    public boolean illustrateNext() {
        awaited.takeNext().ifPresent(next -> {
            editor().ifPresent(by -> files.articles().stream()
                    .filter(article -> article.number() == next.fileNumber())
                    .forEach(article -> illustrate(next, article, by)));
            awaited.remove(next);
        });
        return !awaited.isEmpty();
    }

    private void illustrate(AwaitedPicture next, SampleArticle article, AccountId by) {
        Map<String, Picture> pictures = new HashMap<>();
        article.pictures().forEach((name, words) -> files.picture(name)
                .ifPresent(content -> pictures.put(name, media.admit(content, name, words, by))));
        articles.illustrate(next.article(), article.draft(Map.of()), article.draft(pictures));
        files.authors().stream()
                .filter(author -> article.byline().contains(author.name()))
                .forEach(author -> portray(author, by));
    }

    /** Each once, with the first of their articles. */
    private void portray(SampleAuthor author, AccountId by) {
        author.portrait().filter(name -> authors.awaitsPortrait(author.name())).ifPresent(name -> files.picture(name)
                .map(content -> media.admit(content, name, author.portraitWords(), by))
                .ifPresent(picture -> authors.portray(author.name(), picture.id())));
    }

    /** Who brings the pictures in: the sample's editor, or the administrator when that account has gone. */
    private Optional<AccountId> editor() {
        return files.people().stream()
                .filter(person -> person.key().equals(SampleLoader.EDITOR))
                .findFirst()
                .flatMap(person -> accounts.find(person.email()))
                .or(() -> accounts.firstAdministrator().flatMap(accounts::find));
    }
}
