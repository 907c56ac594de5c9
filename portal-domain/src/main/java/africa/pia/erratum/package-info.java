/**
 * "Signaler une erreur": words of an article that readers say are wrong, and what became of it.
 *
 * <p>Public face: {@link africa.pia.erratum.ErrorReports} and {@link africa.pia.erratum.Passages}. Knows an article by its
 * number and by what the reader saw of it, so that whoever corrects articles may settle reports in the same transaction;
 * that the article is there to be read, whoever shows the form has seen. The sweeper is public only because beans of its
 * kind must be.
 */
package africa.pia.erratum;
