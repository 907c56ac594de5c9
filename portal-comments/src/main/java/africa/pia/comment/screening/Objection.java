package africa.pia.comment.screening;

import java.util.List;

/** What a rule finds on a text; becomes a {@link Finding} once it is stored. */
record Objection(HouseRule rule, String detail, List<Span> spans) {}
