package org.demarche.core.watch;

import java.util.Locale;

/** How far support goes, each step further than the one before. docs/state-of-play.md says what moves each. */
public enum Step {
    ASKED_FOR,
    /** Offered as possible, weighed, said to be possible or under consideration. */
    CONSIDERED,
    /** Announced, agreed or decided, by the supporter or in an account's own words. */
    PROMISED,
    /** Said to be given, by an account or by others than the two. */
    SAID_GIVEN,
    /** Said to be given by the supporter or the supported. */
    ACKNOWLEDGED,
    /** Acknowledged, and said to go on or to be given again: by the words, not by counting reports. */
    REPEATED;

    /** The words used in JSON and on the page: 'asked for'. */
    public String words() {
        return switch (this) {
            case CONSIDERED -> "spoken of as possible";
            case SAID_GIVEN -> "said to be given";
            default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
