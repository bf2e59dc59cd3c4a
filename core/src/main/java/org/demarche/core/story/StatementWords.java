package org.demarche.core.story;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.statement.Statement;

/** Puts a statement that several reports bring into a few words: 'Jake Sullivan says', 'two officials deny'. */
final class StatementWords {
    private static final Pattern SEVERAL = Pattern.compile(
            ".*[^s]s(?: (?:of|from|in|at|with|close|familiar)\\b.*)?|.*\\b(?:people|men|women|police|media)");

    private StatementWords() {}

    /** By the first statement that has a named source; a statement without one ('reportedly') is somebody's. */
    static String of(List<Statement> statements) {
        Statement told = statements.stream()
                .filter(statement -> !statement.source().name().isBlank())
                .findFirst()
                .orElse(statements.get(0));
        Actor source = told.source();
        String name = source.name().isBlank() ? "somebody" : source.name();
        return name + " " + (several(source) ? severalDo(told) : told.stance().word());
    }

    private static boolean several(Actor source) {
        return (source.kind() == ActorKind.UNNAMED || source.kind() == ActorKind.GROUP)
                && SEVERAL.matcher(source.name().toLowerCase(Locale.ROOT)).matches();
    }

    private static String severalDo(Statement told) {
        return switch (told.stance()) {
            case SAYS -> "say";
            case DENIES -> "deny";
            case ASKS -> "ask";
            case WARNS -> "warn";
            case PROMISES -> "promise";
            case ACCUSES -> "accuse";
            case DECLINES -> "decline";
            case BELIEVES -> "believe";
        };
    }
}
