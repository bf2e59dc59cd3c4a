package org.demarche.analyse.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.demarche.analyse.actors.Towns;

/** Towns and cities of 5,000 people and more, by name. The data is GeoNames' (CC BY 4.0). */
public final class Gazetteer implements Towns {
    private static final String FILE = "places.tsv.gz";

    private final Map<String, List<City>> byName = new HashMap<>();
    private final Map<String, List<City>> byOtherName = new HashMap<>();

    /**
     * A town or city.
     *
     * @param name as GeoNames writes it
     * @param country ISO 3166-1 alpha-3
     * @param latitude degrees north
     * @param longitude degrees east
     * @param population inhabitants, as GeoNames has it
     */
    public record City(String name, String country, double latitude, double longitude, long population) {}

    private Gazetteer() {}

    /** The gazetteer that comes with the program. */
    public static Gazetteer standard() {
        Gazetteer gazetteer = new Gazetteer();
        try (InputStream stream = Gazetteer.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its gazetteer " + FILE);
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    gazetteer.add(line.split("\t", -1));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the program's gazetteer " + FILE, broken);
        }
        return gazetteer;
    }

    private void add(String[] fields) {
        City city = new City(
                fields[0],
                fields[2],
                Double.parseDouble(fields[3]),
                Double.parseDouble(fields[4]),
                Long.parseLong(fields[5]));
        byName.computeIfAbsent(key(fields[0]), none -> new ArrayList<>(1)).add(city);
        if (!fields[1].isEmpty()) {
            for (String other : fields[1].split(";", -1)) {
                byOtherName
                        .computeIfAbsent(key(other), none -> new ArrayList<>(1))
                        .add(city);
            }
        }
    }

    /** Every town of that name, the largest first. */
    public List<City> named(String name) {
        String key = key(name);
        List<City> found = byName.getOrDefault(key, Collections.emptyList());
        if (found.isEmpty()) {
            found = byOtherName.getOrDefault(key, Collections.emptyList());
        }
        List<City> sorted = new ArrayList<>(found);
        sorted.sort((one, other) -> Long.compare(other.population(), one.population()));
        return List.copyOf(sorted);
    }

    /**
     * The town a report means by a name: in a state it speaks of, if there is one; else the largest. A name that only
     * small towns of several states share means none of them.
     *
     * @param name the name as written
     * @param states codes of the states the report speaks of
     */
    public Optional<City> city(String name, Set<String> states) {
        List<City> towns = named(name);
        Optional<City> near =
                towns.stream().filter(city -> states.contains(city.country())).findFirst();
        if (near.isPresent() || towns.isEmpty()) {
            return near;
        }
        City largest = towns.get(0);
        boolean clear = towns.stream()
                .filter(city -> !city.country().equals(largest.country()))
                .allMatch(city -> city.population() * 2 <= largest.population());
        return clear ? Optional.of(largest) : Optional.empty();
    }

    @Override
    public Optional<String> countryOf(String name, Set<String> states) {
        return city(name, states).map(City::country);
    }

    private static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isLetterOrDigit(plain.charAt(i))) {
                key.append(plain.charAt(i));
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
