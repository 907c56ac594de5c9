/** What tests of every module lean on. */
package africa.pia.testing;
