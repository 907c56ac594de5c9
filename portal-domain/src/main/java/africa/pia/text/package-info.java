/** Text that people wrote, made safe: the only place where HTML becomes something a view may print unescaped. */
package africa.pia.text;
