package africa.pia.article;

import java.io.Serializable;

/** The only way other packages point to an article. */
public record ArticleId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
