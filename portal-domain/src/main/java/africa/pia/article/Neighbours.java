package africa.pia.article;

import java.util.Optional;

/** The articles published just before and just after one. */
public record Neighbours(Optional<ArticleSummary> previous, Optional<ArticleSummary> next) {}
