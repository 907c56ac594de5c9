/** The log of acts as it is read: filtered, checked and handed on by those who may. */
package africa.pia.audit;
