/** The portal's root: only what every feature speaks, the exception that names a broken rule. */
package africa.pia;
