package org.demarche.ledger;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.core.story.StoryChange;

/**
 * A decision on record about a story.
 *
 * @param at when it was recorded
 * @param kind 'opened', 'extended', 'merged' or 'split'
 * @param subject id of the story that stands after the change
 * @param payload the rest, a JSON object
 */
public record Change(Instant at, String kind, String subject, String payload) {
    static Change of(Instant at, StoryChange change) {
        if (change instanceof StoryChange.Opened opened) {
            return new Change(at, "opened", opened.story(), "{\"reports\":" + array(opened.reports()) + "}");
        } else if (change instanceof StoryChange.Extended extended) {
            return new Change(
                    at,
                    "extended",
                    extended.story(),
                    "{\"before\":" + string(extended.before()) + ",\"reports\":" + array(extended.reports()) + "}");
        } else if (change instanceof StoryChange.Merged merged) {
            return new Change(at, "merged", merged.story(), "{\"from\":" + array(merged.from()) + "}");
        } else if (change instanceof StoryChange.Split split) {
            return new Change(
                    at,
                    "split",
                    split.story(),
                    "{\"from\":" + string(split.from()) + ",\"parts\":" + array(split.parts()) + "}");
        }
        throw new IllegalArgumentException("the ledger has no word for " + change);
    }

    private static String array(List<String> ids) {
        return ids.stream().map(Change::string).collect(Collectors.joining(",", "[", "]"));
    }

    private static String string(String id) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < id.length(); i++) {
            char unit = id.charAt(i);
            if (unit == '"' || unit == '\\') {
                quoted.append('\\').append(unit);
            } else if (unit < ' ') {
                quoted.append("\\u%04x".formatted((int) unit));
            } else {
                quoted.append(unit);
            }
        }
        return quoted.append('"').toString();
    }
}
