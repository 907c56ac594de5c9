package violating.pia.account;

import jakarta.ejb.Stateless;

/** Lets people in without asking. */
@Stateless
public class AccountIntake {

    /** What the container's stand-in would refuse. */
    void admit() {}
}
