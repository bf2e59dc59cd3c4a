package org.demarche.serve.api;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import org.demarche.ledger.StoryLine;

/** Where a list goes on, as an earlier answer said in 'next'. */
final class Cursors {
    private Cursors() {}

    /** The number after which to go on; 0 from the start. */
    static long number(Context context) {
        String words = context.queryParam("after");
        if (words == null) {
            return 0;
        }
        if (!words.matches("\\d{1,15}")) {
            throw wrong(words);
        }
        return Long.parseLong(words);
    }

    static StoryLine.Cursor story(Context context) {
        String words = context.queryParam("after");
        if (words == null) {
            return StoryLine.Cursor.START;
        }
        if (!words.matches("(\\d{4}-\\d{2}-\\d{2})?\\.\\d{1,15}")) {
            throw wrong(words);
        }
        int dot = words.indexOf('.');
        return new StoryLine.Cursor(words.substring(0, dot), Long.parseLong(words.substring(dot + 1)));
    }

    private static BadRequestResponse wrong(String words) {
        return new BadRequestResponse(
                "'after' is what an earlier answer gave as 'next', not '%.40s'.".formatted(words));
    }
}
