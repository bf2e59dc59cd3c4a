package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;

/**
 * What a verb or adjective takes, in the terms of {@code cues.txt}.
 *
 * @param type 'that', 'to', 'obj+to', 'ing', 'as', 'small', 'obj', or a preposition
 * @param word head word of the complement
 * @param object head word of the object that goes with it, or −1
 */
record Complement(String type, int word, int object) {
    /** Clauses say more than phrases: where a verb has several complements, the first of these holds the content. */
    private static final Map<String, Integer> ORDER =
            Map.of("that", 0, "obj+to", 1, "on+to", 1, "to", 2, "as", 3, "small", 3, "ing", 4, "obj", 6);

    /** The complements of a predicate, the most telling first. */
    static List<Complement> of(Tree tree, int verb) {
        List<Complement> found = new ArrayList<>();
        int object = tree.child(verb, "obj");
        if (object < 0) {
            object = tree.child(verb, "iobj");
        }
        for (int child : tree.children(verb)) {
            add(found, tree, verb, child, object);
        }
        governor(found, tree, verb);
        twoObjects(found, tree, verb);
        found.sort(Comparator.comparingInt((Complement each) -> ORDER.getOrDefault(each.type, 5))
                .thenComparingInt(each -> announced(tree, verb, each) ? 0 : 1));
        return found;
    }

    /** 'The talks failed, and Benin said that it would go': what is said is what 'that' opens after the verb. */
    private static boolean announced(Tree tree, int verb, Complement complement) {
        return complement.word > verb
                && complement.type.equals("that")
                && Clauses.marker(tree, complement.word).equals("that");
    }

    /** 'Called the incident an insult': a parse may take the name given for another object. */
    private static void twoObjects(List<Complement> found, Tree tree, int verb) {
        List<Integer> objects = tree.children(verb, "obj");
        if (objects.size() == 2
                && objects.get(0) > verb
                && tree.last(objects.get(0)) + 1 == tree.first(objects.get(1))) {
            found.add(new Complement("small", objects.get(1), objects.get(0)));
        }
    }

    private static void add(List<Complement> found, Tree tree, int verb, int child, int object) {
        String relation = tree.word(child).universalRelation();
        String marker = Clauses.marker(tree, child);
        boolean infinitive = Clauses.infinitive(tree, child);
        boolean gerund = tree.word(child).xpos().equals("VBG") && tree.child(child, "aux") < 0;
        boolean subject = tree.child(child, "nsubj") >= 0;
        switch (relation) {
            case "ccomp" -> {
                if (infinitive && !subject) {
                    found.add(new Complement(object >= 0 ? "obj+to" : "to", child, object));
                } else if (gerund && !subject) {
                    found.add(new Complement(marker.isEmpty() ? "ing" : marker, child, object));
                } else if (infinitive && child > verb && !marker.equals("that")) {
                    found.add(new Complement("obj+to", child, -1));
                } else {
                    found.add(new Complement("that", child, object));
                }
            }
            case "xcomp" -> {
                if (infinitive) {
                    found.add(new Complement(object >= 0 && object < child ? "obj+to" : "to", child, object));
                    addressed(found, tree, verb, child);
                } else if (marker.equals("as")) {
                    found.add(new Complement("as", child, object));
                } else if (gerund) {
                    found.add(new Complement("ing", child, object));
                } else {
                    found.add(new Complement("small", child, object));
                }
            }
            case "obj" -> {
                boolean personal = tree.word(child).upos() == Upos.PRON && !Clauses.is(tree.word(child), "it");
                if (Clauses.is(tree.word(child), "it")) {
                    found.add(new Complement("it", child, child));
                } else if (!personal || tree.child(child, "acl") >= 0) {
                    found.add(new Complement("obj", child, child));
                }
            }
            case "obl" -> {
                // 'reported on Sunday': the day is when, not what.
                if (!ReportingClauses.DAYS.contains(tree.word(child).form().toLowerCase(Locale.ROOT))) {
                    found.add(new Complement(marker, child, object));
                }
            }
            case "advcl" -> {
                if (infinitive) {
                    addressed(found, tree, verb, child);
                    found.add(new Complement(object >= 0 && object < child ? "obj+to" : "to", child, object));
                } else if (gerund && !marker.isEmpty()) {
                    found.add(new Complement(marker, child, object));
                } else if (marker.equals("whether") && child > verb) {
                    found.add(new Complement("that", child, object));
                }
            }
            case "parataxis" -> {
                int first = tree.first(child);
                boolean announced =
                        first > verb + 1 && tree.word(first - 1).form().equals(":")
                                || tree.word(first).form().equals(":");
                if (child > verb && announced && Clauses.isPredicate(tree, child)) {
                    found.add(new Complement("that", child, object));
                }
            }
            default -> {}
        }
    }

    /** 'called on Iran to release', 'appealed to both sides to': the phrase is who is asked, the infinitive what for. */
    private static void addressed(List<Complement> found, Tree tree, int verb, int infinitive) {
        for (int child : tree.children(verb)) {
            if (child < infinitive && tree.is(child, "obl") && child > verb) {
                found.add(new Complement(Clauses.marker(tree, child) + "+to", infinitive, child));
            }
        }
    }

    /** 'The talks failed, officials said': the verb of saying hangs on what is said. */
    private static void governor(List<Complement> found, Tree tree, int verb) {
        int head = tree.head(verb);
        if (head >= 0
                && (tree.is(verb, "parataxis")
                        || tree.is(verb, "advcl")
                                && Clauses.marker(tree, verb).isEmpty()
                                && head < verb
                                && !whenever(tree, verb))
                && tree.child(verb, "aux:pass") < 0
                && tree.child(verb, "nsubj") >= 0
                && !afterSemicolon(tree, verb)
                && !tree.word(verb).xpos().equals("VBG")
                && tree.child(verb, "ccomp") < 0) {
            found.add(new Complement("that", head, -1));
        }
    }

    private static boolean whenever(Tree tree, int verb) {
        return tree.word(tree.first(verb)).xpos().equals("WRB");
    }

    /** What follows a semicolon is a sentence of its own. */
    private static boolean afterSemicolon(Tree tree, int verb) {
        int first = tree.first(verb);
        return tree.word(first).form().equals(";")
                || first > 0 && tree.word(first - 1).form().equals(";");
    }
}
