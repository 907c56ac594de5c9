/** The sections: the shelves on which articles are filed, in the order of the navigation. */
package africa.pia.section;
