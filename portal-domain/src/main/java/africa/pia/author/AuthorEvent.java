package africa.pia.author;

/** What happened to somebody who signs, told in the same transaction. */
public sealed interface AuthorEvent {

    /** Somebody is called otherwise; the keys are the same when only the spelling changed. */
    record AuthorRenamed(String before, String key, String name) implements AuthorEvent {}

    /** Two names were one person; whatever bears the one bears the other. */
    record AuthorMerged(String from, String into, String name) implements AuthorEvent {}
}
