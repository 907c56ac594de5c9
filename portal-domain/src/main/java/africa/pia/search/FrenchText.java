package africa.pia.search;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How words are taken apart: French first, with what does no harm to it for Arabic.
 *
 * <p>Accents go before the endings do, so that élections typed without its accent meets élection. The index keeps the
 * small words, a phrase needs them; a query leaves them out where it can.
 */
final class FrenchText extends Analyzer {

    /** Changes with every change of this class, so that an index made otherwise is built again. */
    static final String EDITION = "1";

    /** Words that say nothing by themselves, without accents. */
    private static final CharArraySet SMALL = new CharArraySet(
            List.of(
                    ("a au aux avec c ce ces cet cette d dans de des du elle elles en est et eux il ils je j l la le les"
                                    + " leur leurs lui m ma mais me mes moi mon n ne nos notre nous on ou par pas pour qu que qui"
                                    + " s sa sans se ses son sont sur t ta te tes toi ton tu un une vos votre vous y")
                            .split(" ")),
            true);

    private final boolean withoutSmall;

    FrenchText(boolean withoutSmall) {
        this.withoutSmall = withoutSmall;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream tokens = new LowerCaseFilter(words);
        tokens = new ElisionFilter(tokens, FrenchAnalyzer.DEFAULT_ARTICLES);
        tokens = new ASCIIFoldingFilter(tokens);
        tokens = new ArabicNormalizationFilter(tokens);
        if (withoutSmall) {
            tokens = new StopFilter(tokens, SMALL);
        }
        tokens = new FrenchLightStemFilter(tokens);
        tokens = new ArabicStemFilter(tokens);
        return new TokenStreamComponents(words, tokens);
    }

    /** Where a word begins that an elided article may stand before: of l’école at the é, of aujourd’hui at the a. */
    static int afterElision(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\'' || text.charAt(i) == '’') {
                return FrenchAnalyzer.DEFAULT_ARTICLES.contains(text.substring(from, i)) ? i + 1 : from;
            }
        }
        return from;
    }

    /** Two names of one text are not one phrase. */
    @Override
    public int getPositionIncrementGap(String field) {
        return 100;
    }

    @Override
    protected TokenStream normalize(String field, TokenStream tokens) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(tokens));
    }
}
