package org.demarche.analyse.actors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.Clue.Bearing;
import org.demarche.analyse.actors.Fact.RoleName;
import org.demarche.analyse.actors.Fact.StateName;
import org.demarche.analyse.actors.SentenceView.NameSpot;
import org.demarche.analyse.actors.SentenceView.RoleSpot;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.actor.Sector;

/** Finds the clues to the setting in one sentence: each state it speaks of, and how. */
final class ClueFinder {
    /** A list of 200 countries is no setting; so many are looked at. */
    private static final int MOST = 40;

    private static final Set<String> WITHIN =
            Set.of("in", "at", "near", "inside", "outside", "across", "throughout", "around", "within", "over");
    private static final Set<String> WATERS = Set.of("sea", "ocean", "gulf", "bay", "strait", "straits", "channel");
    /** 'On the Cameroonian shore' is there, 'on Cameroonian rice' is not. */
    private static final Set<String> GROUND = Set.of(
            "shore",
            "coast",
            "side",
            "border",
            "frontier",
            "island",
            "soil",
            "territory",
            "bank",
            "street",
            "outskirts",
            "mainland",
            "land");

    private static final Set<String> GATHERING = Set.of("meet", "gather", "convene", "assemble", "confer", "sign");
    private static final Set<String> VENUES = Set.of(
            "talk",
            "talks",
            "meeting",
            "summit",
            "conference",
            "negotiation",
            "round",
            "session",
            "forum",
            "court",
            "tribunal",
            "exile",
            "mission",
            "workshop",
            "seminar",
            "festival",
            "hearing");
    private static final Set<String> INNER =
            Set.of("amod", "compound", "flat", "nmod:poss", "nmod:desc", "nmod:unmarked", "goeswith", "fixed");

    private final int sentence;
    private final SentenceView view;
    private final Tree tree;
    private final Surroundings surroundings;
    private final Optional<LocalDate> date;

    ClueFinder(int sentence, SentenceView view, Surroundings surroundings, Optional<LocalDate> date) {
        this.sentence = sentence;
        this.view = view;
        this.tree = view.tree();
        this.surroundings = surroundings;
        this.date = date;
    }

    List<Clue> find() {
        List<Clue> found = new ArrayList<>();
        NameSpot last = null;
        for (int word = 0; word < tree.size() && found.size() < MOST; word++) {
            NameSpot spot = view.name(word);
            if (spot != null && (spot.equals(last) || isWater(spot))) {
                continue;
            }
            last = spot;
            Optional<String> state = spot == null
                    ? surroundings.clueOfTown(sentence, view, word)
                    : spot.state(Set.of()).map(StateName::code).or(() -> ofLeader(spot));
            int named = spot == null ? word : top(spot);
            state.ifPresent(code -> found.add(clue(named, code)));
        }
        return List.copyOf(found);
    }

    /** What the sentence says of bodies and organisations that are known to be of a country or to stand for themselves. */
    List<Clue> findBodies() {
        List<Clue> found = new ArrayList<>();
        NameSpot last = null;
        for (int word = 0; word < tree.size() && found.size() < MOST; word++) {
            NameSpot spot = view.name(word);
            if (spot == null || spot.equals(last)) {
                continue;
            }
            last = spot;
            if (spot.state(Set.of()).isEmpty()
                    || spot.organisation().filter(Fact.OrganisationName::isBody).isPresent()) {
                spot.organisation()
                        .flatMap(Fact.OrganisationName::country)
                        .ifPresent(code -> found.add(clue(top(spot), code)));
            }
        }
        return List.copyOf(found);
    }

    private Optional<String> ofLeader(NameSpot spot) {
        return NameChoice.leader(spot.facts(), date, Set.of())
                .flatMap(leader -> Offices.actor(leader, date).country())
                .filter(code -> code.length() == 3);
    }

    private int top(NameSpot spot) {
        int word = spot.last();
        while (tree.head(word) >= spot.first() && tree.head(word) <= spot.last()) {
            word = tree.head(word);
        }
        return word;
    }

    private Clue clue(int name, String state) {
        if (isDateline(name)) {
            return new Clue(sentence, name, name, state, Bearing.DATELINE);
        }
        int head = phraseHead(name);
        int place = position(head);
        Bearing bearing;
        if (isSubject(place)) {
            bearing = subject(name, head, place);
        } else if (isWithin(place) && isSeatOfOffice(place)) {
            int office = tree.head(place);
            bearing = isSubject(office) ? subject(name, office, office) : Bearing.OFFICE;
        } else if (isWithin(place)) {
            Bearing where = tree.is(place, "nmod") ? Bearing.THERE : Bearing.PLACE;
            bearing = abroad(head) || isVenue(place) ? Bearing.ASIDE : where;
        } else if (head != name) {
            bearing = governs(head) ? Bearing.OFFICE : Bearing.ASIDE;
        } else {
            boolean core = tree.is(place, "obj") || tree.is(place, "iobj") || tree.is(place, "root");
            bearing = core ? Bearing.OBJECT : Bearing.ASIDE;
        }
        return new Clue(sentence, head, name, state, bearing);
    }

    private int phraseHead(int name) {
        int first = tree.firstConjunct(name);
        // 'Dutch and Danish transports', 'Spain's and Senegal's ministers'
        int head = first != name && INNER.contains(tree.word(first).relation()) ? first : name;
        while (tree.head(head) >= 0 && isInner(head)) {
            head = tree.head(head);
        }
        return head;
    }

    /** The word whose place in the clause a phrase shares: the head of what it is coordinated with, or is a part of. */
    private int position(int head) {
        int at = head;
        for (int steps = 0; steps < tree.size(); steps++) {
            if (tree.is(at, "conj") && tree.firstConjunct(at) != at) {
                at = tree.firstConjunct(at);
            } else if (tree.head(at) >= 0 && isInner(at)) {
                at = tree.head(at);
            } else {
                break;
            }
        }
        return at;
    }

    private Bearing subject(int name, int head, int place) {
        if (abroad(head)) {
            return Bearing.ASIDE;
        }
        boolean partOf = head != place && isInner(tree.firstConjunct(head));
        boolean governs = partOf && governs(place) || head != name && governs(head);
        if (head != name && !governs) {
            return Bearing.SUBJECT;
        }
        boolean troops = head != name && troops(head);
        if (isBeside(tree.head(place))) {
            return troops ? Bearing.OBJECT : Bearing.ACTS_BESIDE;
        }
        if (troops) {
            return Bearing.SUBJECT;
        }
        return governs ? Bearing.GOVERNS : Bearing.ACTS;
    }

    /** Whether a clause only hangs on another one, as one of time, purpose or description. */
    private boolean isBeside(int verb) {
        for (int at = verb; at >= 0; at = tree.head(at)) {
            if (tree.is(at, "advcl") || tree.is(at, "acl")) {
                return true;
            }
        }
        return false;
    }

    // 'Lake Chad', 'the Gulf of Finland', 'the South China Sea' lie where they lie.
    private boolean isWater(NameSpot spot) {
        int before = spot.first() - 1;
        int after = spot.last() + 1;
        boolean lake = before >= 0 && view.lower(before).equals("lake");
        boolean gulf = before >= 1 && view.lower(before).equals("of") && WATERS.contains(view.lower(before - 1));
        boolean sea = after < tree.size()
                && WATERS.contains(view.lower(after))
                && Spelling.startsWithCapital(tree.word(after).form());
        return lake || gulf || sea;
    }

    private boolean isInner(int word) {
        if (INNER.contains(tree.word(word).relation())
                || INNER.contains(tree.word(word).universalRelation())) {
            return true;
        }
        int marker = tree.child(word, "case");
        return tree.is(word, "nmod") && marker >= 0 && view.lower(marker).equals("of");
    }

    private boolean isSubject(int word) {
        return tree.is(word, "nsubj") || tree.is(word, "obl:agent");
    }

    private boolean isWithin(int word) {
        int marker = tree.child(word, "case");
        return marker >= 0
                && (WITHIN.contains(view.lower(marker))
                        || view.lower(marker).equals("on")
                                && GROUND.contains(tree.word(word).lemma()));
    }

    // 'The defence ministry in Bishkek' is the state's.
    private boolean isSeatOfOffice(int place) {
        int office = tree.head(place);
        RoleSpot spot = office < 0 || !tree.is(place, "nmod") ? null : view.role(office);
        return spot != null
                && spot.role().stands() == Fact.Stands.BODY
                && spot.role()
                        .sector()
                        .filter(sector -> sector == Sector.GOV || sector == Sector.LEG)
                        .isPresent()
                && !abroad(office);
    }

    // 'The talks in Geneva', 'the embassy in Oslo' are held and stand abroad.
    private boolean isVenue(int place) {
        int holder = tree.head(place);
        if (holder >= 0
                && tree.is(place, "obl")
                && GATHERING.contains(tree.word(holder).lemma())) {
            return true;
        }
        return holder >= 0
                && tree.is(place, "nmod")
                && (VENUES.contains(tree.word(holder).lemma()) || abroad(holder));
    }

    private boolean governs(int word) {
        RoleSpot spot = view.role(word);
        if (spot == null || abroad(word)) {
            return false;
        }
        RoleName role = spot.role();
        return role.weight() == Fact.Weight.STATE
                || role.sector()
                        .filter(sector -> sector == Sector.GOV
                                || sector == Sector.LEG
                                || sector == Sector.JUD
                                || sector == Sector.COP
                                || sector == Sector.PTY
                                || sector == Sector.OPP
                                || sector == Sector.SEP
                                || sector == Sector.SPY
                                || sector == Sector.MIL)
                        .isPresent();
    }

    // Soldiers act at home and abroad.
    private boolean troops(int word) {
        RoleSpot spot = view.role(word);
        return spot != null
                && spot.role().stands() != Fact.Stands.PERSON
                && spot.role().sector().filter(Sector.MIL::equals).isPresent();
    }

    private boolean abroad(int word) {
        return Homes.isAbroad(tree.word(word).lemma());
    }

    // 'LIMA, May 3 –', 'Maputo, 21 November -', 'NAIROBI (Agency) -'.
    private boolean isDateline(int name) {
        if (sentence > 0 || name > 3) {
            return false;
        }
        for (int word = name + 1; word < Math.min(tree.size(), name + 9); word++) {
            String form = tree.word(word).form();
            if (form.equals("-") || form.equals("–") || form.equals("—") || form.equals("--")) {
                boolean apart =
                        word > 0 && tree.word(word - 1).end() < tree.word(word).start();
                return apart && tree.word(word).upos() == Upos.PUNCT;
            }
            if (tree.word(word).upos() == Upos.VERB || tree.word(word).upos() == Upos.AUX) {
                return false;
            }
        }
        return false;
    }
}
