package org.demarche.core.story;

import java.util.List;
import java.util.Optional;
import org.demarche.core.copy.Profile;

/**
 * What earlier reports left behind, as far as the grouping of a new one needs it. The ledger keeps it on disk; {@link
 * DayMemory} in memory.
 */
public interface StoryMemory {
    /**
     * The recorded profiles that share at least {@link Profile#SHARED_KEYS} of {@link Profile#keys()} with this one and
     * that can be of one story by their dates ({@link Profile#near}); never the report itself.
     */
    List<Profile> near(Profile profile);

    /** The profile recorded for a report. */
    Optional<Profile> profile(String report);

    /** The links recorded for a report, to both sides. */
    List<Link> links(String report);

    /** The story a report belongs to now. */
    Optional<Story> storyOf(String report);

    /** Records what {@link Grouping#place} returned. */
    void record(Placement placement);
}
