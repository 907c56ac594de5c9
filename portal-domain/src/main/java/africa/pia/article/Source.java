package africa.pia.article;

/**
 * The agency or partner a syndicated piece came from.
 *
 * @param url original address, http or https
 * @param licence under which it is republished; may be empty
 */
public record Source(String name, String url, String licence) {}
