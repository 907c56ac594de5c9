/**
 * The search index: takes in texts, finds them. Knows neither articles nor comments.
 *
 * <p>Public face: {@link africa.pia.search.SearchIndex}, an embedded Lucene in a folder of this node. It can be thrown
 * away at any time: who feeds it builds it again.
 */
package africa.pia.search;
