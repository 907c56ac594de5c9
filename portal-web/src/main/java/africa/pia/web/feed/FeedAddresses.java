package africa.pia.web.feed;

/** Makes an address of ours one that is good everywhere. */
@FunctionalInterface
interface FeedAddresses {

    String absolute(String address);
}
