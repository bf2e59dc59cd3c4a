package org.demarche.eval;

import java.util.List;
import org.demarche.eval.actors.HomesTask;
import org.demarche.eval.events.ActsTask;
import org.demarche.eval.events.EventsTask;
import org.demarche.eval.events.LengthTask;
import org.demarche.eval.events.WordsTask;
import org.demarche.eval.extraction.ExtractionTask;
import org.demarche.eval.line.LineTask;
import org.demarche.eval.page.PageTask;
import org.demarche.eval.page.ScreenshotsTask;
import org.demarche.eval.pairs.NamePairsTask;
import org.demarche.eval.statements.SourcesTask;
import org.demarche.eval.statements.StatementTask;
import org.demarche.eval.stories.CopiesTask;
import org.demarche.eval.stories.DifferencesTask;
import org.demarche.eval.stories.StoriesTask;
import org.demarche.eval.stories.StreamTask;
import org.demarche.eval.treebank.NamesTask;
import org.demarche.eval.treebank.ParseTask;
import org.demarche.eval.treebank.SpeedTask;

/** All tasks, in the order of {@code --help}. */
public final class EvalTasks {
    private EvalTasks() {}

    /** Every task that {@code demarche eval} knows. */
    public static List<EvalTask> all() {
        return List.of(
                new ParseTask(),
                new NamesTask(),
                new SpeedTask(),
                new LineTask(),
                new ExtractionTask(),
                new HomesTask(),
                new SourcesTask(),
                new ActsTask(),
                new StatementTask(),
                new EventsTask(),
                new WordsTask(),
                new LengthTask(),
                new CopiesTask(),
                new StoriesTask(),
                new DifferencesTask(),
                new NamePairsTask(),
                new StreamTask(),
                new PageTask(),
                new ScreenshotsTask());
    }
}
