package africa.pia.media;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** The bytes of one print of a picture, where the database keeps them. */
@Entity
@Table(name = "media_print")
@IdClass(StoredPrint.Key.class)
class StoredPrint {

    @Id
    @Column(name = "media_id")
    private long mediaId;

    @Id
    @Column(name = "edition")
    private int edition;

    @Id
    @Column(name = "form")
    private String form;

    @Id
    @Column(name = "width")
    private int width;

    @Basic
    @Column(name = "content", nullable = false)
    private byte[] content;

    protected StoredPrint() {}

    byte[] content() {
        return content;
    }

    /** The parts of the primary key, in the shape that JPA asks for. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long mediaId;
        private int edition;
        private String form;
        private int width;

        protected Key() {}

        Key(PrintKey key) {
            this.mediaId = key.media().value();
            this.edition = key.edition();
            this.form = key.form();
            this.width = key.width();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && mediaId == that.mediaId
                    && edition == that.edition
                    && width == that.width
                    && form.equals(that.form);
        }

        @Override
        public int hashCode() {
            return Objects.hash(mediaId, edition, form, width);
        }
    }
}
