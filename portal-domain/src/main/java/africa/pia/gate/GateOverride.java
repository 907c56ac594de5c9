package africa.pia.gate;

import africa.pia.FieldError;
import africa.pia.account.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * An editor-in-chief's word that a text passed the gate although something was found.
 *
 * @param findings what was found, as a form would tell it; numbers among the arguments have become text
 */
public record GateOverride(AccountId by, Instant at, String reason, List<FieldError> findings) {

    public GateOverride {
        findings = List.copyOf(findings);
    }
}
