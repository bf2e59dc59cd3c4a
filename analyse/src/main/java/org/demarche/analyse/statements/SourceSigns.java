package org.demarche.analyse.statements;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.statements.SourcePlaces.Place;
import org.demarche.analyse.statements.SourcePlaces.Spot;
import org.demarche.analyse.syntax.ActorSighting;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;

/**
 * What tells of which sector a source is: its noun and the words around it, whom it belongs to, what the rules and the cast
 * make of it, who is spoken of nearby. Signs are short words; {@link SourceRanker} has weights for them.
 */
final class SourceSigns {
    private static final int SUFFIX = 4;
    private static final double FAINT = 0.05;

    private final List<Tree> trees;
    private final Cast cast;
    private final SourcePlaces places;

    SourceSigns(List<Tree> trees, Cast cast, SourcePlaces places) {
        this.trees = trees;
        this.cast = cast;
        this.places = places;
    }

    /** What tells of which sector the source at a word is, of which the rules say {@code ruled}. */
    List<String> sector(Actor ruled, Attribution attribution, int sentence, int word) {
        Set<String> signs = new LinkedHashSet<>();
        String now = ruled.sector().map(Enum::name).orElse("-");
        Place described = places.described(sentence, word);
        Tree tree = trees.get(described.sentence());
        int head = described.word();
        String lemma = SourcePlaces.lemma(tree, head);
        boolean proper = tree.word(head).upos() == Upos.PROPN;
        String kind = ruled.kind().word();
        signs.add("now=" + now);
        signs.add("kind=" + kind);
        signs.add("now=" + now + ",kind=" + kind);
        signs.add("now=" + now + "," + tree.word(head).xpos());
        if (head != word || sentence != described.sentence()) {
            signs.add("now=" + now + ",meant");
        }
        signs.add("lemma=" + lemma);
        signs.add("now=" + now + ",lemma=" + lemma);
        signs.add("of=" + belonging(ruled) + ",now=" + now);
        signs.add("of=" + belonging(ruled));
        String role = cast.sector(described.sentence(), head).map(Enum::name).orElse("-");
        boolean serves = cast.serves(described.sentence(), head);
        signs.add("role=" + role + ",serves=" + serves);
        signs.add("role=" + role + ",now=" + now);
        if (!proper && lemma.length() > SUFFIX) {
            signs.add("ends=" + lemma.substring(lemma.length() - SUFFIX));
            signs.add("ends=" + lemma.substring(lemma.length() - SUFFIX + 1));
        }
        around(described.sentence(), tree, head, lemma, signs);
        trees.get(sentence).seen().actor(word).ifPresent(actor -> seen(actor, now, signs));
        if (attribution.cueWord() >= 0) {
            signs.add("cue=" + SourcePlaces.lemma(trees.get(attribution.sentence()), attribution.cueWord()));
        }
        for (String near : nearby(sentence)) {
            signs.add("near=" + near + ",now=" + now);
            signs.add("near=" + near + ",lemma=" + lemma);
        }
        return List.copyOf(signs);
    }

    /** What the network of sightings takes the source for. */
    private static void seen(ActorSighting actor, String now, Set<String> signs) {
        double none = 1;
        String best = "-";
        double most = 0;
        for (Sector sector : Sector.values()) {
            double likelihood = actor.likelihood(sector);
            none -= likelihood;
            if (likelihood >= FAINT) {
                signs.add("seen=" + sector + "," + Math.round(5 * likelihood));
            }
            if (likelihood > most) {
                most = likelihood;
                best = sector.name();
            }
        }
        signs.add("seen=-," + Math.round(5 * none));
        signs.add("now=" + now + ",seen=" + (none > most ? "-" : best));
    }

    /** The words that hang on a noun: what it is called, whose it is, what it is of. */
    private void around(int sentence, Tree tree, int head, String lemma, Set<String> signs) {
        int article = tree.child(head, "det");
        String number = tree.word(head).xpos().endsWith("S") ? "several" : "one";
        signs.add("article=" + (article < 0 ? "-" : SourcePlaces.lemma(tree, article)) + "," + number);
        for (int child : tree.children(head)) {
            String word = SourcePlaces.lemma(tree, child);
            String relation = tree.word(child).universalRelation();
            switch (relation) {
                case "amod", "compound", "flat" -> {
                    signs.add("with=" + word);
                    signs.add("with=" + word + "," + lemma);
                    signs.add("withIs=" + sectorAt(sentence, child));
                    signs.add("withIs=" + sectorAt(sentence, child) + "," + lemma);
                    for (int deeper : tree.children(child)) {
                        signs.add("with=" + SourcePlaces.lemma(tree, deeper));
                    }
                }
                case "nmod" -> {
                    boolean owner = tree.is(child, "nmod:poss");
                    String marker = owner ? "'s" : Clauses.marker(tree, child);
                    String side = owner ? "'s" : marker.equals("in") || marker.equals("at") ? "in" : "of";
                    signs.add(side + "=" + word);
                    signs.add(marker + "=" + word);
                    signs.add(side + "Is=" + sectorAt(sentence, child));
                    signs.add(side + "Is=" + sectorAt(sentence, child) + "," + lemma);
                    signs.add(side + "Is=" + belongingAt(sentence, child));
                    signs.add(side + "Is=" + belongingAt(sentence, child) + "," + lemma);
                    for (int deeper : tree.children(child)) {
                        if (!tree.is(deeper, "case") && !tree.is(deeper, "det")) {
                            signs.add("of=" + SourcePlaces.lemma(tree, deeper));
                        }
                    }
                }
                case "acl" -> {
                    signs.add("clause=" + word);
                    for (int deeper : tree.children(child)) {
                        if (tree.is(deeper, "obl") || tree.is(deeper, "obj")) {
                            signs.add("clauseIs=" + sectorAt(sentence, deeper));
                            signs.add("clauseWith=" + SourcePlaces.lemma(tree, deeper));
                        }
                    }
                }
                default -> {}
            }
        }
    }

    /** The sectors of those who are spoken of in the same sentence and the one before. */
    private Set<String> nearby(int sentence) {
        Set<String> near = new LinkedHashSet<>();
        for (Spot spot : places.spots()) {
            if (spot.sentence() <= sentence && spot.sentence() >= sentence - 1) {
                spot.mention().actor().sector().map(Enum::name).ifPresent(near::add);
            }
        }
        return near;
    }

    private String sectorAt(int sentence, int word) {
        for (Mention mention : cast.at(sentence, word)) {
            if (mention.actor().sector().isPresent()) {
                return mention.actor().sector().get().name();
            }
        }
        return cast.sector(sentence, word).map(Enum::name).orElse("-");
    }

    private String belongingAt(int sentence, int word) {
        for (Mention mention : cast.at(sentence, word)) {
            return mention.actor().kind() == ActorKind.STATE ? "STATE" : belonging(mention.actor());
        }
        return "nobody";
    }

    private static String belonging(Actor actor) {
        return actor.country()
                .map(country -> SourceHomes.state(country) ? "state" : country)
                .orElse("none");
    }
}
