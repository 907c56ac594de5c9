package africa.pia.comment.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Finds the entries of word lists in a text, all at once: an automaton after Aho and Corasick (CACM 18, 1975). The time
 * it takes grows with the text, not with the lists. Built once for each edition of the lists, then never changed, so any
 * number of threads may use it.
 *
 * <p>It is our own because it matches words and not letters, tells where a prefix may end, and is made anew at every change
 * of a list: nodes are numbers in arrays, about forty bytes each, so that 50,000 entries are ready in less than a second.
 */
final class WordMatcher {

    /** Nothing is looked for. */
    static final WordMatcher EMPTY = new WordMatcher(List.of());

    private static final int ROOT = 0;
    private static final int NONE = -1;

    /** What Arabic writes in one with the word that follows. */
    private static final Set<String> ARTICLES = Set.of("ال", "وال", "فال", "بال", "كال", "لل", "ولل", "فلل");

    private static final int LONGEST_ARTICLE = 3;
    private static final int SHORTEST_AFTER_ARTICLE = 3;

    private final List<Entry> entries;

    private char[] symbol = new char[1_024];
    private int[] firstChild = new int[1_024];
    private int[] nextSibling = new int[1_024];
    private int[] depth = new int[1_024];
    /** The first entry that ends at a node. */
    private int[] ending = new int[1_024];
    /** Further entries that end at the same node, by entry. */
    private final int[] alsoEnding;
    /** Where to go on when a node has no child for a character: the node of the longest ending of what was read. */
    private int[] otherwise;
    /** The nearest node by {@link #otherwise} at which an entry ends. */
    private int[] endingToo;

    private int nodes = 1;

    /** The children of the root, by their characters: most characters of a text lead there and no further. */
    private final int[] beginnings = new int[1 << Character.SIZE];

    private long[] edges;
    private int[] children;

    /**
     * Something to look for.
     *
     * @param folded as it is compared; not empty
     * @param prefix whether the word may go on behind it
     * @param list tells lists apart
     */
    record Entry(String folded, boolean prefix, int list) {}

    /** An entry, by its number, where it was found. */
    record Hit(int entry, int first, int behind) {}

    /**
     * What was found.
     *
     * @param steps how often the automaton moved: the work that it took
     */
    record Found(List<Hit> hits, long steps) {}

    WordMatcher(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.alsoEnding = new int[entries.size()];
        this.edges = new long[2_048];
        this.children = new int[2_048];
        Arrays.fill(edges, NONE);
        Arrays.fill(beginnings, NONE);
        firstChild[ROOT] = NONE;
        ending[ROOT] = NONE;
        for (int i = 0; i < entries.size(); i++) {
            insert(i);
        }
        link();
    }

    /** How much it holds: its memory is proportional to this. */
    int nodes() {
        return nodes;
    }

    private void insert(int entry) {
        String folded = entries.get(entry).folded();
        if (folded.isEmpty()) {
            throw new IllegalArgumentException("An entry that is found everywhere");
        }
        int node = ROOT;
        for (int i = 0; i < folded.length(); i++) {
            int child = child(node, folded.charAt(i));
            node = child == NONE ? grow(node, folded.charAt(i)) : child;
        }
        alsoEnding[entry] = ending[node];
        ending[node] = entry;
    }

    private int grow(int parent, char letter) {
        if (nodes == symbol.length) {
            symbol = Arrays.copyOf(symbol, 2 * nodes);
            firstChild = Arrays.copyOf(firstChild, 2 * nodes);
            nextSibling = Arrays.copyOf(nextSibling, 2 * nodes);
            depth = Arrays.copyOf(depth, 2 * nodes);
            ending = Arrays.copyOf(ending, 2 * nodes);
        }
        int node = nodes++;
        symbol[node] = letter;
        firstChild[node] = NONE;
        nextSibling[node] = firstChild[parent];
        firstChild[parent] = node;
        depth[node] = depth[parent] + 1;
        ending[node] = NONE;
        if (2 * nodes > edges.length) {
            widen();
        }
        if (parent == ROOT) {
            beginnings[letter] = node;
        } else {
            put(edge(parent, letter), node);
        }
        return node;
    }

    private void widen() {
        long[] old = edges;
        int[] oldChildren = children;
        edges = new long[2 * old.length];
        children = new int[2 * old.length];
        Arrays.fill(edges, NONE);
        for (int i = 0; i < old.length; i++) {
            if (old[i] != NONE) {
                put(old[i], oldChildren[i]);
            }
        }
    }

    private static long edge(int node, char letter) {
        return (long) node << Character.SIZE | letter;
    }

    private int slot(long edge) {
        // Spreads neighbours (Knuth's multiplicative hashing).
        int slot = (int) (edge * 0x9E3779B97F4A7C15L >>> 32) & edges.length - 1;
        while (edges[slot] != NONE && edges[slot] != edge) {
            slot = slot + 1 & edges.length - 1;
        }
        return slot;
    }

    private void put(long edge, int child) {
        int slot = slot(edge);
        edges[slot] = edge;
        children[slot] = child;
    }

    private int child(int node, char letter) {
        if (node == ROOT) {
            return beginnings[letter];
        }
        int slot = slot(edge(node, letter));
        return edges[slot] == NONE ? NONE : children[slot];
    }

    /** Links each node to where it goes on otherwise; the shallow ones first, for the deep ones build on them. */
    private void link() {
        otherwise = new int[nodes];
        endingToo = new int[nodes];
        int[] waiting = new int[nodes];
        int last = 1;
        for (int next = 0; next < last; next++) {
            int node = waiting[next];
            for (int child = firstChild[node]; child != NONE; child = nextSibling[child]) {
                otherwise[child] = node == ROOT ? ROOT : step(otherwise[node], symbol[child]);
                endingToo[child] = ending[otherwise[child]] == NONE ? endingToo[otherwise[child]] : otherwise[child];
                waiting[last++] = child;
            }
        }
    }

    private int step(int from, char letter) {
        int node = from;
        int child = child(node, letter);
        while (child == NONE && node != ROOT) {
            node = otherwise[node];
            child = child(node, letter);
        }
        return child == NONE ? ROOT : child;
    }

    /**
     * Finds what stands in a text as words of its own, or begins a word where that is looked for.
     *
     * @param most so many are found at most; the rest of the text is not read then
     */
    Found find(FoldedText text, int most) {
        List<Hit> hits = new ArrayList<>();
        long steps = 0;
        int node = ROOT;
        for (int i = 0; i < text.length() && hits.size() < most; i++) {
            char letter = text.at(i);
            steps++;
            // Within a word that nothing begins with, nothing begins.
            if (node == ROOT && i > 0 && text.at(i - 1) != ' ' && !isArabic(letter)) {
                continue;
            }
            int child = child(node, letter);
            while (child == NONE && node != ROOT) {
                node = otherwise[node];
                child = child(node, letter);
                steps++;
            }
            node = child == NONE ? ROOT : child;
            for (int end = ending[node] == NONE ? endingToo[node] : node; end != ROOT; end = endingToo[end]) {
                steps++;
                int first = i + 1 - depth[end];
                if (beginsWord(text, first, depth[end])) {
                    collect(text, end, first, i + 1, hits);
                }
            }
        }
        return new Found(hits.size() > most ? hits.subList(0, most) : hits, steps);
    }

    private static boolean isArabic(char letter) {
        return letter >= 0x600 && letter < 0x700;
    }

    private void collect(FoldedText text, int node, int first, int behind, List<Hit> hits) {
        boolean ends = behind == text.length() || text.at(behind) == ' ';
        for (int entry = ending[node]; entry != NONE; entry = alsoEnding[entry]) {
            if (ends || entries.get(entry).prefix()) {
                hits.add(new Hit(entry, first, behind));
            }
        }
    }

    private static boolean beginsWord(FoldedText text, int first, int length) {
        if (first == 0 || text.at(first - 1) == ' ') {
            return true;
        }
        if (length < SHORTEST_AFTER_ARTICLE || !isArabic(text.at(first))) {
            return false;
        }
        StringBuilder article = new StringBuilder();
        int at = first - 1;
        while (at >= 0 && text.at(at) != ' ' && article.length() < LONGEST_ARTICLE) {
            article.insert(0, text.at(at));
            at--;
        }
        return (at < 0 || text.at(at) == ' ') && ARTICLES.contains(article.toString());
    }

    Entry entry(int number) {
        return entries.get(number);
    }
}
