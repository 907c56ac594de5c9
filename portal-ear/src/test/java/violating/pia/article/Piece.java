package violating.pia.article;

import jakarta.persistence.Entity;
import violating.pia.web.newsroom.EditorPage;

/** A public entity with a setter that knows a page. */
@Entity
public class Piece {
    EditorPage page;
    violating.pia.section.Sections sections;

    public void setPage(EditorPage page) {
        this.page = page;
    }
}
