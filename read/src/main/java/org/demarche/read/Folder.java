package org.demarche.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.demarche.core.report.Input;
import org.demarche.core.report.Unreadable;

/**
 * Walks a folder and the folders in it, by name. Hidden files and folders are passed over. A link is followed if it
 * leads to a place inside the folder that the person named, each folder once; a link that leads out of it is reported,
 * for a folder fetched from elsewhere must not choose what is read on this machine.
 */
final class Folder {
    private final Path root;
    private final Consumer<Path> files;
    private final Consumer<? super Input> failures;
    private final Set<Path> seen = new HashSet<>();

    private Folder(Path root, Consumer<Path> files, Consumer<? super Input> failures) {
        this.root = root;
        this.files = files;
        this.failures = failures;
    }

    static void walk(Path folder, Consumer<Path> files, Consumer<? super Input> failures) {
        try {
            new Folder(folder.toRealPath(), files, failures).walk(folder);
        } catch (IOException failed) {
            failures.accept(unreadable(folder, failed));
        }
    }

    private void walk(Path folder) {
        try {
            if (!seen.add(folder.toRealPath())) {
                return;
            }
            for (Path entry : entries(folder)) {
                visit(entry);
            }
        } catch (IOException failed) {
            failures.accept(unreadable(folder, failed));
        }
    }

    private void visit(Path entry) {
        try {
            if (Files.isSymbolicLink(entry) && !entry.toRealPath().startsWith(root)) {
                failures.accept(new Unreadable(
                        entry.toString(), "It is a link that leads out of the folder. Name what it leads to instead."));
            } else if (Files.isDirectory(entry)) {
                walk(entry);
            } else {
                files.accept(entry);
            }
        } catch (IOException failed) {
            failures.accept(unreadable(entry, failed));
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                if (!String.valueOf(entry.getFileName()).startsWith(".")) {
                    entries.add(entry);
                }
            }
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
        entries.sort(Comparator.comparing(entry -> String.valueOf(entry.getFileName())));
        return entries;
    }

    private static Unreadable unreadable(Path place, IOException failed) {
        return new Unreadable(
                place.toString(),
                failed instanceof AccessDeniedException
                        ? "It may not be read: permission is denied."
                        : "It cannot be read: " + failed.getMessage() + ".");
    }
}
