package africa.pia.mail;

/** A mail was put into the outbox in this transaction; after its commit this node's postman need not wait. */
record MailPosted() {}
