/** The database schema: migrations found under {@code db/migration} of every module, run before anything reads. */
package africa.pia.schema;
