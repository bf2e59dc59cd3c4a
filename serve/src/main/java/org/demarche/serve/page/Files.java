package org.demarche.serve.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** {@code /files/…}: the style sheet and the scripts, a fixed list, read once from the program itself. */
public final class Files {
    private static final Map<String, String> TYPES = Map.of(
            "demarche.css", "text/css; charset=utf-8",
            "demarche.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml");

    private final Map<String, byte[]> files = new HashMap<>();

    /** Reads the files. */
    public Files() {
        for (String name : TYPES.keySet()) {
            try (InputStream resource = Files.class.getResourceAsStream("/org/demarche/serve/files/" + name)) {
                if (resource == null) {
                    throw new IllegalStateException("the program is incomplete: " + name + " is missing");
                }
                files.put(name, resource.readAllBytes());
            } catch (IOException failure) {
                throw new UncheckedIOException("the program is damaged: " + name + " cannot be read", failure);
            }
        }
    }

    /** Answers with one of them. */
    public void show(Context context) {
        String name = context.pathParam("name");
        byte[] file = files.get(name);
        String type = TYPES.get(name);
        if (file == null || type == null) {
            throw new NotFoundResponse("There is no such file.");
        }
        Pages.answer(context, type, file);
    }
}
