/** What changed between two texts, as people read it: words, not markup. A leaf that knows nothing of articles. */
package africa.pia.diff;
