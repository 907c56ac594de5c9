package africa.pia.sample;

import java.util.Optional;

/**
 * Whether an empty portal begins with the sample edition.
 *
 * @param password of its people; made up and told once in the log when absent
 */
record SampleSettings(boolean wanted, Optional<String> password) {}
