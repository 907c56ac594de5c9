/**
 * The API under {@code /api/v1}: JSON in and out, no logic of its own.
 *
 * <p>Resources read what is handed in ({@link africa.pia.web.api.JsonFields}, {@link africa.pia.web.api.Parameters}), call one
 * service and write its answer. Whatever goes wrong becomes a problem document of RFC 9457, inside Jakarta REST by
 * {@link africa.pia.web.api.ProblemWriter} and around it by {@link africa.pia.web.api.ApiFilter}. {@code
 * META-INF/openapi.yaml} describes it all. Nobody imports this package.
 */
package africa.pia.web.api;
