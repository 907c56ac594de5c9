package africa.pia.search;

import africa.pia.paging.Cursor;
import africa.pia.paging.Slice;
import africa.pia.search.SearchFindings.Hit;
import africa.pia.search.SearchQuery.Order;
import africa.pia.text.SafeHtml;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The index of this node: texts go in, what somebody looks for comes out.
 *
 * <p>With every commit it remembers how far its feeder has come. An index that is missing, damaged or made by another
 * edition of {@link FrenchText} opens empty and remembers nothing. One thread feeds, any number read.
 */
@ApplicationScoped
public class SearchIndex {

    static final String HEADLINE = "headline";
    static final String STANDFIRST = "standfirst";
    static final String TAGS = "tags";
    static final String NAMES = "names";
    static final String BODY = "body";

    private static final String ID = "id";
    private static final String ID_ORDER = "id_order";
    private static final String SECTION = "section";
    private static final String AT = "at";
    private static final String POSITION = "position";
    private static final String EDITION = "edition";

    /** Told back with marks, so the index keeps the words and where they stand. */
    private static final FieldType SHOWN = shown();

    private static final int COUNTED = 1_000;
    private static final int PLACES = 2;

    private static final Logger LOG = Logger.getLogger(SearchIndex.class.getName());

    private static final Sort BEST = new Sort(
            SortField.FIELD_SCORE,
            new SortField(AT, SortField.Type.LONG, true),
            new SortField(ID_ORDER, SortField.Type.LONG, true));
    private static final Sort NEWEST =
            new Sort(new SortField(AT, SortField.Type.LONG, true), new SortField(ID_ORDER, SortField.Type.LONG, true));

    @Inject
    SearchSettings settings;

    private final Analyzer analyzer = new FrenchText(false);
    private Directory directory;
    private IndexWriter writer;
    private SearcherManager searchers;
    private OptionalLong position = OptionalLong.empty();

    /** How far its feeder has come; empty when everything must be put in anew. */
    public synchronized OptionalLong position() {
        opened();
        return position;
    }

    /** Takes a text in, in place of what it had of the same id; seen after the next commit. */
    public void put(IndexedText text) {
        write(index -> index.updateDocument(new Term(ID, Long.toString(text.id())), document(text)));
    }

    /** Takes a text out; seen after the next commit. */
    public void delete(long id) {
        write(index -> index.deleteDocuments(new Term(ID, Long.toString(id))));
    }

    /** Takes every text out and forgets the position; what readers find stays until the next commit. */
    public synchronized void clear() {
        write(IndexWriter::deleteAll);
        position = OptionalLong.empty();
    }

    /** Makes what was put in durable and seen, and remembers how far its feeder has come. */
    public synchronized void commit(long reached) {
        write(index -> {
            index.setLiveCommitData(Map.of(POSITION, Long.toString(reached), EDITION, FrenchText.EDITION)
                    .entrySet());
            index.commit();
        });
        position = OptionalLong.of(reached);
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers, until it is opened again, that nothing up to here concerned it. */
    public synchronized void advance(long reached) {
        opened();
        position = OptionalLong.of(reached);
    }

    /**
     * Finds texts. Where none has everything that was asked for, those with half of it are found.
     *
     * @param after continues an earlier answer to the same query
     */
    public SearchFindings find(SearchQuery query, Optional<Cursor> after, int limit) {
        SearcherManager open = opened();
        try {
            IndexSearcher searcher = open.acquire();
            try {
                return find(searcher, query, after.map(Place::of), limit);
            } finally {
                open.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The ids of the newest texts that have all the words, the newest first; for lists that are not about finding.
     *
     * @param limit at most so many
     */
    public List<Long> newest(String words, int limit) {
        SearcherManager open = opened();
        try {
            IndexSearcher searcher = open.acquire();
            try {
                List<Long> ids = new ArrayList<>();
                for (ScoreDoc hit : searcher.search(Wish.of(words).all(), limit, NEWEST).scoreDocs) {
                    Object[] key = ((FieldDoc) hit).fields;
                    ids.add((Long) key[key.length - 1]);
                }
                return ids;
            } finally {
                open.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SearchFindings find(IndexSearcher searcher, SearchQuery query, Optional<Place> after, int limit)
            throws IOException {
        Wish wish = Wish.of(query.words());
        boolean all = after.map(Place::all).orElse(true);
        Query words = all ? wish.all() : wish.some();
        TopFieldDocs found = top(searcher, words, query, after, limit);
        if (after.isEmpty() && found.totalHits.value == 0 && wish.parts().size() > 1) {
            all = false;
            words = wish.some();
            found = top(searcher, words, query, after, limit);
        }
        boolean ofAll = all;
        Slice<ScoreDoc> slice =
                Slice.of(List.of(found.scoreDocs), limit, hit -> Place.cursor(ofAll, query.order(), (FieldDoc) hit));
        return new SearchFindings(
                new Slice<>(hits(searcher, words, slice.items()), slice.next()),
                found.totalHits.value,
                found.totalHits.relation == TotalHits.Relation.EQUAL_TO);
    }

    private static TopFieldDocs top(
            IndexSearcher searcher, Query words, SearchQuery query, Optional<Place> after, int limit)
            throws IOException {
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(words, Occur.MUST);
        if (!query.sections().isEmpty()) {
            narrowed.add(
                    new TermInSetQuery(
                            SECTION,
                            query.sections().stream().map(BytesRef::new).toList()),
                    Occur.FILTER);
        }
        if (query.from().isPresent() || query.to().isPresent()) {
            long from = query.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
            long to = query.to().map(instant -> instant.toEpochMilli() - 1).orElse(Long.MAX_VALUE);
            narrowed.add(LongPoint.newRangeQuery(AT, from, to), Occur.FILTER);
        }
        Sort sort = query.order() == Order.BEST ? BEST : NEWEST;
        FieldDoc last = after.map(place -> place.document(query.order())).orElse(null);
        return searcher.search(narrowed.build(), new TopFieldCollectorManager(sort, limit + 1, last, COUNTED));
    }

    private List<Hit> hits(IndexSearcher searcher, Query words, List<ScoreDoc> found) throws IOException {
        int[] documents = found.stream().mapToInt(hit -> hit.doc).toArray();
        List<SafeHtml> headlines = Excerpts.ofHeadlines(searcher, analyzer).of(HEADLINE, words, documents, 1);
        List<SafeHtml> excerpts = Excerpts.ofTexts(searcher, analyzer).of(BODY, words, documents, PLACES);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            Object[] key = ((FieldDoc) found.get(i)).fields;
            hits.add(new Hit((Long) key[key.length - 1], headlines.get(i), excerpts.get(i)));
        }
        return hits;
    }

    /** Where an answer goes on: after this rank, in the list of texts that have all the words or some. */
    private record Place(boolean all, float score, long at, long id) {

        private static final int PARTS = 4;

        static Place of(Cursor cursor) {
            return new Place(
                    cursor.number(PARTS, 0) == 1,
                    Float.intBitsToFloat((int) cursor.number(PARTS, 1)),
                    cursor.number(PARTS, 2),
                    cursor.number(PARTS, 3));
        }

        static Cursor cursor(boolean all, Order order, FieldDoc hit) {
            boolean best = order == Order.BEST;
            int score = best ? Float.floatToIntBits((Float) hit.fields[0]) : 0;
            int first = best ? 1 : 0;
            return Cursor.of(all ? 1 : 0, score, hit.fields[first], hit.fields[first + 1]);
        }

        /** Documents get other numbers as the index lives, so the place is told by the sort key alone. */
        FieldDoc document(Order order) {
            Object[] key = order == Order.BEST ? new Object[] {score, at, id} : new Object[] {at, id};
            return new FieldDoc(Integer.MAX_VALUE, score, key);
        }
    }

    private static Document document(IndexedText text) {
        Document document = new Document();
        document.add(new StringField(ID, Long.toString(text.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(ID_ORDER, text.id()));
        document.add(new LongPoint(AT, text.at().toEpochMilli()));
        document.add(new NumericDocValuesField(AT, text.at().toEpochMilli()));
        document.add(new StringField(SECTION, text.section(), Field.Store.NO));
        document.add(new Field(HEADLINE, text.headline(), SHOWN));
        document.add(new TextField(STANDFIRST, text.standfirst(), Field.Store.NO));
        text.tags().forEach(tag -> document.add(new TextField(TAGS, tag, Field.Store.NO)));
        text.names().forEach(name -> document.add(new TextField(NAMES, name, Field.Store.NO)));
        document.add(new Field(BODY, text.body(), SHOWN));
        return document;
    }

    private static FieldType shown() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    private interface Writing {
        void on(IndexWriter index) throws IOException;
    }

    private synchronized void write(Writing writing) {
        opened();
        try {
            writing.on(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the index when it is first needed, and again after a failure of the disk has closed it. */
    private synchronized SearcherManager opened() {
        if (writer != null && writer.isOpen()) {
            return searchers;
        }
        try {
            close();
            Files.createDirectories(settings.directory());
            directory = FSDirectory.open(settings.directory());
            position = reached();
            if (position.isEmpty()) {
                for (String file : directory.listAll()) {
                    directory.deleteFile(file);
                }
            }
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(analyzer).setCommitOnClose(false).setRAMBufferSizeMB(16));
            searchers = new SearcherManager(writer, null);
            return searchers;
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be opened in " + settings.directory(), e);
        }
    }

    /** How far the index on disk had come; empty when there is none that can be relied on. */
    private OptionalLong reached() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return OptionalLong.empty();
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            Map<String, String> remembered = reader.getIndexCommit().getUserData();
            if (!FrenchText.EDITION.equals(remembered.get(EDITION)) || !remembered.containsKey(POSITION)) {
                return OptionalLong.empty();
            }
            return OptionalLong.of(Long.parseLong(remembered.get(POSITION)));
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException damaged) {
            LOG.log(Level.WARNING, "The search index is damaged; it will be built again", damaged);
            return OptionalLong.empty();
        }
    }

    /** Leaves the disk as the last commit left it: a feeding that was interrupted is taken up from there. */
    @PreDestroy
    synchronized void close() {
        try {
            if (searchers != null) {
                searchers.close();
                searchers = null;
            }
            if (writer != null) {
                writer.rollback();
                writer = null;
            }
            if (directory != null) {
                directory.close();
                directory = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
