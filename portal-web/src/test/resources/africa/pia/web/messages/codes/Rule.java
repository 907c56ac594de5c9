final class Rule extends PortalException {
    Rule() {
        super("fresh.rule");
    }

    // "article.in-a-comment" is no code.
    List<FieldError> errors() {
        return List.of(
                FieldError.of("headline", "article.said"),
                FieldError.of("headline", "fresh.field"),
                error("article.unsaid", "elsewhere.not-a-code"));
    }
}
