package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.statement.Stance;

/**
 * Leaves out what nobody has said: 'refused to criticise the raid' is no criticism, 'plans to warn Iran' is no warning yet;
 * and 'asked not to be named' is about the source, not from it.
 */
final class Unsaid {
    private static final Set<Stance> OPEN =
            Set.of(Stance.ASKS, Stance.DECLINES, Stance.PROMISES, Stance.WARNS, Stance.DENIES);
    private static final Pattern ANONYMOUS = Pattern.compile(
            "(?:not to be (?:named|identified|quoted)|(?:for )?anonymity|to remain anonymous|to stay anonymous).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Unsaid() {}

    /** The attributions without those that are only asked for, refused, promised or denied by another. */
    static List<Attribution> leftOut(String text, List<Attribution> attributions, List<Tree> trees) {
        int[] holders = Relays.holders(attributions);
        List<Attribution> said = new ArrayList<>();
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            Span content = attribution.content().orElseThrow();
            boolean anonymity = ANONYMOUS
                    .matcher(text.substring(content.start(), content.end()))
                    .matches();
            boolean open = holders[i] >= 0
                    && OPEN.contains(attributions.get(holders[i]).stance())
                    && infinitive(attribution, trees);
            if (!anonymity && !open) {
                said.add(attribution);
            }
        }
        return said;
    }

    private static boolean infinitive(Attribution attribution, List<Tree> trees) {
        if (attribution.cueWord() < 0) {
            return false;
        }
        Tree tree = trees.get(attribution.sentence());
        int word = attribution.cueWord();
        return Clauses.infinitive(tree, word)
                || tree.is(word, "conj") && tree.head(word) >= 0 && Clauses.infinitive(tree, tree.head(word));
    }
}
