package org.demarche.eval.stories;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes copies of a text as outlets make them: cut, reordered, reworded. The same text always gives the same copies. */
final class PlantedCopies {
    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("said", "stated"),
            Map.entry("told", "informed"),
            Map.entry("meeting", "talks"),
            Map.entry("nuclear", "atomic"),
            Map.entry("leader", "ruler"),
            Map.entry("agreement", "accord"),
            Map.entry("deal", "pact"),
            Map.entry("lawsuit", "suit"),
            Map.entry("president", "head of state"),
            Map.entry("officials", "authorities"),
            Map.entry("asked", "requested"),
            Map.entry("country", "nation"),
            Map.entry("help", "aid"),
            Map.entry("began", "started"),
            Map.entry("wants", "seeks"),
            Map.entry("also", "in addition"),
            Map.entry("because", "since"),
            Map.entry("about", "regarding"),
            Map.entry("after", "following"),
            Map.entry("but", "however"),
            Map.entry("would", "is to"),
            Map.entry("has been", "was"),
            Map.entry("many", "numerous"),
            Map.entry("big", "large"),
            Map.entry("new", "fresh"),
            Map.entry("first", "initial"),
            Map.entry("last", "past"),
            Map.entry("which", "that"),
            Map.entry("people", "persons"),
            Map.entry("plans", "intends"));

    private PlantedCopies() {}

    static List<GoldText> of(GoldText text) {
        Random chance = new Random(text.id().hashCode());
        List<String> sentences = List.of(text.text().split("(?<=[.!?])\\s+|\\n+"));
        int half = Math.max(4, sentences.size() / 2);
        String cut = String.join(" ", sentences.subList(0, Math.min(half, sentences.size())));
        List<String> shuffled = new ArrayList<>(sentences);
        Collections.shuffle(shuffled, chance);
        return List.of(
                new GoldText(text.id() + "-cut", text.group(), cut),
                new GoldText(text.id() + "-reordered", text.group(), String.join(" ", shuffled)),
                new GoldText(text.id() + "-reworded", text.group(), reworded(sentences, chance)));
    }

    private static String reworded(List<String> sentences, Random chance) {
        StringBuilder reworded = new StringBuilder();
        for (String sentence : sentences) {
            // One sentence in eight is left out, and one word in twelve.
            if (chance.nextInt(8) > 0) {
                for (String word : sentence.split(" ")) {
                    if (chance.nextInt(12) > 0) {
                        reworded.append(OTHER_WORDS.getOrDefault(word, word)).append(' ');
                    }
                }
            }
        }
        return reworded.toString();
    }
}
