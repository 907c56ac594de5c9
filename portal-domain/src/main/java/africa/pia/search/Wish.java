package africa.pia.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What the typed words ask for. There is no syntax but quotation marks, so nothing typed is wrong.
 *
 * @param parts each a word or a phrase, looked for in every field
 * @param everything whether nothing was typed
 */
record Wish(List<Query> parts, boolean everything) {

    private static final int MAX_TYPED = 300;
    private static final int MAX_PARTS = 16;
    private static final float OTHER_FIELDS = 0.1f;

    /** How much a word counts where it stands. */
    private static final Map<String, Float> FIELDS = fields();

    private static final Pattern QUOTED = Pattern.compile("[\"«“„]([^\"«»“”„]+)[\"»”]");
    private static final Analyzer EVERY_WORD = new FrenchText(false);
    private static final Analyzer TELLING_WORDS = new FrenchText(true);

    private static Map<String, Float> fields() {
        Map<String, Float> fields = new LinkedHashMap<>();
        fields.put(SearchIndex.HEADLINE, 4f);
        fields.put(SearchIndex.STANDFIRST, 2f);
        fields.put(SearchIndex.TAGS, 2f);
        fields.put(SearchIndex.NAMES, 2f);
        fields.put(SearchIndex.BODY, 1f);
        return fields;
    }

    static Wish of(String typed) {
        if (typed.isBlank()) {
            return new Wish(List.of(), true);
        }
        String cut = typed.substring(0, Math.min(typed.length(), MAX_TYPED));
        List<Query> parts = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        Matcher quoted = QUOTED.matcher(cut);
        while (quoted.find()) {
            quoted.appendReplacement(rest, " ");
            List<String> phrase = terms(EVERY_WORD, quoted.group(1));
            if (!phrase.isEmpty()) {
                parts.add(inEveryField(phrase));
            }
        }
        quoted.appendTail(rest);
        List<String> words = terms(TELLING_WORDS, rest.toString());
        if (words.isEmpty() && parts.isEmpty()) {
            // Nothing but small words: then they are what is looked for.
            words = terms(EVERY_WORD, rest.toString());
        }
        words.stream().distinct().forEach(word -> parts.add(inEveryField(List.of(word))));
        return new Wish(parts.subList(0, Math.min(parts.size(), MAX_PARTS)), false);
    }

    /** Texts in which everything occurs that was asked for. */
    Query all() {
        return together(Occur.MUST, 0);
    }

    /** Texts in which at least half of it occurs, for when nothing has it all. */
    Query some() {
        return together(Occur.SHOULD, (parts.size() + 1) / 2);
    }

    private Query together(Occur occur, int minimum) {
        if (everything) {
            return new MatchAllDocsQuery();
        }
        if (parts.isEmpty()) {
            return new MatchNoDocsQuery("no word was typed");
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(minimum);
        parts.forEach(part -> query.add(part, occur));
        return query.build();
    }

    private static Query inEveryField(List<String> terms) {
        List<Query> alternatives = new ArrayList<>();
        FIELDS.forEach((field, weight) -> {
            Query query;
            if (terms.size() == 1) {
                query = new TermQuery(new Term(field, terms.get(0)));
            } else {
                query = new PhraseQuery(field, terms.toArray(String[]::new));
            }
            alternatives.add(new BoostQuery(query, weight));
        });
        return new DisjunctionMaxQuery(alternatives, OTHER_FIELDS);
    }

    static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(SearchIndex.BODY, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
