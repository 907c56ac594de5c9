package africa.pia.web.admin;

import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import africa.pia.article.filing.Filing;
import africa.pia.tag.TagDesk;
import africa.pia.tag.TagEntry;
import africa.pia.web.faces.Errors;
import africa.pia.web.faces.Inquiry;
import africa.pia.web.faces.PageAnswer;
import africa.pia.web.url.Addresses;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The register of tags, and, for the one that {@code ?tag=} names, the forms that rename it and merge it away. */
@Named
@RequestScoped
public class TagsPage {

    private static final String ADDRESS = "/admin/tags";
    private static final Set<String> DONE = Set.of("renamed", "merged");

    @EJB
    TagDesk desk;

    @EJB
    Filing filing;

    @Inject
    Errors errors;

    private Inquiry inquiry;
    private Optional<TagEntry> tag;
    private RegisterList<TagEntry> list;
    private Long articles;
    private List<String> earlierKeys;
    private Optional<TagEntry> into;

    @PostConstruct
    void open() {
        inquiry = new Inquiry();
        list = new RegisterList<>(inquiry, desk::search, TagEntry::key, filing::byTag);
    }

    /** Answers 404 for a tag that is not there; otherwise carries out what was sent. */
    public void act() {
        if (!text("tag").isEmpty() && getTag() == null) {
            PageAnswer.notFound();
            return;
        }
        if (!inquiry.request().getMethod().equals("POST") || getTag() == null) {
            return;
        }
        try {
            switch (text("act")) {
                case "rename" -> {
                    desk.rename(getTag().id(), number("version"), text("label"));
                    PageAnswer.see(Addresses.with(addressOf(getTag()), "done", "renamed"));
                }
                case "merge" -> {
                    TagEntry survivor = desk.merge(getTag().id(), number("version"), number("into"));
                    PageAnswer.see(Addresses.with(addressOf(survivor), "done", "merged"));
                }
                default -> {
                    // A form that no page of ours has sent.
                }
            }
        } catch (InvalidInputException invalid) {
            errors.addAll(invalid);
        } catch (PortalException refused) {
            errors.refuse(refused);
            tag = null;
        }
    }

    /** What is shown of the register. */
    public RegisterList<TagEntry> getList() {
        return list;
    }

    /** How many articles have the tag whose forms are open. */
    public long getArticles() {
        if (articles == null) {
            String key = getTag().key();
            articles = filing.byTag(List.of(key)).getOrDefault(key, 0L);
        }
        return articles;
    }

    /** The address of a tag's forms. */
    public String addressOf(TagEntry listed) {
        return Addresses.with(ADDRESS, "tag", Long.toString(listed.id()));
    }

    /** The tag whose forms are open; null when none is. */
    public TagEntry getTag() {
        if (tag == null) {
            tag = number("tag") > 0 ? desk.open(number("tag")) : Optional.empty();
        }
        return tag.orElse(null);
    }

    /** The keys of before that lead to it. */
    public List<String> getEarlierKeys() {
        if (earlierKeys == null) {
            earlierKeys = desk.earlierKeys(getTag().id());
        }
        return earlierKeys;
    }

    /** The label, as it was typed or as it is. */
    public String getLabel() {
        return text("act").equals("rename") ? text("label") : getTag().label();
    }

    /** Where a merge is looked at before it is made. */
    public String mergeAddress(TagEntry offered) {
        return Addresses.with(addressOf(getTag()), "into", Long.toString(offered.id())) + "#merge";
    }

    /** The tag that it is about to be merged into; null until one is chosen. */
    public TagEntry getInto() {
        if (into == null) {
            long chosen = number("into");
            into = chosen == getTag().id() ? Optional.empty() : desk.open(chosen);
        }
        return into.orElse(null);
    }

    /** What has just been done, as part of the bundle's key; empty when nothing was. */
    public String getDone() {
        return inquiry.oneOf(DONE, "done");
    }

    private long number(String name) {
        return inquiry.number(name).orElse(-1);
    }

    private String text(String name) {
        return inquiry.text(name);
    }
}
