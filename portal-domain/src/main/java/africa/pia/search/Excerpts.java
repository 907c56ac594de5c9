package africa.pia.search;

import africa.pia.text.Markup;
import africa.pia.text.SafeHtml;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Marks what was looked for, in whole headlines and in the best places of a text. */
final class Excerpts extends UnifiedHighlighter {

    private static final int LENGTH = 220;
    private static final int MAX_READ = 200_000;

    /** What ends a sentence, and what may follow it. */
    private static final String ENDING = ".!?…:;؟؛";

    private static final String CLOSING = "»”’\")] \u00A0\u202F";

    private Excerpts(Builder builder) {
        super(builder);
    }

    /** Marks headlines, from their first to their last letter. */
    static Excerpts ofHeadlines(IndexSearcher searcher, Analyzer analyzer) {
        return new Excerpts(builder(searcher, analyzer)
                .withFieldMatcher(field -> true)
                .withBreakIterator(WholeBreakIterator::new)
                .withMaxLength(MAX_READ)
                .withFormatter(new Marking("")));
    }

    /** Cuts the best places out of texts. */
    static Excerpts ofTexts(IndexSearcher searcher, Analyzer analyzer) {
        return new Excerpts(builder(searcher, analyzer)
                .withFieldMatcher(field -> true)
                .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.FRENCH), LENGTH, 0.5f))
                .withMaxLength(MAX_READ)
                .withMaxNoHighlightPassages(1)
                .withFormatter(new Marking(" … ")));
    }

    /** One piece of markup for each document, in their order. */
    List<SafeHtml> of(String field, Query query, int[] documents, int places) throws IOException {
        if (documents.length == 0) {
            return List.of();
        }
        Map<String, Object[]> marked =
                highlightFieldsAsObjects(new String[] {field}, query, documents, new int[] {places});
        List<SafeHtml> pieces = new ArrayList<>();
        for (Object each : marked.get(field)) {
            pieces.add(each == null ? Markup.marked("", List.of()) : (SafeHtml) each);
        }
        return pieces;
    }

    /** Makes safe markup of the passages that were chosen. */
    private static final class Marking extends PassageFormatter {

        private final String between;

        Marking(String between) {
            this.between = between;
        }

        @Override
        public Object format(Passage[] passages, String content) {
            StringBuilder text = new StringBuilder();
            List<Markup.Mark> marks = new ArrayList<>();
            int end = 0;
            for (Passage passage : passages) {
                if (text.length() > 0 && passage.getStartOffset() > end) {
                    text.append(between);
                }
                int[] places = append(text, content, passage);
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    // A word cut by the end of a passage is marked as far as it is shown.
                    int to = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
                    int from = FrenchText.afterElision(content, passage.getMatchStarts()[i], to);
                    if (from < to) {
                        int start = passage.getStartOffset();
                        marks.add(new Markup.Mark(places[from - start], places[to - 1 - start] + 1));
                    }
                }
                end = passage.getEndOffset();
            }
            return Markup.marked(text.toString(), marks);
        }

        /** Appends a passage with its blocks parted, and says where each of its letters stands now. */
        private static int[] append(StringBuilder text, String content, Passage passage) {
            int[] places = new int[passage.getLength()];
            for (int i = 0; i < places.length; i++) {
                int at = passage.getStartOffset() + i;
                if (content.charAt(at) != '\n') {
                    boolean begins = at > 0 && content.charAt(at - 1) == '\n' && text.length() > 0;
                    text.append(begins ? joint(text) : "").append(content.charAt(at));
                }
                places[i] = Math.max(0, text.length() - 1);
            }
            return places;
        }

        /** What parts two blocks on one line: a heading or a name has no mark at its end, a sentence has. */
        private static String joint(StringBuilder text) {
            int last = text.length() - 1;
            if (text.charAt(last) == ' ') {
                return "";
            }
            while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
                last--;
            }
            return ENDING.indexOf(text.charAt(last)) >= 0 ? " " : " · ";
        }
    }
}
