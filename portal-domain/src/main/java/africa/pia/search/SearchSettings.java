package africa.pia.search;

import java.nio.file.Path;

/**
 * Where this node keeps its index.
 *
 * @param directory a folder of this node's own; made when absent
 */
record SearchSettings(Path directory) {}
