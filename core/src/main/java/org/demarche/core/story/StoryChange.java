package org.demarche.core.story;

import java.util.List;

/** What became of stories when a report arrived, or when a person judged: changes to put on record. */
public sealed interface StoryChange {
    /** Id of the story that stands after the change. */
    String story();

    /**
     * A story of its own.
     *
     * @param story its id
     * @param reports its first reports
     */
    record Opened(String story, List<String> reports) implements StoryChange {}

    /**
     * Reports joined a story.
     *
     * @param story its id after the change
     * @param before its id before; the same unless a smaller report id joined, and then an alias
     * @param reports those that joined
     */
    record Extended(String story, String before, List<String> reports) implements StoryChange {}

    /**
     * Several stories became one; their ids live on as its aliases.
     *
     * @param story its id
     * @param from ids of the stories before
     */
    record Merged(String story, List<String> from) implements StoryChange {}

    /**
     * A story came apart.
     *
     * @param story id of the part that holds the old story's first report
     * @param from id of the story before
     * @param parts ids of all parts
     */
    record Split(String story, String from, List<String> parts) implements StoryChange {}
}
