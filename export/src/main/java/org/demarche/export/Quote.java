package org.demarche.export;

import org.demarche.core.Passage;

/**
 * A passage with what stands around it, as W3C Web Annotation's text-quote selector has it: found again even when
 * offsets have moved.
 *
 * @param exact the words
 * @param prefix the {@value #CONTEXT} UTF-16 units before, fewer at the start of the text
 * @param suffix the {@value #CONTEXT} UTF-16 units after, fewer at the end of the text
 */
record Quote(String exact, String prefix, String suffix) {
    private static final int CONTEXT = 32;

    static Quote of(String text, Passage passage) {
        int from = Math.max(0, passage.start() - CONTEXT);
        int to = Math.min(text.length(), passage.end() + CONTEXT);
        // Half a character is no character.
        if (from > 0 && from < passage.start() && Character.isLowSurrogate(text.charAt(from))) {
            from++;
        }
        if (to < text.length() && to > passage.end() && Character.isHighSurrogate(text.charAt(to - 1))) {
            to--;
        }
        return new Quote(passage.exact(), text.substring(from, passage.start()), text.substring(passage.end(), to));
    }
}
