import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Makes the app image: the jar with a Java of its own, to unzip and run. Run by the build's profile 'image'. */
final class Image {
    private Image() {}

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        String version = arguments[1].replace("-SNAPSHOT", "");
        Path input = target.resolve("image-input");
        Path output = target.resolve("image");
        delete(input);
        delete(output);
        Files.createDirectories(input);
        Files.copy(target.resolve("demarche.jar"), input.resolve("demarche.jar"), StandardCopyOption.REPLACE_EXISTING);
        List<String> options = List.of(
                "--type", "app-image",
                "--name", "demarche",
                "--app-version", version.startsWith("0") ? "1." + version.substring(2) : version,
                "--input", input.toString(),
                "--main-jar", "demarche.jar",
                "--main-class", "org.demarche.app.Main",
                "--dest", output.toString(),
                "--add-modules",
                        "java.base,java.sql,java.net.http,java.xml,java.naming,java.management,java.logging,"
                                + "java.desktop,jdk.unsupported,jdk.crypto.ec",
                "--jlink-options", "--strip-debug --no-header-files --no-man-pages",
                "--java-options", "-XX:+UseSerialGC",
                "--java-options", "-XX:TieredStopAtLevel=1");
        ToolProvider jpackage = ToolProvider.findFirst("jpackage")
                .orElseThrow(() -> new IllegalStateException("this Java has no jpackage; use a full JDK"));
        int code = jpackage.run(System.out, System.err, options.toArray(String[]::new));
        if (code != 0) {
            System.exit(code);
        }
        System.out.println("App image: " + output.resolve("demarche"));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
