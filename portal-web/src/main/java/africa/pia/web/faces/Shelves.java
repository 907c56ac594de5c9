package africa.pia.web.faces;

import africa.pia.section.SectionDirectory;
import africa.pia.section.SectionItem;
import africa.pia.section.SectionKey;
import africa.pia.section.SectionTree;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The sections, read once for a page, as {@code #{shelves}} in views. */
@Named
@RequestScoped
public class Shelves {

    @EJB
    SectionDirectory directory;

    @Inject
    Language language;

    private SectionTree tree;

    public SectionTree getTree() {
        if (tree == null) {
            tree = directory.tree();
        }
        return tree;
    }

    /** Every section, in the order of the tree. */
    public List<SectionItem> getAll() {
        return getTree().items();
    }

    /** Those of the navigation. */
    public List<SectionItem> getTop() {
        return getTree().top();
    }

    /** What a section is called in the language of the page; its key where there is no such section. */
    public String name(String key) {
        return SectionKey.of(key)
                .flatMap(getTree()::find)
                .map(section -> section.named(language.getTag()))
                .orElse(key);
    }

    /** The way from the navigation to a section, itself at the end. */
    public List<SectionItem> pathTo(SectionItem section) {
        return getTree().pathTo(section.key());
    }

    /** The sections that one stands under, from the navigation on. */
    public List<SectionItem> above(SectionItem section) {
        List<SectionItem> path = pathTo(section);
        return path.subList(0, path.size() - 1);
    }

    /** The sections that stand directly under one. */
    public List<SectionItem> below(SectionItem section) {
        return getTree().under(section.key());
    }
}
