package org.demarche.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Scores one kind of finding against gold files. To add a benchmark, implement this and name it in {@link EvalTasks}. */
public interface EvalTask {
    /** The word after {@code demarche eval}. */
    String name();

    /** One line for {@code --help}: what is scored, and which files it takes. */
    String description();

    /**
     * Scores the files; files ending in .gz are unpacked.
     *
     * @param options further options by name, such as {@code stories} for {@code --stories FILE}
     * @throws IOException if a file cannot be read, or is not of the format that the task takes; the message names
     *     file and line
     */
    Scores score(List<Path> files, Map<String, String> options) throws IOException;
}
