package org.demarche.analyse.reader;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.analyse.syntax.Name;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.analyse.syntax.SentenceReader;
import org.demarche.analyse.syntax.Upos;
import org.demarche.analyse.syntax.Word;
import org.jspecify.annotations.Nullable;

/**
 * The reader: splits a text into sentences and words, and parses them with the reader model. Threads may share one; it
 * spreads the sentences of a text over its own threads. The parse of a sentence depends on that sentence alone, what is
 * seen in it beside the parse on those about it too.
 */
public final class ModelReader implements SentenceReader {
    /** Windows and pieces in one run of the network: more no longer fit the fast caches of a core. */
    private static final int MOST_WINDOWS = 4;

    private static final int MOST_BATCH_PIECES = 160;

    private final String version;
    private final int mostPieces;
    private final Pieces pieces;
    private final SentenceSplitter sentenceSplitter;
    private final Network network;
    private final @Nullable SightingNetwork sightings;
    private final List<Upos> upos;
    private final List<String> xpos;
    private final List<String> relations;
    private final Lemmas lemmas;
    private final int threads;
    private final ExecutorService helpers;

    private ModelReader(ModelFiles files, int threads, boolean seeing) throws IOException {
        // the larger network loads beside the smaller: half the time on two cores
        Optional<FutureTask<SightingNetwork>> loading =
                seeing ? Optional.of(started(() -> SightingNetwork.load(files))) : Optional.empty();
        ModelDescription description = files.description();
        String parser = description.version() + "+" + description.sha256().substring(0, 8);
        mostPieces = description.mostPieces();
        upos = description.upos().stream().map(Upos::valueOf).toList();
        xpos = description.xpos();
        relations = description.relations();
        pieces = new Pieces(description.pieces(), description.mostWordPieces());
        lemmas = new Lemmas(description, pieces);
        sentenceSplitter = new SentenceSplitter(BoundaryWeights.load());
        network = new Network(files.network("reader", 32 << 20, description.sha256()), description);
        try {
            sightings = loading.isPresent() ? loaded(loading.get()) : null;
        } catch (IOException e) {
            network.close();
            throw e;
        }
        version = sightings == null ? parser : parser + "/" + sightings.version();
        this.threads = threads;
        helpers = Executors.newFixedThreadPool(Math.max(1, threads - 1), task -> {
            Thread thread = new Thread(task, "demarche-reader");
            thread.setDaemon(true);
            return thread;
        });
    }

    private static <T> FutureTask<T> started(Callable<T> task) {
        FutureTask<T> started = new FutureTask<>(task);
        Thread thread = new Thread(started, "demarche-sightings");
        thread.setDaemon(true);
        thread.start();
        return started;
    }

    private static <T> T loaded(Future<T> loading) throws IOException {
        try {
            return loading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the network of sightings was loading");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * The reader with the model in the jar, or the one in the folder that the system property {@code demarche.model}
     * names, on all cores.
     *
     * @throws IOException if there is no model, or its file is damaged; the message says what to do
     */
    public static ModelReader load() throws IOException {
        return load(Runtime.getRuntime().availableProcessors());
    }

    /** As {@link #load()}, on so many threads: at least 1. */
    public static ModelReader load(int threads) throws IOException {
        return new ModelReader(ModelFiles.configured(), Math.max(1, threads), true);
    }

    /** As {@link #load(int)}, from the files of a folder: {@code reader} and {@code sightings}, {@code .onnx} and {@code .json}. */
    public static ModelReader load(Path folder, int threads) throws IOException {
        return new ModelReader(new ModelFiles(folder), Math.max(1, threads), true);
    }

    /** As {@link #load()}, for the parse and the names alone: of {@link Sentence#seen()} nothing has been looked for. */
    public static ModelReader parser() throws IOException {
        return parser(Runtime.getRuntime().availableProcessors());
    }

    /** As {@link #parser()}, on so many threads: at least 1. */
    public static ModelReader parser(int threads) throws IOException {
        return new ModelReader(ModelFiles.configured(), Math.max(1, threads), false);
    }

    @Override
    public List<Sentence> read(String text) {
        Spans words = WordSplitter.split(text);
        SentenceSplitter.Sentences found = sentenceSplitter.split(text, words);
        List<PreparedSentence> sentences = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            List<String> forms = new ArrayList<>(found.end(i) - found.first(i));
            for (int word = found.first(i); word < found.end(i); word++) {
                forms.add(found.words().text(text, word));
            }
            sentences.add(new PreparedSentence(forms, pieces));
        }
        List<Analysis> analyses = analyse(sentences, true);
        List<Sentence> read = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            read.add(sentence(sentences.get(i).words(), found.words(), found.first(i), analyses.get(i)));
        }
        return read;
    }

    /**
     * Parses sentences whose words are known, each on its own: they need not be of one text. Offsets count in each
     * sentence's words joined by single spaces.
     *
     * @param sentences words of each sentence; an empty sentence gives an empty sentence
     */
    public List<Sentence> readWords(List<List<String>> sentences) {
        List<PreparedSentence> prepared = new ArrayList<>(sentences.size());
        for (List<String> words : sentences) {
            prepared.add(new PreparedSentence(words, pieces));
        }
        List<Analysis> analyses = analyse(prepared, false);
        List<Sentence> read = new ArrayList<>(sentences.size());
        for (int i = 0; i < prepared.size(); i++) {
            List<String> words = prepared.get(i).words();
            Spans spans = new Spans(words.size());
            int at = 0;
            for (String word : words) {
                spans.add(at, at + word.length());
                at += word.length() + 1;
            }
            read.add(sentence(words, spans, 0, analyses.get(i)));
        }
        return read;
    }

    /** How many pieces the network sees of a sentence, the two marks at its ends included: what its time depends on. */
    public int pieces(List<String> words) {
        int count = 2;
        for (String word : words) {
            count += pieces.of(word).length;
        }
        return count;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public void close() {
        helpers.shutdownNow();
        network.close();
        if (sightings != null) {
            sightings.close();
        }
    }

    // ------------------------------------------------------------------

    /** @param together whether the sentences follow each other in one text */
    private List<Analysis> analyse(List<PreparedSentence> sentences, boolean together) {
        List<Analysis> analyses = new ArrayList<>(sentences.size());
        List<List<Window>> texts = new ArrayList<>();
        List<Window> windows = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            List<Window> parts = Window.of(i, sentences.get(i), mostPieces);
            analyses.add(new Analysis(sentences.get(i).words().size(), parts.size()));
            windows.addAll(parts);
            texts.add(parts);
        }
        List<Runnable> runs = new ArrayList<>();
        SightingNetwork seeing = sightings;
        if (seeing != null) {
            // what takes longest comes first
            for (List<Window> text : together ? List.of(windows) : texts) {
                Stretch.of(text, seeing.mostPieces())
                        .forEach(stretch -> runs.add(() -> seeing.run(stretch, sentences, analyses)));
            }
        }
        batches(windows).forEach(batch -> runs.add(() -> network.run(batch, sentences, analyses)));
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int i = next.getAndIncrement(); i < runs.size(); i = next.getAndIncrement()) {
                runs.get(i).run();
            }
        };
        List<Future<?>> running = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, runs.size()); i++) {
            running.add(helpers.submit(work));
        }
        work.run();
        running.forEach(ModelReader::await);
        analyses.forEach(Analysis::join);
        return analyses;
    }

    /**
     * A few windows of exactly as many pieces go through the network together; that is faster, and as nothing is padded
     * a sentence is computed to the same bit in any company. Long ones come first, so that no thread is left with a long
     * one at the end.
     */
    private static List<List<Window>> batches(List<Window> windows) {
        List<Window> sorted = new ArrayList<>(windows);
        sorted.sort(Comparator.comparingInt((Window window) -> -window.pieces()));
        List<List<Window>> batches = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            int pieces = sorted.get(first).pieces();
            if (i == sorted.size()
                    || sorted.get(i).pieces() != pieces
                    || i - first == MOST_WINDOWS
                    || (i - first + 1) * pieces > MOST_BATCH_PIECES) {
                batches.add(sorted.subList(first, i));
                first = i;
            }
        }
        return batches;
    }

    private static void await(Future<?> task) {
        boolean interrupted = false;
        while (true) {
            try {
                task.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true; // the other threads still write into the analyses: wait, and pass it on
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Sentence sentence(List<String> forms, Spans spans, int first, Analysis analysis) {
        int size = forms.size();
        if (size == 0) {
            return new Sentence(0, 0, List.of(), List.of());
        }
        List<Word> words = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String form = forms.get(i);
            Upos partOfSpeech = upos.get(analysis.upos[i]);
            String tag = xpos.get(analysis.xpos[i]);
            words.add(new Word(
                    spans.start(first + i),
                    spans.end(first + i),
                    form,
                    lemmas.of(form, analysis.lemma[i], partOfSpeech, tag),
                    partOfSpeech,
                    tag,
                    analysis.heads[i],
                    relation(analysis.heads[i], analysis.relations[i])));
        }
        List<Name> names = ProperNames.among(analysis.names(), words);
        return Dailies.named(new Sentence(
                spans.start(first),
                spans.end(first + size - 1),
                Datelines.parted(SubjectPhrases.mended(Appositions.mended(words, names))),
                names,
                analysis.seen()));
    }

    private String relation(int head, int relation) {
        if (head < 0) {
            return "root";
        }
        if (relation == Analysis.JOINED) {
            return "parataxis";
        }
        String name = relations.get(relation);
        return name.equals("root") ? "dep" : name;
    }
}
