package africa.pia.media;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** The bytes of one width of a picture, where the database keeps them. */
@Entity
@Table(name = "media_variant")
@IdClass(StoredVariant.Key.class)
class StoredVariant {

    @Id
    @Column(name = "media_id")
    private long mediaId;

    @Id
    @Column(name = "width")
    private int width;

    @Basic
    @Column(name = "content", nullable = false)
    private byte[] content;

    protected StoredVariant() {}

    StoredVariant(MediaId media, int width, byte[] content) {
        this.mediaId = media.value();
        this.width = width;
        this.content = content;
    }

    byte[] content() {
        return content;
    }

    /** The two halves of the primary key, in the shape that JPA asks for. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long mediaId;
        private int width;

        protected Key() {}

        Key(MediaId media, int width) {
            this.mediaId = media.value();
            this.width = width;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && mediaId == that.mediaId && width == that.width;
        }

        @Override
        public int hashCode() {
            return Objects.hash(mediaId, width);
        }
    }
}
