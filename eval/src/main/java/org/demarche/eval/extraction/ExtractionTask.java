package org.demarche.eval.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.demarche.eval.EvalTask;
import org.demarche.eval.GoldFile;
import org.demarche.eval.Scores;
import org.demarche.read.bytes.BoundedBytes;
import org.demarche.read.bytes.RefusedException;
import org.demarche.read.page.PageReader;

/**
 * Scores the text found on web pages against scrapinghub's article-extraction-benchmark, a tar.gz with {@code
 * ground-truth.json} and {@code html/ID.html.gz}. Precision and recall are means over the pages and F1 is made of the
 * two means, as the set's own {@code evaluate.py} does it; accuracy is the share of pages whose words are all right.
 * With {@code --with details=FILE}, a line for each page is written, worst first.
 */
public final class ExtractionTask implements EvalTask {
    private static final long LARGEST_MEMBER = 20_000_000;

    @Override
    public String name() {
        return "extraction";
    }

    @Override
    public String description() {
        return "text of articles on web pages; takes zyte-article-extraction.tar.gz";
    }

    @Override
    public Scores score(List<Path> files, Map<String, String> options) throws IOException {
        long start = System.nanoTime();
        Map<String, Shingles> pages = new LinkedHashMap<>();
        for (Path file : files) {
            pages.putAll(scoreArchive(file));
        }
        String details = options.get("details");
        if (details != null) {
            writeDetails(Path.of(details), pages);
        }
        // A page on which nothing was found has no precision; a page without true text has no recall.
        double precision = mean(pages.values().stream()
                .filter(page -> page.both() + page.extra() > 0)
                .map(Shingles::precision)
                .toList());
        double recall = mean(pages.values().stream()
                .filter(page -> page.both() + page.missing() > 0)
                .map(Shingles::recall)
                .toList());
        Map<String, Object> measures = new LinkedHashMap<>();
        measures.put("f1", precision + recall == 0 ? 0.0 : 2 * precision * recall / (precision + recall));
        measures.put("precision", precision);
        measures.put("recall", recall);
        measures.put(
                "accuracy",
                mean(pages.values().stream()
                        .map(page -> page.same() ? 1.0 : 0.0)
                        .toList()));
        return new Scores(
                name(),
                files.stream().map(Path::toString).toList(),
                pages.size(),
                measures,
                (System.nanoTime() - start) / 1e9);
    }

    private static Map<String, Shingles> scoreArchive(Path file) throws IOException {
        Map<String, byte[]> members = new TreeMap<>();
        byte[] truth = null;
        try (TarArchiveInputStream archive = new TarArchiveInputStream(GoldFile.open(file))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.getName().endsWith("/ground-truth.json")) {
                    truth = bounded(archive, file, entry);
                } else if (entry.getName().endsWith(".html.gz")) {
                    String name = entry.getName();
                    String id = name.substring(name.lastIndexOf('/') + 1, name.length() - ".html.gz".length());
                    members.put(id, bounded(archive, file, entry));
                }
            }
        }
        if (truth == null) {
            throw new IOException(file + ": there is no ground-truth.json in it; give zyte-article-extraction.tar.gz");
        }
        Map<String, Shingles> pages = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> gold :
                new ObjectMapper().readTree(truth).properties()) {
            byte[] page = members.remove(gold.getKey());
            if (page == null) {
                throw new IOException(file + ": the page " + gold.getKey() + " is missing");
            }
            pages.put(
                    gold.getKey(),
                    Shingles.compare(gold.getValue().path("articleBody").asText(), found(page)));
        }
        return pages;
    }

    private static byte[] bounded(InputStream archive, Path file, TarArchiveEntry entry) throws IOException {
        try {
            return BoundedBytes.read(archive, LARGEST_MEMBER);
        } catch (RefusedException refused) {
            throw new IOException(file + ", " + entry.getName() + ": " + refused.reason(), refused);
        }
    }

    private static String found(byte[] packed) {
        try {
            String html = new String(BoundedBytes.gunzip(packed, LARGEST_MEMBER), StandardCharsets.UTF_8);
            return String.join("\n", PageReader.article(html));
        } catch (RefusedException refused) {
            return "";
        }
    }

    private static void writeDetails(Path file, Map<String, Shingles> pages) throws IOException {
        List<String> lines = new ArrayList<>();
        pages.entrySet().stream()
                .sorted(java.util.Comparator.comparingDouble(
                        entry -> entry.getValue().precision() + entry.getValue().recall()))
                .forEach(entry -> lines.add("%s\t%.3f\t%.3f"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().precision(),
                                entry.getValue().recall())));
        Files.write(file, lines);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
