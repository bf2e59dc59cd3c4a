import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes world.tsv, the outline behind the Map page, of Natural Earth's countries (public domain) as world-atlas 2.0.2
 * packs them: one line a country with its code, the point its arrows start from, and its outline as an SVG path in an
 * Equal Earth projection 1000 units wide. Run by hand when the outline is to change:
 *
 * <pre>npm pack world-atlas@2.0.2; tar xf world-atlas-2.0.2.tgz
 * java -cp jackson-databind.jar:jackson-core.jar:jackson-annotations.jar serve/src/map/WorldMap.java \
 *     package/countries-110m.json serve/src/main/resources/org/demarche/serve/map/world.tsv</pre>
 */
public final class WorldMap {
    private static final Map<String, String> NAMES = new HashMap<>();

    private WorldMap() {}

    public static void main(String[] arguments) throws Exception {
        for (String two : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(two).build();
            NAMES.put(country.getDisplayCountry(Locale.ENGLISH), country.getISO3Country());
        }
        String[][] further = {
            {"W. Sahara", "ESH"}, {"United States of America", "USA"}, {"Dem. Rep. Congo", "COD"},
            {"Dominican Rep.", "DOM"}, {"Falkland Is.", "FLK"}, {"Fr. S. Antarctic Lands", "ATF"},
            {"Timor-Leste", "TLS"}, {"Côte d'Ivoire", "CIV"}, {"Central African Rep.", "CAF"}, {"Congo", "COG"},
            {"Eq. Guinea", "GNQ"}, {"eSwatini", "SWZ"}, {"Palestine", "PSE"}, {"Czechia", "CZE"}, {"Myanmar", "MMR"},
            {"Solomon Is.", "SLB"}, {"Bosnia and Herz.", "BIH"}, {"Macedonia", "MKD"}, {"Trinidad and Tobago", "TTO"},
            {"S. Sudan", "SSD"}, {"Kosovo", "XKX"}, {"Turkey", "TUR"}, {"Bosnia & Herzegovina", "BIH"}
        };
        for (String[] pair : further) {
            NAMES.put(pair[0], pair[1]);
        }
        JsonNode atlas = new ObjectMapper().readTree(new File(arguments[0]));
        List<double[][]> arcs = arcs(atlas);
        Map<String, String> lines = new TreeMap<>();
        for (JsonNode country : atlas.get("objects").get("countries").get("geometries")) {
            String name = country.get("properties").get("name").asText();
            String code = NAMES.get(name);
            if (code == null) {
                System.err.println("no code for " + name);
                code = "";
            }
            if (name.equals("Antarctica")) {
                continue;
            }
            List<List<double[]>> rings = rings(country, arcs);
            lines.merge(code, line(code, rings), (one, two) -> one + "\n" + two);
        }
        Files.writeString(Path.of(arguments[1]),
                "# Natural Earth 1:110m by way of world-atlas 2.0.2, public domain; made by serve/src/map/WorldMap.java\n"
                        + "# code, x and y of its middle, outline\n" + String.join("\n", lines.values()) + "\n");
    }

    private static List<double[][]> arcs(JsonNode atlas) {
        JsonNode scale = atlas.get("transform").get("scale");
        JsonNode translate = atlas.get("transform").get("translate");
        List<double[][]> arcs = new ArrayList<>();
        for (JsonNode arc : atlas.get("arcs")) {
            double[][] points = new double[arc.size()][];
            long x = 0;
            long y = 0;
            for (int i = 0; i < arc.size(); i++) {
                x += arc.get(i).get(0).asLong();
                y += arc.get(i).get(1).asLong();
                points[i] = project(
                        x * scale.get(0).asDouble() + translate.get(0).asDouble(),
                        y * scale.get(1).asDouble() + translate.get(1).asDouble());
            }
            arcs.add(points);
        }
        return arcs;
    }

    private static List<List<double[]>> rings(JsonNode country, List<double[][]> arcs) {
        List<List<double[]>> rings = new ArrayList<>();
        boolean multi = country.get("type").asText().equals("MultiPolygon");
        List<JsonNode> polygons = new ArrayList<>();
        if (multi) {
            country.get("arcs").forEach(polygons::add);
        } else {
            polygons.add(country.get("arcs"));
        }
        for (JsonNode polygon : polygons) {
            List<double[]> ring = new ArrayList<>();
            for (JsonNode index : polygon.get(0)) {
                int number = index.asInt();
                double[][] arc = arcs.get(number < 0 ? ~number : number);
                for (int i = ring.isEmpty() ? 0 : 1; i < arc.length; i++) {
                    ring.add(number < 0 ? arc[arc.length - 1 - i] : arc[i]);
                }
            }
            rings.add(ring);
        }
        return rings;
    }

    private static String line(String code, List<List<double[]>> rings) {
        StringBuilder path = new StringBuilder();
        double largest = -1;
        double[] middle = {0, 0};
        for (List<double[]> ring : rings) {
            double area = 0;
            double cx = 0;
            double cy = 0;
            for (int i = 0; i < ring.size(); i++) {
                double[] a = ring.get(i);
                double[] b = ring.get((i + 1) % ring.size());
                double cross = a[0] * b[1] - b[0] * a[1];
                area += cross;
                cx += (a[0] + b[0]) * cross;
                cy += (a[1] + b[1]) * cross;
            }
            if (Math.abs(area) > largest) {
                largest = Math.abs(area);
                middle = new double[] {cx / (3 * area), cy / (3 * area)};
            }
            for (int i = 0; i < ring.size(); i++) {
                // Where an outline crosses the date line it goes on at the other side.
                boolean apart = i > 0 && Math.abs(ring.get(i)[0] - ring.get(i - 1)[0]) > 400;
                path.append(i == 0 ? "M" : apart ? "ZM" : "L")
                        .append(String.format(Locale.ROOT, "%.1f,%.1f", ring.get(i)[0], ring.get(i)[1]));
            }
            path.append('Z');
        }
        return String.format(Locale.ROOT, "%s\t%.1f\t%.1f\t%s", code, middle[0], middle[1], path);
    }

    /** Equal Earth (Šavrič, Patterson, Jenny 2018), scaled to 1000 units of width, y downwards from 84 degrees north. */
    private static double[] project(double longitude, double latitude) {
        double lambda = Math.toRadians(longitude);
        double theta = Math.asin(Math.sqrt(3) / 2 * Math.sin(Math.toRadians(latitude)));
        double t2 = theta * theta;
        double t6 = t2 * t2 * t2;
        double x = 2 * Math.sqrt(3) * lambda * Math.cos(theta)
                / (3 * (9 * 0.003796 * t6 * t2 + 7 * 0.000893 * t6 - 3 * 0.081106 * t2 + 1.340264));
        double y = theta * (0.003796 * t6 * t2 + 0.000893 * t6 - 0.081106 * t2 + 1.340264);
        double scale = 1000 / (2 * 2.7066);
        return new double[] {500 + x * scale, 235 - y * scale};
    }
}
