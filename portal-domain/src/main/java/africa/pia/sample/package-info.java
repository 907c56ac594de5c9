/**
 * The sample edition: people, pictures and articles with which an empty portal begins where somebody wants to see it
 * live. Found under {@code sample/} of this module; told by {@link africa.pia.sample.SampleLoaded}, so that other
 * features add theirs.
 */
package africa.pia.sample;
