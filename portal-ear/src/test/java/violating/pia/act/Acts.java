package violating.pia.act;

/** Read by somebody who is not the audit. */
public class Acts {}
