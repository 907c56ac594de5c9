package africa.pia.media;

import africa.pia.account.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows which articles show which pictures, and whose portraits they are; articles and authors tell it at every save, in
 * the same transaction.
 */
@ApplicationScoped
public class PictureUsage {

    private static final String PUBLISHED = "PUBLISHED";
    private static final Pattern SHOWN = Pattern.compile("/media/([0-9]{1,18})/");
    private static final int MOST_LISTED = 200;

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    /**
     * Notes what an article shows, in place of what it showed before.
     *
     * @param article its id
     * @param state of its work flow, by name; {@code PUBLISHED} is what readers see
     * @param writer who began it
     * @param lead the picture above its text
     * @param texts its body, and every other text of it that is shown with it; pictures are found by their addresses
     */
    public void note(
            long article,
            String headline,
            String state,
            AccountId writer,
            Optional<MediaId> lead,
            Collection<String> texts) {
        em.createNativeQuery("delete from media_usage where article_id = ? and place <> 'NEXT'")
                .setParameter(1, article)
                .executeUpdate();
        Set<MediaId> within = new LinkedHashSet<>();
        texts.forEach(text -> within.addAll(in(text)));
        lead.ifPresent(picture -> add(picture, article, "LEAD", headline, state, writer));
        within.forEach(picture -> add(picture, article, "BODY", headline, state, writer));
    }

    /**
     * Notes what the next text of an article will show, in place of what it would have shown; nothing of it is shown yet.
     *
     * @param pictures by their ids
     * @param text its body; pictures are found by their addresses
     */
    public void noteNext(long article, String headline, AccountId writer, Collection<MediaId> pictures, String text) {
        em.createNativeQuery("delete from media_usage where article_id = ? and place = 'NEXT'")
                .setParameter(1, article)
                .executeUpdate();
        Set<MediaId> all = new LinkedHashSet<>(pictures);
        all.addAll(in(text));
        all.forEach(picture -> add(picture, article, "NEXT", headline, "DRAFT", writer));
    }

    /**
     * Notes whose portrait a picture is, in place of the one that they had before.
     *
     * @param author their id
     * @param portrait absent when they have none any more
     */
    public void notePortrait(long author, String name, Optional<MediaId> portrait) {
        em.createNativeQuery("delete from media_portrait where author_id = ?")
                .setParameter(1, author)
                .executeUpdate();
        portrait.ifPresent(picture -> em.createNativeQuery(
                        "insert into media_portrait (author_id, media_id, name) values (?, ?, ?)")
                .setParameter(1, author)
                .setParameter(2, picture.value())
                .setParameter(3, name)
                .executeUpdate());
    }

    /** Those whose portrait a picture is, by their ids. */
    List<Portrayed> portrayedIn(MediaId picture) {
        List<?> rows = em.createNativeQuery(
                        "select author_id, name from media_portrait where media_id = ? order by author_id")
                .setParameter(1, picture.value())
                .setMaxResults(MOST_LISTED)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Portrayed(((Number) row[0]).longValue(), (String) row[1]))
                .toList();
    }

    private void add(MediaId picture, long article, String place, String headline, String state, AccountId writer) {
        em.createNativeQuery("insert into media_usage (media_id, article_id, place, headline, state, writer)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .setParameter(1, picture.value())
                .setParameter(2, article)
                .setParameter(3, place)
                .setParameter(4, headline)
                .setParameter(5, state)
                .setParameter(6, writer.value())
                .executeUpdate();
    }

    /** The pictures whose addresses are in a text. */
    static Set<MediaId> in(String text) {
        Set<MediaId> found = new LinkedHashSet<>();
        Matcher matcher = SHOWN.matcher(text);
        while (matcher.find()) {
            found.add(new MediaId(Long.parseLong(matcher.group(1))));
        }
        return found;
    }

    /** The articles that show a picture, the newest first; two hundred at most. */
    List<Showing> of(MediaId picture) {
        List<?> rows = em.createNativeQuery("select article_id, place, headline, state, writer from media_usage"
                        + " where media_id = ? order by article_id desc, place desc")
                .setParameter(1, picture.value())
                .setMaxResults(MOST_LISTED)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Showing(
                        ((Number) row[0]).longValue(),
                        "LEAD".equals(row[1]),
                        (String) row[2],
                        (String) row[3],
                        PUBLISHED.equals(row[3]),
                        new AccountId(((Number) row[4]).longValue())))
                .toList();
    }
}
