/** The moment at which the sample edition is taken in: when everything has started and no reader has come yet. */
package africa.pia.web.sample;
