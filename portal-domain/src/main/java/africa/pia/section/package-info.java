/**
 * The sections: the shelves on which articles are filed, a tree in the order of the navigation.
 *
 * <p>Public face: {@link africa.pia.section.SectionDirectory} (reading), {@link africa.pia.section.SectionDesk}
 * (planting), {@link africa.pia.section.SectionTree}. That a section was merged into another is announced by {@link
 * africa.pia.section.SectionEvent}: this package knows no articles.
 */
package africa.pia.section;
