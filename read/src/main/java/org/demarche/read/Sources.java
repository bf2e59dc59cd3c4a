package org.demarche.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.demarche.core.report.Input;
import org.demarche.core.report.Unreadable;
import org.demarche.read.bytes.BoundedBytes;
import org.demarche.read.bytes.Characters;
import org.demarche.read.bytes.FileKind;
import org.demarche.read.bytes.RefusedException;
import org.demarche.read.page.PageReader;
import org.demarche.read.text.PlainReport;
import org.demarche.read.text.TextReader;
import org.demarche.read.web.Fetched;
import org.demarche.read.web.WebFetcher;

/**
 * Where reports come from: files, folders of them, and web addresses. Each input gives a report or the reason why there
 * is none; no input ends the run, and one input at a time is in memory.
 */
public final class Sources {
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]+:/.*", Pattern.DOTALL);

    private final Limits limits;
    private final WebFetcher web;
    private final ReportMaker reports;

    /** Sources within the usual limits; addresses are those of the public web. */
    public Sources(ReadOptions options) {
        this(options, Limits.USUAL, WebFetcher.ofPublicWeb(Limits.USUAL.file()));
    }

    /** Sources with limits and a fetcher of one's own. */
    public Sources(ReadOptions options, Limits limits, WebFetcher web) {
        this.limits = limits;
        this.web = web;
        this.reports = new ReportMaker(options);
    }

    /**
     * Reads all inputs, in the order given; the files of a folder in the order of their names.
     *
     * @param places files, folders, or addresses that begin with http:// or https://
     * @param sink takes each input as soon as it is read
     */
    public void read(List<String> places, Consumer<? super Input> sink) {
        for (String place : places) {
            if (SCHEME.matcher(place).matches()) {
                sink.accept(readAddress(place));
            } else {
                readPath(place, sink);
            }
        }
    }

    private void readPath(String place, Consumer<? super Input> sink) {
        Path path;
        try {
            path = Path.of(place);
        } catch (InvalidPathException invalid) {
            sink.accept(new Unreadable(place, "This is no name of a file: " + invalid.getReason() + "."));
            return;
        }
        if (Files.isDirectory(path)) {
            Folder.walk(path, file -> readFile(file, false, sink), sink);
        } else {
            readFile(path, true, sink);
        }
    }

    /** Reads one file; one that a person named is tried whatever its name ends in. */
    private void readFile(Path file, boolean named, Consumer<? super Input> sink) {
        String where = file.toString();
        String name = String.valueOf(file.getFileName());
        Optional<FileKind> kind = FileKind.ofName(name);
        try {
            requireReadable(file);
            if (kind.isEmpty() && !named) {
                throw new RefusedException(
                        "Files of this kind are not read; .txt, .html, .htm, .xhtml and .jsonl are, also as .gz.");
            }
            if (kind.equals(Optional.of(FileKind.JSON_LINES))) {
                new JsonLines(limits, reports).read(file, sink);
                return;
            }
            byte[] bytes = bytes(file);
            sink.accept(reports.make(where, plainReport(bytes, name, kind), bytes));
        } catch (RefusedException refused) {
            sink.accept(new Unreadable(where, refused.reason()));
        } catch (NoSuchFileException missing) {
            sink.accept(new Unreadable(where, "There is no such file."));
        } catch (AccessDeniedException denied) {
            sink.accept(new Unreadable(where, "It may not be read: permission is denied."));
        } catch (IOException failed) {
            sink.accept(new Unreadable(where, "It cannot be read: " + failed.getMessage() + "."));
        }
    }

    private static void requireReadable(Path file) throws RefusedException, IOException {
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        // Opening a pipe or a device could wait for ever.
        if (!Files.isRegularFile(file)) {
            throw new RefusedException("It is no regular file.");
        }
    }

    private byte[] bytes(Path file) throws IOException, RefusedException {
        if (Files.size(file) > limits.file()) {
            throw BoundedBytes.tooLarge(limits.file());
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return BoundedBytes.read(stream, limits.file());
        }
    }

    private PlainReport plainReport(byte[] bytes, String name, Optional<FileKind> kind) throws RefusedException {
        if (bytes.length == 0) {
            throw new RefusedException("It is empty.");
        }
        boolean packed = FileKind.isGzip(bytes);
        if (FileKind.isGz(name) && !packed) {
            throw new RefusedException("Its name ends in .gz, but it holds no gzip data.");
        }
        byte[] plain = packed ? BoundedBytes.gunzip(bytes, limits.file()) : bytes;
        return kind.equals(Optional.of(FileKind.PAGE)) || looksLikePage(plain)
                ? PageReader.read(plain, Optional.empty(), Optional.empty())
                : TextReader.read(Characters.decode(plain, Optional.empty()));
    }

    private Input readAddress(String address) {
        try {
            Fetched fetched = web.fetch(address);
            boolean page = fetched.isPage() || looksLikePage(fetched.bytes());
            PlainReport found = page
                    ? PageReader.read(fetched.bytes(), fetched.charset(), Optional.of(fetched.address()))
                    : withAddress(
                            TextReader.read(Characters.decode(fetched.bytes(), fetched.charset())), fetched.address());
            return reports.make(address, found, fetched.bytes());
        } catch (RefusedException refused) {
            return new Unreadable(address, refused.reason());
        }
    }

    private static PlainReport withAddress(PlainReport found, String address) {
        return new PlainReport(
                found.title(),
                found.outlet(),
                found.published(),
                Optional.of(address),
                found.language(),
                found.paragraphs());
    }

    private static boolean looksLikePage(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 1024), java.nio.charset.StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html")
                || head.startsWith("<html")
                || head.contains("<html ")
                || head.contains("<head>");
    }
}
