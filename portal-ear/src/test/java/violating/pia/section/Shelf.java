package violating.pia.section;

import violating.pia.article.Piece;

/** A section that knows articles, which know sections: a forbidden arrow and a cycle. */
class Shelf {
    Piece piece;
}
