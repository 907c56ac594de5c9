package africa.pia.account;

import africa.pia.FieldError;
import africa.pia.InvalidInputException;
import africa.pia.PortalException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads fields one after the other and refuses them all at once. */
class AccountInput {

    private final List<FieldError> errors = new ArrayList<>();

    /** The value of a field; empty when it was refused, which is kept in mind. */
    <T> Optional<T> read(String field, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (PortalException refused) {
            refuse(field, refused);
            return Optional.empty();
        }
    }

    void refuse(String field, PortalException refused) {
        errors.add(new FieldError(field, refused.code(), refused.arguments()));
    }

    /**
     * Goes on only when nothing was refused.
     *
     * @throws InvalidInputException naming every field that was
     */
    void require() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException("account.invalid", errors);
        }
    }
}
