package org.demarche.core.story;

import java.util.List;
import org.demarche.core.copy.Profile;

/**
 * What follows from the arrival of one report.
 *
 * @param profile the report's profile, to be kept for those that come later
 * @param links the links from this report to earlier ones
 * @param stories every story touched, as it stands afterwards
 * @param gone ids of stories that no longer stand under that id
 * @param changes what to put on record
 */
public record Placement(
        Profile profile, List<Link> links, List<Story> stories, List<String> gone, List<StoryChange> changes) {
    public Placement {
        links = List.copyOf(links);
        stories = List.copyOf(stories);
        gone = List.copyOf(gone);
        changes = List.copyOf(changes);
    }
}
