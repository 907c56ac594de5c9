/** Time as the portal keeps it: instants in UTC, ticking in microseconds as the database stores them. */
package africa.pia.time;
