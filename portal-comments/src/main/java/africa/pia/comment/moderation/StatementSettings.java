package africa.pia.comment.moderation;

/**
 * What every statement of reasons says alike.
 *
 * @param territories where a decision holds: country codes parted by commas; empty for everywhere
 * @param contact address of mail to which people write about decisions; may be empty
 */
record StatementSettings(String territories, String contact) {

    StatementSettings {
        if (!territories.matches("([A-Z]{2}(,[A-Z]{2})*)?")) {
            throw new IllegalArgumentException(
                    "portal.statement.territories is no list of country codes: " + territories);
        }
        if (!contact.matches("([^@\\s<>]+@[^@\\s<>]+)?")) {
            throw new IllegalArgumentException("portal.statement.contact is no plain address: " + contact);
        }
    }
}
