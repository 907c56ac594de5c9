/**
 * How like what this desk removes a comment is, learned from the desk's own decisions and nothing else; nobody outside is
 * asked. Public face: {@link africa.pia.comment.scoring.ScoringDesk}. A score can keep a comment from being seen until
 * somebody has judged it; it never removes one. Known by the pages and by the figures.
 */
package africa.pia.comment.scoring;
