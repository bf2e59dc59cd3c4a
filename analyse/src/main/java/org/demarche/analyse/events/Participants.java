package org.demarche.analyse.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.demarche.analyse.actors.Cast;
import org.demarche.analyse.syntax.Link;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.actor.Sector;
import org.demarche.core.event.EventClass;
import org.demarche.core.event.Place;

/** Asks the cast who stands at a word, in its coordination, or inside its phrase. */
final class Participants {
    /** A list of 200 countries is kept whole, and no more. */
    private static final int MOST = 250;

    private static final int DEEPEST = 4;
    private static final Set<String> INSIDE =
            Set.of("nmod", "amod", "compound", "appos", "conj", "flat", "obl", "nummod");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "should", "provided", "once");
    private static final Set<String> CLAUSE = Set.of(
            "nsubj",
            "obj",
            "iobj",
            "obl",
            "nmod",
            "amod",
            "compound",
            "conj",
            "xcomp",
            "ccomp",
            "advcl",
            "acl",
            "appos",
            "flat");

    /** Classes of nouns that act for whoever owns them. */
    private static final List<String> STANDING_FOR =
            List.of("stands", "vehicle", "troops", "envoys", "people", "peacekeepers", "inspectors");

    private static final Set<String> VENUES =
            Set.of("parliament", "congress", "senate", "assembly", "chamber", "house", "court", "council", "committee");

    /** An international force in a country is known by that country; an army abroad is not. */
    private static final Set<String> OF_MANY =
            Set.of("international", "multinational", "peacekeeping", "peace-keeping", "joint", "stabilisation");

    private static final Set<String> NOBODY = Set.of("nobody", "no-one", "noone", "none");
    private static final Set<String> FIRST_PERSON = Set.of("we", "i", "us", "me", "our", "my");
    private static final Set<String> VICTIMS = Set.of("on", "against", "of", "at", "into", "in");
    private static final Set<EventClass> HARMFUL = Set.of(EventClass.ASSAULT, EventClass.COERCE, EventClass.SANCTION);

    private final Cast cast;
    private final int sentence;
    private final Tree tree;
    private final Positions positions;
    private final ActionLexicon lexicon;

    private final Counterparts counterparts;
    private final Phrases phrases;

    Participants(
            Cast cast, int sentence, Tree tree, Positions positions, ActionLexicon lexicon, Counterparts counterparts) {
        this.counterparts = counterparts;
        this.phrases = new Phrases(cast, sentence, tree);
        this.cast = cast;
        this.sentence = sentence;
        this.tree = tree;
        this.positions = positions;
        this.lexicon = lexicon;
    }

    /** Whether a noun names an act of violence, force or punishment. */
    boolean harms(String noun) {
        return lexicon.nounMay(noun, HARMFUL);
    }

    /** Whether a verb may name an attack. */
    boolean attacks(String verb) {
        return lexicon.verbMay(verb, Set.of(EventClass.ASSAULT));
    }

    /** Whether a word belongs to a class of the lexicon's words. */
    boolean belongs(String wordClass, String lemma) {
        return lexicon.wordClass(wordClass).contains(lemma);
    }

    /** The actors meant by the phrase of this head and those coordinated with it. */
    List<Mention> at(int head) {
        Map<Actor, Mention> found = new LinkedHashMap<>();
        for (int member : phrases.members(head)) {
            if (found.size() > MOST) {
                break;
            }
            if (member != head && Clauses.isPredicate(tree, member) && tree.child(member, "nsubj") >= 0) {
                continue;
            }
            boolean sharesOrigin =
                    member != head && tree.children(member, "det").isEmpty() && tree.child(member, "nmod:poss") < 0;
            Optional<String> origin = sharesOrigin && !found.isEmpty()
                    ? found.keySet().iterator().next().country().filter(code -> code.matches("[A-Z]{3}"))
                    : Optional.empty();
            for (Mention mention : alone(member, 0)) {
                Mention known = Origins.with(Origins.with(mention, home(member, mention)), origin);
                found.putIfAbsent(known.actor(), known);
            }
        }
        return new ArrayList<>(found.values());
    }

    /** The actors meant by a word of another sentence, so many after this one: before it where that is negative. */
    List<Mention> elsewhere(int sentences, int word) {
        return cast.at(sentence + sentences, word);
    }

    /** Whoever the network of sightings takes a word for of whom nobody else has heard, in a sentence so many after this one. */
    Optional<Mention> seen(int sentences, int word, Optional<String> country) {
        return cast.seen(sentence + sentences, word, country);
    }

    /** How likely each country is by links that lead from a word of this sentence to words that name one. */
    Map<String, Double> countries(int word, List<Link> links) {
        return cast.countries(sentence, word, links);
    }

    /** The country that a phrase itself gives to people of whom it says only what they are: 'rebels in Benin'. */
    private Optional<String> home(int head, Mention mention) {
        if (mention.actor().kind() == ActorKind.ORGANISATION || mention.actor().kind() == ActorKind.OUTLET) {
            return Optional.empty();
        }
        boolean state = mention.actor()
                        .sector()
                        .filter(sector -> sector == Sector.MIL || sector == Sector.GOV)
                        .isPresent()
                && tree.children(head, "amod").stream().noneMatch(word -> OF_MANY.contains(Clauses.lemma(tree, word)));
        for (int child : tree.children(head)) {
            if (!tree.is(child, "nmod") && !tree.is(child, "acl")) {
                continue;
            }
            boolean belongs = tree.is(child, "nmod") && Set.of("of", "from").contains(Clauses.preposition(tree, child));
            boolean lives = tree.is(child, "acl")
                    || Set.of("in", "throughout", "across", "near").contains(Clauses.preposition(tree, child));
            if (belongs || lives && !state) {
                Optional<String> country = countryAt(child);
                if (country.isPresent()) {
                    return country;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> countryAt(int word) {
        List<Mention> here = cast.at(sentence, word);
        if (here.isEmpty()) {
            for (int child : tree.children(word)) {
                if (here.isEmpty() && INSIDE.contains(tree.word(child).universalRelation()) || tree.is(child, "obj")) {
                    here = cast.at(sentence, child);
                    if (here.isEmpty()) {
                        for (int deeper : tree.children(child, "nmod")) {
                            here = here.isEmpty() ? cast.at(sentence, deeper) : here;
                        }
                    }
                }
            }
        }
        return here.isEmpty()
                ? Optional.empty()
                : here.get(0).actor().country().filter(code -> code.matches("[A-Z]{3}"));
    }

    private List<Mention> alone(int head, int depth) {
        int named = phrases.named(head);
        if (named >= 0) {
            return cast.at(sentence, named);
        }
        List<Mention> here = cast.at(sentence, head);
        if (!here.isEmpty() || depth > DEEPEST) {
            return here;
        }
        if (positions.counts(tree, head)) {
            for (int counted : tree.children(head, "nmod")) {
                if (Clauses.preposition(tree, counted).equals("of")) {
                    List<Mention> inside = new ArrayList<>();
                    for (int member : tree.conjuncts(counted)) {
                        inside.addAll(alone(member, depth + 1));
                    }
                    if (!inside.isEmpty()) {
                        return inside;
                    }
                }
            }
        }
        if (stands(head)) {
            return owners(head);
        }
        if (FIRST_PERSON.contains(Clauses.lemma(tree, head)) && tree.word(head).upos() == Upos.PRON) {
            return counterparts.speaker(tree.word(head).start()).map(List::of).orElse(List.of());
        }
        if (NOBODY.contains(Clauses.lemma(tree, head))) {
            // 'nobody in Yerevan', '"Nobody has recalled anybody," the spokeswoman said'
            List<Mention> where = inside(head);
            return where.isEmpty()
                    ? counterparts
                            .speaker(tree.word(head).start())
                            .map(List::of)
                            .orElse(List.of())
                    : where;
        }
        int speaker = Clauses.speakerMeantBy(tree, head);
        return speaker >= 0 && depth <= DEEPEST ? alone(speaker, depth + 1) : here;
    }

    /** Whether what this word names acts for whoever owns it: helicopters, troops, a delegation. */
    private boolean stands(int head) {
        String lemma = Clauses.lemma(tree, head);
        return STANDING_FOR.stream().anyMatch(name -> lexicon.wordClass(name).contains(lemma));
    }

    private List<Mention> owners(int head) {
        for (String relation : List.of("nmod:poss", "amod", "compound", "nmod")) {
            for (int child : tree.children(head, relation)) {
                if (relation.equals("nmod") && !Set.of("of", "from", "in").contains(Clauses.preposition(tree, child))) {
                    continue;
                }
                List<Mention> owner = new ArrayList<>();
                for (int member : tree.conjuncts(child)) {
                    owner.addAll(cast.at(sentence, member));
                }
                for (int inner : tree.children(child, "compound")) {
                    owner = owner.isEmpty() ? cast.at(sentence, inner) : owner;
                }
                if (!owner.isEmpty() && !onlyMake(child)) {
                    return owner;
                }
            }
        }
        return List.of();
    }

    /** 'Turkish-made', 'pro-Russian', 'Syrian-backed' say make or leaning, not who it is. */
    private boolean onlyMake(int word) {
        String form = tree.word(word).form();
        return form.indexOf('-') > 0 || !tree.children(word, "punct").isEmpty() && tree.child(word, "punct") > word;
    }

    /** The nearest actors inside the phrase of this head, the head itself left out. */
    List<Mention> inside(int head) {
        List<Mention> firm = search(head, INSIDE, false, true);
        return firm.isEmpty() ? search(head, INSIDE, true, true) : firm;
    }

    /** The nearest actors inside a clause; those of its conditions only where it has no others. */
    List<Mention> insideClause(int head) {
        for (boolean conditions : List.of(false, true)) {
            // 'will take nobody in if war starts in Oman': a place in a condition is not acted on
            for (boolean locative : conditions ? List.of(false) : List.of(false, true)) {
                List<Mention> found = search(head, CLAUSE, locative, conditions);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private List<Mention> search(int head, Set<String> relations, boolean locative, boolean conditions) {
        List<Integer> level = new ArrayList<>(tree.conjuncts(head));
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            List<Integer> next = new ArrayList<>();
            for (int word : level) {
                for (int child : tree.children(word)) {
                    if (!relations.contains(tree.word(child).universalRelation())
                            || tree.word(child).relation().equals("acl:relcl")
                            || !conditions && isCondition(tree, child)
                            || isVenue(child)
                            || suffers(word, child)) {
                        continue;
                    }
                    List<Mention> here = at(child);
                    if (!here.isEmpty() && !onlyMake(child) && (locative || !cast.locative(sentence, child))) {
                        return here;
                    }
                    if (here.isEmpty()) {
                        next.add(child);
                    }
                }
            }
            level = next.size() > MOST ? next.subList(0, MOST) : next;
        }
        return List.of();
    }

    /** 'voted against the loan in parliament': where it is done, not to whom. */
    private boolean isVenue(int phrase) {
        return VENUES.contains(Clauses.lemma(tree, phrase))
                && (tree.is(phrase, "nmod") || tree.is(phrase, "obl"))
                && Clauses.preposition(tree, phrase).equals("in");
    }

    /** 'warned that it would cut the gas to Oman if it was sold on to Chad': Chad is not warned. */
    static boolean isCondition(Tree tree, int clause) {
        int mark = tree.is(clause, "advcl") ? tree.child(clause, "mark") : -1;
        return mark >= 0 && CONDITIONS.contains(Clauses.lemma(tree, mark));
    }

    /** Whether a phrase on a noun of violence or coercion names who suffers it: 'condemned the attack on Oman' is not at Oman. */
    private boolean suffers(int noun, int phrase) {
        return tree.is(phrase, "nmod")
                && VICTIMS.contains(Clauses.preposition(tree, phrase))
                && lexicon.nounMay(Clauses.lemma(tree, noun), HARMFUL);
    }

    /** The actors at a position of the lexicon: '~' at its end looks inside the phrase or clause that stands there. */
    List<Mention> atPosition(int trigger, String position) {
        boolean within = position.endsWith("~");
        String path = within ? position.substring(0, position.length() - 1) : position;
        Map<Actor, Mention> found = new LinkedHashMap<>();
        for (int word : positions.at(tree, trigger, path)) {
            List<Mention> here;
            if (!within) {
                here = at(word);
            } else if (Clauses.isPredicate(tree, word)) {
                here = insideClause(word);
            } else {
                here = inside(word);
                // 'asked for a loan to pay for them': what the thing asked for is to do names nobody asked
                boolean askedFor = path.equals("for") || path.endsWith(".for");
                if (here.isEmpty() && !askedFor && tree.child(word, "acl") >= 0) {
                    here = insideClause(word);
                }
            }
            for (Mention mention : here) {
                if (found.size() < MOST) {
                    found.putIfAbsent(mention.actor(), mention);
                }
            }
            if (!found.isEmpty() && !path.contains("between")) {
                break;
            }
        }
        return new ArrayList<>(found.values());
    }

    /** Where the action of this trigger took place, if a phrase on it says so. */
    Optional<Place> place(int trigger) {
        for (String preposition : List.of("in", "near", "at", "outside", "off")) {
            for (int word : positions.at(tree, trigger, preposition)) {
                if (!cast.locative(sentence, word)) {
                    continue;
                }
                List<Mention> named = cast.at(sentence, word);
                if (!named.isEmpty() && tree.word(word).upos() == Upos.PROPN) {
                    return Optional.of(new Place(
                            named.get(0).passage().exact(),
                            named.get(0).actor().country(),
                            OptionalDouble.empty(),
                            OptionalDouble.empty()));
                }
            }
        }
        return Optional.empty();
    }
}
