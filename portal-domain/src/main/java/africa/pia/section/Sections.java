package africa.pia.section;

import africa.pia.text.Translated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The shelves as they are stored. */
@ApplicationScoped
class Sections {

    private static final Comparator<Section> IN_ORDER = Comparator.comparingInt(Section::rank)
            .thenComparing(section -> section.key().value());

    @PersistenceContext(unitName = "domain")
    EntityManager em;

    /**
     * The tree as it stands.
     *
     * @param main language that stands in for those that lack a text
     */
    SectionTree tree(String main) {
        Map<Optional<SectionKey>, List<Section>> byParent = new HashMap<>();
        Map<SectionKey, SectionKey> merged = new HashMap<>();
        List<Section> all =
                em.createQuery("select s from Section s", Section.class).getResultList();
        for (Section section : all) {
            section.mergedInto()
                    .ifPresentOrElse(into -> merged.put(section.key(), into), () -> byParent.computeIfAbsent(
                                    section.parent(), any -> new ArrayList<>())
                            .add(section));
        }
        List<SectionItem> items = new ArrayList<>();
        grow(items, byParent, words(), Optional.empty(), 0, main);
        return new SectionTree(items, merged);
    }

    private static void grow(
            List<SectionItem> items,
            Map<Optional<SectionKey>, List<Section>> byParent,
            Map<SectionKey, List<SectionText>> words,
            Optional<SectionKey> parent,
            int depth,
            String main) {
        byParent.getOrDefault(parent, List.of()).stream().sorted(IN_ORDER).forEach(section -> {
            List<SectionText> said = words.getOrDefault(section.key(), List.of());
            items.add(new SectionItem(
                    section.key(),
                    said(main, said, SectionText::name),
                    said(main, said, SectionText::description),
                    parent,
                    depth));
            grow(items, byParent, words, Optional.of(section.key()), depth + 1, main);
        });
    }

    private static Translated said(String main, List<SectionText> words, Function<SectionText, String> what) {
        return new Translated(main, words.stream().collect(Collectors.toMap(SectionText::language, what)));
    }

    private Map<SectionKey, List<SectionText>> words() {
        return em.createQuery("select t from SectionText t", SectionText.class)
                .getResultStream()
                .collect(Collectors.groupingBy(SectionText::section));
    }

    /** Calls and describes a section so, and in no other language. */
    void say(SectionKey key, SectionWords words) {
        em.createQuery("select t from SectionText t where t.section = :key", SectionText.class)
                .setParameter("key", key.value())
                .getResultStream()
                .filter(text -> !words.names().containsKey(text.language()))
                .forEach(em::remove);
        words.names().forEach((language, name) -> {
            SectionText text = em.find(SectionText.class, new SectionText.Key(key.value(), language));
            boolean known = text != null;
            SectionText said = known ? text : new SectionText(key, language);
            said.say(name, words.descriptions().getOrDefault(language, ""));
            if (!known) {
                em.persist(said);
            }
        });
    }

    /** The version of the tree. */
    long version() {
        return em.find(SectionEdition.class, SectionEdition.ONLY).version();
    }

    /** The tree's own row; nobody else changes the tree until the transaction ends. */
    SectionEdition locked() {
        return em.find(SectionEdition.class, SectionEdition.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Section> find(SectionKey key) {
        return Optional.ofNullable(em.find(Section.class, key.value()));
    }

    void add(Section section) {
        em.persist(section);
    }

    /** Has every key that leads to one section lead to another. */
    void leadOn(SectionKey from, SectionKey into) {
        em.createQuery("update Section s set s.mergedInto = :into where s.mergedInto = :from")
                .setParameter("into", into.value())
                .setParameter("from", from.value())
                .executeUpdate();
    }

    /** Writes a change and counts it as one. */
    void save(SectionEdition edition) {
        em.lock(edition, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.flush();
    }
}
