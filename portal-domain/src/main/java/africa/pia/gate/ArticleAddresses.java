package africa.pia.gate;

/** Tells what stands at the address of an article; told by whoever keeps the articles. */
public interface ArticleAddresses {

    /** What a reader finds at an address. */
    enum Standing {
        /** An article, perhaps by way of its newer address. */
        READABLE,
        /** An article that readers do not see yet. */
        TO_COME,
        /** The notice that an article was taken down. */
        WITHDRAWN,
        /** Nothing. */
        UNKNOWN
    }

    /** What stands at {@code /articles/{slug}}; for each of many links, so it must be cheap. */
    Standing at(String slug);
}
