package africa.pia.web.faces;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * The cloth that stands where an article has no photograph: a pure function of the article's id and its section's key,
 * at most 1,023 bytes of SVG without id, colour or style. Its reference is the section "Motif" of {@code docs/looks.md}.
 */
public final class Motif {

    private static final String[][] ORDERS = {
        {"a", "b", "c"}, {"a", "c", "b"}, {"b", "a", "c"}, {"b", "c", "a"}, {"c", "a", "b"}, {"c", "b", "a"}
    };

    private Motif() {}

    /**
     * Weaves the motif of an article.
     *
     * @param article its id; 0 for the band over a section's list
     * @param section its section's key, which chooses the colours
     */
    public static String svg(long article, String section) {
        Draw draw = new Draw(article);
        String body =
                switch (draw.pick(4)) {
                    case 0 -> kente(draw);
                    case 1 -> chevron(draw);
                    case 2 -> kuba(draw);
                    default -> bogolan(draw);
                };
        return "<svg class=\"motif motif--" + palette(section)
                + "\" viewBox=\"0 0 320 180\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\">" + body
                + "</svg>";
    }

    /** The letter of the palette of a section. */
    static char palette(String section) {
        int hash = 19243;
        for (byte each : section.getBytes(StandardCharsets.UTF_8)) {
            hash = (int) ((hash * 16777619L + (each & 0xff)) & 0x7fffffff);
        }
        return "abcdefgh".charAt((hash >> 8) % 8);
    }

    /** The choices of one motif, in order: SplitMix64 seeded with the article's id. */
    private static final class Draw {

        private long state;

        Draw(long seed) {
            state = seed;
        }

        int pick(int n) {
            state += 0x9E3779B97F4A7C15L;
            long z = state;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            return (int) ((z ^ (z >>> 31)) >>> 33) % n;
        }

        int of(int... choices) {
            return choices[pick(choices.length)];
        }

        int[] of(int[]... choices) {
            return choices[pick(choices.length)];
        }

        String of(String... choices) {
            return choices[pick(choices.length)];
        }

        String[] order() {
            return ORDERS[pick(ORDERS.length)];
        }
    }

    private static String thread(String colour, int width, String d) {
        return thread(colour, width, d, "", 0, "");
    }

    private static String thread(String colour, int width, String d, int dash) {
        return thread(colour, width, d, Integer.toString(dash), 0, "");
    }

    private static String thread(String colour, int width, String d, String dash, int offset) {
        return thread(colour, width, d, dash, offset, "");
    }

    private static String thread(String colour, int width, String d, String dash, int offset, String more) {
        StringBuilder out = new StringBuilder("<path class=\"")
                .append(colour)
                .append("\" stroke-width=\"")
                .append(width)
                .append('"');
        if (!dash.isEmpty()) {
            out.append(" stroke-dasharray=\"").append(dash).append('"');
        }
        if (offset != 0) {
            out.append(" stroke-dashoffset=\"").append(offset).append('"');
        }
        return out.append(more).append(" d=\"").append(d).append("\"/>").toString();
    }

    /** Strips sewn side by side, drawn down and up in turn: so blocks of weft and plain warp change places. */
    private static String kente(Draw draw) {
        int w = draw.of(20, 32, 40);
        int[] shape = draw.of(
                new int[] {30, 3},
                new int[] {30, 5},
                new int[] {36, 9},
                new int[] {45, 5},
                new int[] {45, 9},
                new int[] {60, 5});
        int half = shape[0];
        int n = shape[1];
        String[] order = draw.order();
        boolean gem = draw.pick(2) == 1;
        int q = half / n;
        int t = half / 3;
        int top = 180 / half % 2 == 0 ? 0 : half;
        StringBuilder d = new StringBuilder("M" + w / 2 + " " + -top);
        for (int k = 0; k < 320 / w; k++) {
            d.append(k == 0 ? "" : "m" + w + " 0")
                    .append(k % 2 == 0 ? "v" : "v-")
                    .append(180 + top);
        }
        String strips = d.toString();
        String out = thread(order[0], w, strips, half)
                + thread(order[1], w, strips, (q + " ").repeat(n - 2) + (half + 2 * q), -q);
        if (gem) {
            return out + thread(order[2], w / 2, strips, t + " " + (2 * half - t), -half - t);
        }
        return out + thread(order[2], 4, "M" + w + " 0v180" + ("m" + w + "-180v180").repeat(319 / w - 1));
    }

    /** From beyond the left edge to beyond the right one; {@code rise} up (or down, if negative) and back. */
    private static String zigzag(int y, int s, int rise) {
        String pair = rise > 0 ? s + "" + -rise + " " + s + " " + rise : s + " " + -rise + " " + s + rise;
        int pairs = (320 + 3 * s - 1) / (2 * s);
        return "M-" + s + " " + y + "l" + (pair + " ").repeat(pairs).stripTrailing();
    }

    /** One zigzag laid again and again in threads of different breadth. */
    private static String chevron(Draw draw) {
        int s = draw.of(54, 80);
        int rise = draw.of(s / 2, s);
        int p = s == 80 ? draw.of(60, 90) : 90;
        String[] order = draw.order();
        int broad = draw.of(p / 3, p / 2);
        int thin = draw.of(4, 6, 10);
        int first = draw.of(0, p / 2);
        String beads = draw.of("", Integer.toString(thin), 2 * thin + " " + thin);
        StringBuilder d = new StringBuilder();
        StringBuilder between = new StringBuilder();
        for (int v = first; v < 180 + rise + broad / 2; v += p) {
            d.append(zigzag(v, s, rise));
            if (v + p / 2 < 180 + rise + thin) {
                between.append(zigzag(v + p / 2, s, rise));
            }
        }
        return thread(order[0], broad, d.toString())
                + thread(order[1], thin, d.toString(), beads, 0)
                + thread(order[2], thin, between.toString());
    }

    /** One line to and fro, rows p apart; its turns lie outside the cloth, its length keeps dashes in step. */
    private static String lattice(int p, int at) {
        int n = 380 / p;
        StringBuilder out = new StringBuilder("M" + Math.floorDiv(-n * p, 2) + " " + (at - Math.floorDiv(n * p, 2)));
        for (int k = 0; k <= n; k++) {
            out.append(k % 2 == 0 ? "h" : "h-").append(n * p).append('v').append(p);
        }
        return out.toString();
    }

    /** A net of lozenges, one inside the other, as in cut pile. */
    private static String kuba(Draw draw) {
        int p = draw.of(38, 54, 76);
        String[] order = draw.order();
        String frame = draw.of("scale(1.4 1)", "scale(1 1.3)", "") + "rotate(45)";
        Function<Integer, String> lozenges = part -> {
            int t = p * part / 200 * 2;
            return t + " " + (p - t);
        };
        int outer = draw.of(62, 74, 86);
        int middle = draw.of(38, 50);
        int inner = draw.of(18, 26);
        StringBuilder out = new StringBuilder();
        String[] colours = {order[0], "d", order[1]};
        int[] parts = {outer, middle, inner};
        for (int i = 0; i < parts.length; i++) {
            int t = p * parts[i] / 200 * 2;
            out.append(thread(colours[i], t, lattice(p, 0), lozenges.apply(parts[i]), t / 2));
        }
        String between = lattice(p, p / 2);
        if (draw.pick(2) == 1) {
            out.append(thread(order[2], 3, between))
                    .append(thread(order[2], 3, between, "", 0, " transform=\"rotate(90)\""));
        } else {
            int t = p / 10 * 2;
            out.append(thread(order[2], t, between, t + " " + (p - t), t / 2 + p / 2));
        }
        return "<g transform=\"translate(160 90)" + frame + "\">" + out + "</g>";
    }

    /** A line across the cloth and its mirror image; long enough to be slanted. */
    private static String both(int y) {
        return "M-180 " + y + "h680M-180 " + (180 - y) + "h680";
    }

    /** A woven band about y, and its mirror image below the middle. */
    private static String band(Draw draw, int kinds, String colour, String other, int y, int h) {
        String d = both(y);
        return switch (draw.pick(kinds)) {
            case 0 -> thread(colour, h, d, h) + thread(other, h / 3, d, Integer.toString(h / 3), h / 6);
            case 1 -> thread(colour, h, d, h / 2 + " " + h, 0, " transform=\"skewX(45)\"");
            case 2 -> thread(colour, h, d, h / 3) + thread(other, h / 3, d);
            case 3 -> thread(colour, h * 2 / 3, d, "0 " + h, 0, " stroke-linecap=\"round\"");
            case 4 -> thread(colour, h, d) + thread("d", h / 2, d, h / 2);
            default ->
                thread(colour, h / 2, both(y - h / 4), Integer.toString(h / 2), 0, " transform=\"skewX(45)\"")
                        + thread(
                                colour,
                                h / 2,
                                both(y + h / 4),
                                Integer.toString(h / 2),
                                -(2 * y % (h / 2 * 2)),
                                " transform=\"skewX(-45)\"");
        };
    }

    /** Bands across the cloth, the same above and below; a great zigzag or a row of lozenges along the middle. */
    private static String bogolan(Draw draw) {
        String[] order = draw.order();
        int[] heights = draw.of(new int[] {24, 18}, new int[] {18, 24}, new int[] {30, 12}, new int[] {12, 30});
        int h1 = heights[0];
        int h2 = heights[1];
        int inner = h1 + h2 + 12;
        String out = band(draw, 6, order[0], order[2], h1 / 2, h1)
                + band(draw, 5, order[1], order[0], h1 + 8 + h2 / 2, h2)
                + thread(
                        order[2],
                        3,
                        "M0 " + (h1 + 4) + "h320M0 " + (176 - h1) + "h320M0 " + inner + "h320M0 " + (180 - inner)
                                + "h320");
        int s = draw.of(40, 54);
        int reach = 80 - inner;
        if (draw.pick(2) == 1) {
            String d = zigzag(90 + reach, s, 2 * reach);
            return out + thread(order[0], reach / 2, d) + thread(order[1], 4, d);
        }
        String d = zigzag(90, s, reach) + zigzag(90, s, -reach);
        return out
                + thread(order[0], 9, d)
                + thread(order[1], 3, d)
                + thread(order[2], 10, "M-" + (5 + 2 * s) + " 90h405", "10 " + (2 * s - 10), 0);
    }
}
