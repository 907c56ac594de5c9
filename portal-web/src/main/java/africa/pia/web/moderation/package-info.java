/** The moderators' desk: the queues, one case, the log of decisions. */
package africa.pia.web.moderation;
