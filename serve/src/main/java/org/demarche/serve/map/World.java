package org.demarche.serve.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The outline of the world's countries, 1000 units wide: Natural Earth, public domain; made by src/map/WorldMap.java. */
public final class World {
    private static final Map<String, Country> COUNTRIES = new HashMap<>();
    private static final List<Country> ALL = read();

    private World() {}

    /**
     * A country.
     *
     * @param code ISO 3166-1 alpha-3, or empty
     * @param x where its arrows start, from the left
     * @param y the same, from the top
     * @param path its outline as an SVG path
     */
    public record Country(String code, double x, double y, String path) {}

    private static List<Country> read() {
        try (InputStream resource = World.class.getResourceAsStream("world.tsv")) {
            if (resource == null) {
                throw new IllegalStateException("the program is incomplete: world.tsv is missing");
            }
            List<Country> all = new ArrayList<>();
            new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isEmpty())
                    .forEach(line -> {
                        String[] cells = line.split("\t");
                        Country country = new Country(
                                cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), cells[3]);
                        all.add(country);
                        COUNTRIES.putIfAbsent(country.code(), country);
                    });
            // The middle of its outline lies nearer to Japan than to its people.
            COUNTRIES.computeIfPresent("RUS", (code, outline) -> new Country(code, 582, 45, outline.path()));
            // Bodies have no land; they stand where they have their seat.
            body("EU", 508, 64);
            body("NATO", 509, 66);
            body("UN", 318, 88);
            body("AU", 607, 208);
            return List.copyOf(all);
        } catch (IOException failure) {
            throw new UncheckedIOException("the program is damaged: world.tsv cannot be read", failure);
        }
    }

    private static void body(String code, double x, double y) {
        COUNTRIES.put(code, new Country(code, x, y, ""));
    }

    /** All countries. */
    public static List<Country> all() {
        return ALL;
    }

    /** The country, or the seat of the body, of a code. */
    public static Optional<Country> of(String code) {
        return Optional.ofNullable(COUNTRIES.get(code));
    }
}
