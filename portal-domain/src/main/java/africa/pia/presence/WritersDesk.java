package africa.pia.presence;

import africa.pia.account.AccountEvent.AccountErased;
import africa.pia.account.AccountId;
import africa.pia.account.Caller;
import africa.pia.account.Role;
import africa.pia.article.ArticleId;
import africa.pia.article.desk.ArticleDesk;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is writing in which article. A page that is open for writing says so every few seconds; who has not been heard of
 * for {@link #AWAY} is gone. Nobody is at an article that the caller may not see.
 */
@Stateless
@RolesAllowed({Role.NAME_CONTRIBUTOR, Role.NAME_EDITOR})
public class WritersDesk {

    /** After how long a silence somebody is held to have left. */
    public static final Duration AWAY = Duration.ofSeconds(45);

    @Inject
    WritingPeople people;

    @Inject
    ArticleDesk articles;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Who is there; says nothing of the caller. */
    public Presence look(ArticleId article) {
        return isVisible(article) ? presence(people.at(article, silent())) : Presence.NONE;
    }

    /** Says that the caller is writing; whoever was taken over from is not, until they take over in their turn. */
    public Presence write(ArticleId article) {
        if (!isVisible(article)) {
            return look(article);
        }
        Instant now = clock.instant();
        people.forget(article, silent());
        List<WritingPerson> there = new ArrayList<>(people.at(article, silent()));
        List<WritingPerson> own =
                there.stream().filter(each -> each.isOf(caller.required())).toList();
        if (own.isEmpty()) {
            WritingPerson arrived = new WritingPerson(article, caller.required(), now);
            people.add(arrived);
            there.add(arrived);
        }
        own.stream().filter(each -> each.takenOver().isEmpty()).forEach(each -> each.seen(now));
        return presence(there);
    }

    /** Has the caller write in the place of everybody else, who are told. */
    public void takeOver(ArticleId article) {
        if (isVisible(article)) {
            AccountId successor = caller.required();
            Instant now = clock.instant();
            people.remove(article, successor);
            people.at(article, silent()).stream()
                    .filter(each -> each.takenOver().isEmpty())
                    .forEach(each -> each.giveWay(successor, now));
            people.add(new WritingPerson(article, successor, now));
        }
    }

    /** Says that the caller has stopped writing. */
    public void leave(ArticleId article) {
        people.remove(article, caller.required());
    }

    /** Who has left for good writes nowhere. */
    @PermitAll
    public void on(@Observes AccountErased event) {
        people.removeAll(event.account());
    }

    private Presence presence(List<WritingPerson> there) {
        AccountId self = caller.required();
        List<Writer> others = new ArrayList<>();
        there.stream()
                .filter(each -> !each.isOf(self) && each.takenOver().isEmpty())
                .map(WritingPerson::asWriter)
                .filter(writer -> others.stream().noneMatch(known -> known.who().equals(writer.who())))
                .forEach(others::add);
        Optional<Writer> successor = there.stream()
                .filter(each -> each.isOf(self))
                .flatMap(each -> each.takenOver().stream())
                .findFirst();
        boolean writing = there.stream()
                .anyMatch(each -> each.isOf(self) && each.takenOver().isEmpty());
        return new Presence(others, writing, successor);
    }

    private boolean isVisible(ArticleId article) {
        return articles.item(article).isPresent();
    }

    private Instant silent() {
        return clock.instant().minus(AWAY);
    }
}
