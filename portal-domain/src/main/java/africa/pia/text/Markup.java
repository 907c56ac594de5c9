package africa.pia.text;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * Makes safe HTML of what people hand in, and reads it.
 *
 * <p>An article's text is first brought into the vocabulary ({@link Tidying}) and then goes through the sanitizer
 * ({@link Vocabulary}), whose answer nothing touches any more. Making safe what is safe already changes nothing.
 */
public final class Markup {

    private static final int MAX_PASSES = 5;

    /** An address in running text; what follows it, such as a full stop or a closing quotation mark, is cut off. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s\\u00a0\\u202f<>\"«»“”]+", Pattern.CASE_INSENSITIVE);

    /** A line of a comment that quotes. */
    private static final Pattern QUOTED = Pattern.compile("[ \\t]*(?:>[ \\t]*)+(.*)");

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n[ \\t]*(?:\\n[ \\t]*)+");
    private static final Pattern WORD = Pattern.compile("[^\\s\\u00a0\\u202f]*[\\p{L}\\p{N}][^\\s\\u00a0\\u202f]*");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    private Markup() {}

    /**
     * Sanitises an article's body. Danger goes, text stays: of a forbidden element its text is kept as text.
     *
     * <p>The vocabulary is documented in {@code docs/vocabulary.md}. Headings get a stable {@code id} made from their
     * words and a link to themselves, tables a frame that scrolls, before sanitising, so nothing touches the result
     * afterwards.
     */
    public static SafeHtml article(String html) {
        return settled(html, true);
    }

    /**
     * The same text without what {@link #article} adds for readers (heading addresses, table frames): what an editor
     * loads. Handed in again it becomes the same article.
     */
    public static SafeHtml editable(SafeHtml article) {
        return settled(article.html(), false);
    }

    /**
     * Sanitises until the sanitizer finds nothing to do. Its second look may see a piece of nesting differently from
     * the first; what never settles is nobody's article, and only its words are kept.
     */
    private static SafeHtml settled(String html, boolean forReaders) {
        String before = html;
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            String after = Vocabulary.ARTICLE.sanitize(Tidying.tidy(before, forReaders));
            if (after.equals(before)) {
                return new SafeHtml(after);
            }
            before = after;
        }
        return new SafeHtml(Vocabulary.ARTICLE.sanitize(paragraphs(plainText(new SafeHtml(before)), false)));
    }

    /**
     * Makes paragraphs, quotations and safe links ({@code rel="ugc nofollow"}) of a comment's plain text. Lines that
     * begin with {@code >} are a quotation, of one depth however many there are.
     */
    public static SafeHtml comment(String plain) {
        StringBuilder html = new StringBuilder(plain.length() + 64);
        StringBuilder part = new StringBuilder();
        boolean quoting = false;
        for (String line : clean(plain).split("\n", -1)) {
            Matcher quoted = QUOTED.matcher(line);
            if (quoted.matches() != quoting) {
                appendPart(html, part, quoting);
                quoting = !quoting;
            }
            part.append(quoting ? quoted.group(1) : line).append('\n');
        }
        appendPart(html, part, quoting);
        return new SafeHtml(Vocabulary.COMMENT.sanitize(html.toString()));
    }

    private static void appendPart(StringBuilder html, StringBuilder part, boolean quoted) {
        String paragraphs = paragraphs(part.toString(), true);
        part.setLength(0);
        html.append(quoted && !paragraphs.isEmpty() ? "<blockquote>" + paragraphs + "</blockquote>" : paragraphs);
    }

    /** What somebody wrote in a comment as the quotation of it in another one; what they quoted is left out. */
    public static String quoted(String plain) {
        return clean(plain)
                .lines()
                .filter(line -> !QUOTED.matcher(line).matches())
                .collect(Collectors.joining("\n"))
                .strip()
                .lines()
                .map(line -> line.isEmpty() ? ">" : "> " + line)
                .collect(Collectors.joining("\n"));
    }

    /**
     * A stretch of a text that is to be marked.
     *
     * @param from its first character
     * @param to the character after its last
     */
    public record Mark(int from, int to) {}

    /** Shows plain words with {@code <mark>} around some of them; for what a search has found. */
    public static SafeHtml marked(String plain, List<Mark> marks) {
        StringBuilder html = new StringBuilder(plain.length() + 64);
        int shown = 0;
        for (Mark mark :
                marks.stream().sorted(Comparator.comparingInt(Mark::from)).toList()) {
            // Of two that overlap, as two phrases may, the second begins where the first ends.
            int from = Math.max(mark.from(), shown);
            if (mark.to() > from) {
                html.append(escaped(plain.substring(shown, from)));
                html.append("<mark>")
                        .append(escaped(plain.substring(from, mark.to())))
                        .append("</mark>");
                shown = mark.to();
            }
        }
        html.append(escaped(plain.substring(shown)));
        return new SafeHtml(Vocabulary.MARKED.sanitize(html.toString()));
    }

    private static String paragraphs(String plain, boolean linked) {
        String text = clean(plain).strip();
        StringBuilder html = new StringBuilder(text.length() + 64);
        if (text.isEmpty()) {
            return "";
        }
        for (String paragraph : PARAGRAPHS.split(text)) {
            html.append("<p>");
            if (linked) {
                appendLinked(html, paragraph);
            } else {
                html.append(lines(paragraph));
            }
            html.append("</p>");
        }
        return html.toString();
    }

    private static void appendLinked(StringBuilder html, String text) {
        Matcher matcher = ADDRESS.matcher(text);
        int from = 0;
        while (matcher.find()) {
            String address = withoutPunctuation(matcher.group());
            if (address.length() <= "https://".length()) {
                continue;
            }
            html.append(lines(text.substring(from, matcher.start())));
            html.append("<a href=\"").append(escaped(address)).append("\" rel=\"ugc nofollow noopener\">");
            html.append(escaped(address)).append("</a>");
            from = matcher.start() + address.length();
        }
        html.append(lines(text.substring(from)));
    }

    /** Leaves out what ends the sentence and not the address; a closing bracket stays when the address opened it. */
    private static String withoutPunctuation(String address) {
        int end = address.length();
        while (end > 0) {
            char last = address.charAt(end - 1);
            String rest = address.substring(0, end);
            boolean closing = last == ')'
                            && rest.chars().filter(c -> c == '(').count()
                                    < rest.chars().filter(c -> c == ')').count()
                    || last == ']' && rest.indexOf('[') < 0;
            if (!closing && ".,;:!?'’…*_~".indexOf(last) < 0) {
                break;
            }
            end--;
        }
        return address.substring(0, end);
    }

    private static String lines(String text) {
        return escaped(text).replace("\n", "<br>");
    }

    /** Plain text as it stands within HTML, in an attribute too. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /**
     * A line or a text as it may be stored: composed characters, line breaks of one kind, no control characters (which
     * PostgreSQL refuses in part and no reader sees).
     */
    public static String clean(String typed) {
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(CONTROLS.matcher(lines).replaceAll(""), Normalizer.Form.NFC);
    }

    /** Takes back what {@link #article} or {@link #comment} made, out of the database; never of a person's hands. */
    public static SafeHtml stored(String html) {
        return new SafeHtml(html);
    }

    /** The blocks of an editable text, in reading order; with line breaks between them they are the text again. */
    public static List<String> blocks(SafeHtml editable) {
        return parsed(editable.html()).body().childNodes().stream()
                .map(Node::outerHtml)
                .map(String::strip)
                .filter(block -> !block.isEmpty())
                .toList();
    }

    /**
     * What is read of a piece of markup, block by block; of a picture what is said in its place, in square brackets.
     */
    public static List<String> lines(SafeHtml html) {
        String words = plainText(html, true);
        return words.isEmpty() ? List.of() : List.of(words.split("\n"));
    }

    /**
     * A picture in a text.
     *
     * @param address of the variant that it names first
     * @param alternativeText words instead of it; may be empty
     */
    public record PictureInText(String address, String alternativeText) {}

    /** A link in place of a picture. */
    public record PictureLink(String address, String words) {}

    /**
     * An article's text as it is read where every kilobyte counts: no picture, a link to each one; no heading links to
     * itself.
     */
    public static SafeHtml withoutPictures(SafeHtml article, Function<PictureInText, PictureLink> link) {
        Document document = parsed(article.html());
        document.select("." + Tidying.ANCHOR_CLASS).remove();
        for (Element picture : document.select("img")) {
            PictureLink found = link.apply(new PictureInText(picture.attr("src"), picture.attr("alt")));
            picture.replaceWith(
                    picture.closest("a") == null
                            ? new Element("a").attr("href", found.address()).text(found.words())
                            : new TextNode(found.words()));
        }
        return new SafeHtml(Vocabulary.ARTICLE.sanitize(document.body().html()));
    }

    /** The words of a piece of markup, blocks parted by line breaks. */
    public static String plainText(SafeHtml html) {
        return plainText(html, false);
    }

    private static String plainText(SafeHtml html, boolean withPictures) {
        Document document = Parser.htmlParser().parseInput("<body>" + html.html(), "");
        document.select("." + Tidying.ANCHOR_CLASS).remove();
        StringBuilder text = new StringBuilder();
        document.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    append(words.getWholeText());
                } else if (withPictures && node instanceof Element picture && picture.nameIs("img")) {
                    lineBreak();
                    append("[" + picture.attr("alt") + "]");
                    lineBreak();
                } else if (breaksLine(node)) {
                    lineBreak();
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (breaksLine(node)) {
                    lineBreak();
                }
            }

            private boolean breaksLine(Node node) {
                return node instanceof Element element
                        && (element.isBlock() || element.nameIs("br"))
                        && !element.nameIs("body");
            }

            private void lineBreak() {
                int end = text.length();
                while (end > 0 && text.charAt(end - 1) == ' ') {
                    end--;
                }
                text.setLength(end);
                if (end > 0 && text.charAt(end - 1) != '\n') {
                    text.append('\n');
                }
            }

            private void append(String words) {
                for (int i = 0; i < words.length(); i++) {
                    char letter = words.charAt(i);
                    // A no-break space is a letter here: French typography depends on it.
                    if (letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r') {
                        if (text.length() > 0 && " \n".indexOf(text.charAt(text.length() - 1)) < 0) {
                            text.append(' ');
                        }
                    } else {
                        text.append(letter);
                    }
                }
            }
        });
        return text.toString().strip();
    }

    /** How many words a reader reads. */
    public static int wordCount(SafeHtml html) {
        return (int) WORD.matcher(plainText(html)).results().count();
    }

    static Document parsed(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }
}
