package africa.pia.section;

/** What happened to a section, told in the same transaction. */
public sealed interface SectionEvent {

    /** A section is no more; whatever is filed in it belongs into another. */
    record SectionMerged(SectionKey from, SectionKey into) implements SectionEvent {}
}
