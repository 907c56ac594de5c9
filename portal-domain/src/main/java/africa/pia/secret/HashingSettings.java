package africa.pia.secret;

/**
 * What hashing passwords may cost this node.
 *
 * @param concurrent how many are hashed at the same time, each in 19 MiB
 * @param waiting how many may wait for their turn
 */
record HashingSettings(int concurrent, int waiting) {

    HashingSettings {
        if (concurrent < 1 || concurrent > 64) {
            throw new IllegalArgumentException("portal.password.concurrent is not between 1 and 64: " + concurrent);
        }
        if (waiting < 0) {
            throw new IllegalArgumentException("portal.password.waiting is negative: " + waiting);
        }
    }
}
