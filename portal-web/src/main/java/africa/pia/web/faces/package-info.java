/** What every view leans on: records in expressions, messages, the exception handler, dates in words. */
package africa.pia.web.faces;
