/** The front page: what leads, what is new in every section, what is read most. */
package africa.pia.web.frontpage;
