package africa.pia.tag;

/** What happened to a topic, told in the same transaction. */
public sealed interface TagEvent {

    /** A topic is called otherwise; the keys are the same when only its spelling changed. */
    record TagRenamed(String before, String key, String label) implements TagEvent {}

    /** A topic is no more; whatever has it has the other one. */
    record TagMerged(String from, String into, String label) implements TagEvent {}
}
