/** The search index: takes in documents, finds them. Knows neither articles nor comments. */
package africa.pia.search;
