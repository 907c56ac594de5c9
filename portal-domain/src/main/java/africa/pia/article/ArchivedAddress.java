package africa.pia.article;

import java.time.Instant;

/** Where a published article stands and when its text last changed. */
public record ArchivedAddress(String slug, Instant changedAt) {}
