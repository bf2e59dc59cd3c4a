package org.demarche.eval;

import java.util.List;

/** All tasks, in the order of {@code --help}. */
public final class EvalTasks {
    private EvalTasks() {}

    /** Every task that {@code demarche eval} knows. */
    public static List<EvalTask> all() {
        return List.of();
    }
}
