package africa.pia.web.feed;

import java.util.Optional;
import java.util.function.BiFunction;

/** The formats that a feed is offered in; the end of its address tells which. */
enum FeedFormat {
    RSS("application/rss+xml; charset=UTF-8", RssWriter::write),
    ATOM("application/atom+xml; charset=UTF-8", AtomWriter::write),
    JSON("application/feed+json; charset=UTF-8", JsonFeedWriter::write);

    private final String contentType;
    private final BiFunction<Feed, FeedAddresses, byte[]> writer;

    FeedFormat(String contentType, BiFunction<Feed, FeedAddresses, byte[]> writer) {
        this.contentType = contentType;
        this.writer = writer;
    }

    static Optional<FeedFormat> of(String extension) {
        return switch (extension) {
            case "rss" -> Optional.of(RSS);
            case "atom" -> Optional.of(ATOM);
            case "json" -> Optional.of(JSON);
            default -> Optional.empty();
        };
    }

    String contentType() {
        return contentType;
    }

    byte[] write(Feed feed, FeedAddresses addresses) {
        return writer.apply(feed, addresses);
    }
}
