package violating.pia.account;

/** Asks a bean of the container by a method that is not public. */
class Porter {

    AccountIntake intake;

    void open() {
        intake.admit();
    }
}
