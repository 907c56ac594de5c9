/** Everything that is reached over the web: pages, API and feeds. Here only what binds the packages below together. */
package africa.pia.web;
