package africa.pia.search;

import java.nio.file.Path;

/** Opens indexes for tests of those who feed one. */
public final class SearchIndexes {

    private SearchIndexes() {}

    public static SearchIndex in(Path directory) {
        SearchIndex index = new SearchIndex();
        index.settings = new SearchSettings(directory);
        return index;
    }

    public static void close(SearchIndex index) {
        index.close();
    }
}
