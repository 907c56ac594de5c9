package africa.pia.front;

import africa.pia.article.ArticleId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** An article in its place on one of the two sheets. It is never changed: a sheet is laid out anew. */
@Entity
@Table(name = "front_placement")
class StoredPlacement {

    /** The two front pages that there are. */
    enum Sheet {
        /** What readers see. */
        LIVE,
        /** What is being prepared. */
        NEXT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "front_placement_seq")
    @SequenceGenerator(name = "front_placement_seq", sequenceName = "front_placement_seq", allocationSize = 50)
    @Column(name = "id")
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "sheet", nullable = false)
    private Sheet sheet;

    @Enumerated(EnumType.STRING)
    @Column(name = "slot", nullable = false)
    private FrontSlot slot;

    @Column(name = "article_id", nullable = false)
    private long article;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "ended", nullable = false)
    private boolean ended;

    protected StoredPlacement() {}

    StoredPlacement(Sheet sheet, Placement placement) {
        this.sheet = sheet;
        slot = placement.slot();
        article = placement.article().value();
        endsAt = placement.until().orElse(null);
    }

    boolean hasEnded() {
        return ended;
    }

    Placement asPlacement() {
        return new Placement(slot, new ArticleId(article), Optional.ofNullable(endsAt));
    }
}
