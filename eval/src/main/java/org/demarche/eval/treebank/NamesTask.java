package org.demarche.eval.treebank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.analyse.reader.ModelReader;
import org.demarche.analyse.syntax.Name;
import org.demarche.analyse.syntax.NameKind;
import org.demarche.analyse.syntax.Sentence;
import org.demarche.eval.EvalTask;
import org.demarche.eval.Scores;

/** Scores names on gold words: right is what has the same first word, last word and kind. */
public final class NamesTask implements EvalTask {
    @Override
    public String name() {
        return "names";
    }

    @Override
    public String description() {
        return "names (PER, ORG, LOC), strict span and kind, on gold words: UNER .iob2 or CrossNER .txt files";
    }

    @Override
    public Scores score(List<Path> files, Map<String, String> options) throws IOException {
        long begun = System.nanoTime();
        List<NamedSentence> gold = new ArrayList<>();
        for (Path file : files) {
            gold.addAll(NameFiles.read(file));
        }
        Map<NameKind, long[]> counts = new EnumMap<>(NameKind.class);
        for (NameKind kind : NameKind.values()) {
            counts.put(kind, new long[3]);
        }
        try (ModelReader reader = ModelReader.parser()) {
            List<Sentence> read =
                    reader.readWords(gold.stream().map(NamedSentence::words).toList());
            for (int i = 0; i < read.size(); i++) {
                count(gold.get(i).names(), Set.copyOf(read.get(i).names()), counts);
            }
        }
        Map<String, Object> measures = new LinkedHashMap<>();
        long[] all = new long[3];
        counts.values().forEach(each -> {
            for (int i = 0; i < 3; i++) {
                all[i] += each[i];
            }
        });
        measures.put("names", all[2]);
        measures.put("all", Scores.prf(all[0], all[1], all[2]));
        counts.forEach((kind, each) -> measures.put(kind.name(), Scores.prf(each[0], each[1], each[2])));
        return Scores.of(this, files, gold.size(), measures, begun);
    }

    /** Adds right, found and gold names of each kind. */
    static void count(Set<Name> gold, Set<Name> found, Map<NameKind, long[]> counts) {
        for (Name name : found) {
            long[] of = counts.computeIfAbsent(name.kind(), kind -> new long[3]);
            of[0] += gold.contains(name) ? 1 : 0;
            of[1]++;
        }
        for (Name name : gold) {
            counts.computeIfAbsent(name.kind(), kind -> new long[3])[2]++;
        }
    }
}
