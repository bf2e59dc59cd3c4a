package org.demarche.analyse.statements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.statements.SourcePlaces.Place;
import org.demarche.analyse.statements.SourcePlaces.Spot;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;

/**
 * The countries that a source may be of, and what speaks for each: how it stands within the words of the source, what it
 * does elsewhere and how far off, who spoke before, what the rules make of it. Signs are short words; {@link SourceRanker}
 * has weights for them.
 */
final class SourceCountries {
    /** How many sentences back and forth countries are looked for, besides the first sentence. */
    private static final int BACK = 4;

    private static final int FORTH = 1;
    /** How many countries are weighed. */
    private static final int MOST = 12;

    /**
     * A country that a source may be of.
     *
     * @param country its code; empty for none
     * @param signs what speaks for it or against it
     */
    record Option(String country, List<String> signs) {}

    private final List<Tree> trees;
    private final SourcePlaces places;

    SourceCountries(List<Tree> trees, SourcePlaces places) {
        this.trees = trees;
        this.places = places;
    }

    /** The countries that the source at a word may be of, none last. */
    List<Option> of(Actor ruled, Attribution attribution, int sentence, int word, Optional<String> before) {
        Map<String, List<Spot>> named = new LinkedHashMap<>();
        for (Spot spot : places.spots()) {
            int distance = sentence - spot.sentence();
            boolean close = distance <= BACK && distance >= -FORTH || spot.sentence() == 0;
            Optional<String> country = spot.mention().actor().country();
            if (close && country.isPresent()) {
                named.computeIfAbsent(country.get(), code -> new ArrayList<>()).add(spot);
            }
        }
        ruled.country().ifPresent(country -> named.computeIfAbsent(country, code -> new ArrayList<>()));
        List<String> countries = new ArrayList<>(named.keySet());
        if (countries.size() > MOST) {
            countries.removeIf(country -> countries.indexOf(country) >= MOST
                    && !ruled.country().filter(country::equals).isPresent());
        }
        int most = named.values().stream().mapToInt(List::size).max().orElse(0);
        String first = countries.isEmpty() ? "" : countries.get(0);
        Place described = places.described(sentence, word);
        Tree tree = trees.get(described.sentence());
        String group = ruled.sector().map(SourceCountries::group).orElse("any");
        String lemma = SourcePlaces.lemma(tree, described.word());
        String form = form(tree, described.word(), described.sentence() != sentence || described.word() != word);
        Set<String> within = new LinkedHashSet<>();
        List<Option> options = new ArrayList<>();
        for (String country : countries) {
            List<Spot> own = named.getOrDefault(country, List.of());
            Set<String> signs = new LinkedHashSet<>();
            signs.add("any");
            boolean state = SourceHomes.state(country);
            signs.add(state ? "state" : "body");
            boolean now = ruled.country().filter(country::equals).isPresent();
            boolean inside = false;
            for (Spot spot : own) {
                String link = inside(tree, described, spot);
                if (!link.isEmpty()) {
                    inside = true;
                    within.add(link);
                    signs.add("inside=" + link);
                    signs.add("inside=" + link + "," + group);
                    signs.add("inside=" + link + ",lemma=" + lemma);
                } else {
                    outside(spot, sentence, word, attribution, ruled, signs);
                }
            }
            signs.add("times=" + Math.min(3, own.size()));
            if (own.size() == most) {
                signs.add("most");
            }
            if (country.equals(first)) {
                signs.add("first");
            }
            if (countries.size() == 1) {
                signs.add("only");
            }
            if (before.filter(country::equals).isPresent()) {
                signs.add("spoke");
                signs.add("spoke," + form);
            }
            if (now) {
                String how = inside ? "inside" : "outside";
                signs.add("now");
                signs.add("now," + how);
                signs.add("now," + how + "," + group);
                signs.add("now," + how + "," + form);
                signs.add("now," + how + ",lemma=" + lemma);
                signs.add("now," + how + "," + (state ? "state" : "body"));
                signs.add("now,of=" + Math.min(4, countries.size()));
            }
            options.add(new Option(country, List.copyOf(signs)));
        }
        Set<String> none = new LinkedHashSet<>();
        String now = ruled.country().isPresent() ? "given" : "open";
        none.add("none");
        none.add("none," + now);
        none.add("none,lemma=" + lemma);
        none.add("none," + now + ",lemma=" + lemma);
        none.add("none," + group);
        none.add("none," + now + "," + group);
        none.add("none," + form);
        none.add("none," + now + "," + form);
        none.add("none," + form + "," + group);
        none.add("none,of=" + Math.min(4, countries.size()));
        none.add("none,inside=" + !within.isEmpty());
        none.add("none,kind=" + ruled.kind().word());
        none.add("none," + now + ",kind=" + ruled.kind().word());
        none.add("none,sentence=" + Math.min(2, sentence));
        for (int child : tree.children(described.word())) {
            String relation = tree.word(child).universalRelation();
            if (relation.equals("nmod")) {
                none.add("none,with=" + (tree.is(child, "nmod:poss") ? "'s" : Clauses.marker(tree, child)));
                none.add("none,of=" + tree.word(child).upos());
            } else if (relation.equals("amod") || relation.equals("nummod") || relation.equals("compound")) {
                none.add("none,word=" + SourcePlaces.lemma(tree, child));
            }
        }
        options.add(new Option("", List.copyOf(none)));
        return Collections.unmodifiableList(options);
    }

    /** How a country stands within the phrase of the source; empty where it stands outside. */
    private String inside(Tree tree, Place source, Spot spot) {
        if (spot.sentence() != source.sentence()) {
            return "";
        }
        if (spot.word() == source.word()) {
            return spot.mention().actor().kind() == ActorKind.STATE ? "itself" : "head";
        }
        if (!tree.governs(source.word(), spot.word())) {
            boolean host = tree.is(source.word(), "appos") && tree.head(source.word()) == spot.word();
            return host ? "host" : "";
        }
        int at = spot.word();
        int steps = 0;
        while (tree.head(at) != source.word() && tree.head(at) >= 0) {
            at = tree.head(at);
            steps++;
        }
        String relation = tree.word(at).relation();
        if (relation.equals("acl:relcl") || relation.equals("conj") || relation.equals("parataxis")) {
            return "";
        }
        String marker = relation.equals("nmod") ? Clauses.marker(tree, at) : "";
        return relation + ":" + marker + (steps > 0 ? "+" : "");
    }

    private void outside(Spot spot, int sentence, int word, Attribution attribution, Actor ruled, Set<String> signs) {
        int distance = sentence - spot.sentence();
        String where = distance == 0
                ? spot.word() < word ? "before" : "after"
                : distance < 0 ? "next" : distance == 1 ? "1" : spot.sentence() == 0 ? "first" : "far";
        Tree tree = trees.get(spot.sentence());
        int at = tree.firstConjunct(spot.word());
        String relation = tree.word(at).relation();
        Actor actor = spot.mention().actor();
        String what = actor.kind() == ActorKind.STATE
                ? "state"
                : actor.sector().map(SourceCountries::group).orElse("any");
        signs.add(relation + "@" + where);
        signs.add(what + "@" + where);
        signs.add("near@" + where);
        boolean same = actor.sector().isPresent() && actor.sector().equals(ruled.sector());
        if (same) {
            signs.add("same@" + where);
        }
        if (actor.name().equals(ruled.name())) {
            signs.add("name@" + where);
        }
        boolean said = attribution
                .content()
                .filter(content -> content.contains(tree.word(spot.word()).start()))
                .isPresent();
        if (said) {
            signs.add("said:" + relation);
        }
    }

    /** How somebody is spoken of: by name, by pronoun, as the one or as some. */
    private static String form(Tree tree, int word, boolean meant) {
        Upos part = tree.word(word).upos();
        if (part == Upos.PRON || meant) {
            return meant ? "meant" : "pronoun";
        }
        if (part == Upos.PROPN) {
            return "name";
        }
        boolean several = tree.word(word).xpos().endsWith("S");
        int article = tree.child(word, "det");
        String determined = tree.child(word, "nmod:poss") >= 0
                ? "its"
                : article >= 0
                        ? SourcePlaces.lemma(tree, article)
                        : tree.child(word, "nummod") >= 0 ? "number" : "bare";
        return determined + (several ? "-several" : "-one");
    }

    private static String group(Sector sector) {
        return switch (sector) {
            case GOV, LEG, SPY -> "office";
            case MIL -> "arms";
            case REB, SEP, UAF, CRM -> "loose";
            case BUS -> "firm";
            case NGO, IGO, IMG -> "world";
            case MED -> "press";
            case EDU -> "learned";
            default -> "local";
        };
    }
}
