package org.demarche.eval.treebank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.analyse.syntax.Name;
import org.demarche.analyse.syntax.NameKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesTaskTest {
    @Test
    void readsBothFormats(@TempDir Path folder) throws IOException {
        Path numbered = Files.writeString(
                folder.resolve("a.iob2"),
                "# text = Ann Lee left Oslo\n1\tAnn\tB-PER\t-\n2\tLee\tI-PER\t-\n3\tleft\tO\t-\n4\tOslo\tB-LOC\t-\n\n");
        Path plain = Files.writeString(
                folder.resolve("b.txt"), "Ann\tB-politician\nGreens\tB-politicalparty\nwon\tO\nvote\tB-election\n");
        assertThat(NameFiles.read(numbered))
                .containsExactly(new NamedSentence(
                        List.of("Ann", "Lee", "left", "Oslo"),
                        Set.of(new Name(0, 1, NameKind.PER), new Name(3, 3, NameKind.LOC))));
        assertThat(NameFiles.read(plain).get(0).names())
                .containsExactlyInAnyOrder(new Name(0, 0, NameKind.PER), new Name(1, 1, NameKind.ORG));
    }

    @Test
    void countsOnlyTheSameSpanAndKindAsRight() {
        Map<NameKind, long[]> counts = new EnumMap<>(NameKind.class);
        NamesTask.count(
                Set.of(new Name(0, 1, NameKind.PER), new Name(3, 3, NameKind.LOC)),
                Set.of(new Name(0, 0, NameKind.PER), new Name(3, 3, NameKind.LOC), new Name(5, 5, NameKind.LOC)),
                counts);
        assertThat(counts.get(NameKind.PER)).containsExactly(0, 1, 1);
        assertThat(counts.get(NameKind.LOC)).containsExactly(1, 2, 1);
    }
}
