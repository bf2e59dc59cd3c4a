package org.demarche.analyse.actors;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.analyse.actors.Fact.RoleName;
import org.demarche.analyse.actors.Fact.Weight;
import org.demarche.analyse.syntax.Tree;
import org.demarche.analyse.syntax.Upos;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.Sector;

/** Says which of those who are named without a state are at home where the report is set. */
final class Homes {
    // Whom one meets in the states of others.
    private static final Set<String> ABROAD = Set.of(
            "diplomat",
            "envoy",
            "ambassador",
            "attache",
            "mediator",
            "negotiator",
            "consul",
            "military attache",
            "defence attache",
            "defense attache",
            "special envoy",
            "peacekeeper",
            "mercenary",
            "correspondent",
            "foreign correspondent",
            "coalition",
            "visitor",
            "tourist",
            "traveller",
            "expatriate",
            "attaché",
            "military attaché",
            "defence attaché",
            "plenipotentiary",
            "nuncio",
            "delegation",
            "mission",
            "observer mission",
            "permanent mission",
            "embassy",
            "consulate");
    // 'anti-Indian protesters', 'Turkish-made drones' name a state that they are not of.
    private static final Pattern TURNED = Pattern.compile(
            "\\b(?:[Pp]ro|[Aa]nti)-\\p{Lu}|-(?:made|built|backed|designed|supplied|trained|funded|armed)\\b");

    /** Whose they are when they do something; asked for, sold and sent, they may be anybody's. */
    private static final Set<String> WEAPONS = Set.of(
            "aircraft",
            "aircraft carrier",
            "air defence",
            "air defense",
            "air defences",
            "air defenses",
            "artillery",
            "battery",
            "battleship",
            "bomber",
            "bombers",
            "bulldozer",
            "combat aircraft",
            "corvette",
            "cruiser",
            "destroyer",
            "drone",
            "drones",
            "fighter aircraft",
            "fighter jet",
            "fighter jets",
            "fighter plane",
            "fighter planes",
            "frigate",
            "gunboat",
            "gunboats",
            "gunship",
            "guns",
            "helicopter",
            "helicopter gunship",
            "helicopters",
            "howitzer",
            "howitzers",
            "jet",
            "jet fighter",
            "jets",
            "military aircraft",
            "military helicopter",
            "military plane",
            "minehunter",
            "minesweeper",
            "missile boat",
            "mortar",
            "mortars",
            "naval vessel",
            "naval vessels",
            "navy ship",
            "patrol boat",
            "patrol ship",
            "patrol vessel",
            "rocket launcher",
            "spy plane",
            "submarine",
            "tank",
            "tanks",
            "transport plane",
            "transports",
            "unmanned aircraft",
            "warplane",
            "warplanes",
            "warship",
            "warships");

    // Companies trade everywhere; what they join in is of one country.
    private static final Pattern BRANCHES =
            Pattern.compile("association|chamber|federation|organi[sz]ation|lobby|^state |^national |growers|shopkeep");

    private final String text;
    private final Setting setting;
    private final Map<Speakers.Place, Setting.Home> given = new HashMap<>();

    Homes(String text, Setting setting) {
        this.text = text;
        this.setting = setting;
    }

    /** The clue that gave the phrase of this head its state, if the setting did. */
    Optional<Clue> clue(int sentence, int head) {
        return Optional.ofNullable(given.get(new Speakers.Place(sentence, head)))
                .map(Setting.Home::clue);
    }

    private Optional<String> home(int sentence, Phrase phrase, Setting.Tie tie) {
        Optional<Setting.Home> home = setting.home(sentence, phrase.head(), tie);
        home.ifPresent(found -> given.put(new Speakers.Place(sentence, phrase.head()), found));
        return home.map(Setting.Home::state);
    }

    /** Whether people of this role are found in the states of others. */
    static boolean isAbroad(String role) {
        return ABROAD.contains(role);
    }

    // 'the government', 'soldiers', 'the opposition' are those of the one state spoken of nearby. Those who flee, and
    // companies, are often of another one.
    Optional<String> of(int sentence, Phrase phrase, RoleName role) {
        if (phrase.isForeign()
                || !phrase.names().isEmpty()
                || belongsElsewhere(phrase)
                || TURNED.matcher(phrase.text(text)).find()) {
            return Optional.empty();
        }
        boolean plain = role.weight() == Weight.OWN
                || role.form().equals("official")
                || phrase.modifierRole().isPresent();
        Optional<Sector> sector = role.weight() == Weight.OWN
                ? role.sector()
                : phrase.modifierRole().flatMap(RoleName::sector).or(role::sector);
        if (!plain || sector.isEmpty()) {
            return Optional.empty();
        }
        if (isInformed(phrase)
                || isAbroad(role.form())
                || isAbroad(phrase.view().tree().word(phrase.head()).lemma())) {
            return Optional.empty();
        }
        boolean home = switch (sector.get()) {
            case GOV, LEG, JUD, COP, SPY, MIL, OPP, PTY, REB, SEP, CVL, LAB, AGR, STU, EDU, HLH, REL, SET, MED -> true;
            case BUS -> BRANCHES.matcher(role.form()).find();
            case CRM -> phrase.isPlural() || phrase.isDefinite();
            default -> false;
        };
        boolean thing = sector.get() == Sector.MIL && WEAPONS.contains(role.form()) && !isSubject(phrase);
        return home && !thing ? home(sentence, phrase, Setting.tie(sector.get())) : Optional.empty();
    }

    /** The country of somebody who belongs to what the report names without a state: 'the union's treasurer'. */
    Optional<String> of(int sentence, Phrase phrase, RoleName role, Actor actor) {
        Optional<Sector> sector = actor.sector();
        boolean apart = actor.country().isPresent()
                || sector.isEmpty()
                || sector.get() == Sector.IGO
                || sector.get() == Sector.IMG
                || phrase.isForeign()
                || isAbroad(role.form());
        return apart ? actor.country() : home(sentence, phrase, Setting.tie(sector.get()));
    }

    /** The country of a named person whose title says no more than the office: 'the education minister, Ruth Tapsell'. */
    Optional<String> ofTitled(int sentence, Phrase phrase, RoleName title) {
        return phrase.isForeign() || isAbroad(title.form())
                ? Optional.empty()
                : home(sentence, phrase, title.sector().map(Setting::tie).orElse(Setting.Tie.OFFICE));
    }

    /** Whether a phrase is the subject of its clause. */
    boolean acts(Phrase phrase) {
        return isSubject(phrase);
    }

    /** The country of people of whom nothing is said but how many: 'hundreds'. */
    Optional<String> ofPeople(int sentence, Phrase phrase) {
        return home(sentence, phrase, Setting.Tie.LOCAL);
    }

    private static boolean isSubject(Phrase phrase) {
        return phrase.view().tree().is(phrase.view().tree().firstConjunct(phrase.head()), "nsubj");
    }

    // 'Two people familiar with the plans' hide whose they are.
    static boolean isInformed(Phrase phrase) {
        Tree tree = phrase.view().tree();
        return Set.of("people", "person", "source")
                        .contains(tree.word(phrase.head()).lemma())
                && tree.children(phrase.head()).stream()
                        .anyMatch(child -> Set.of("familiar", "close", "briefed", "aware")
                                .contains(phrase.view().lower(child)));
    }

    // 'the mayor of Tarp', 'Tarp's prosecutors': of a place we do not know.
    private static boolean belongsElsewhere(Phrase phrase) {
        Tree tree = phrase.view().tree();
        return phrase.owners().stream().anyMatch(owner -> tree.word(owner).upos() == Upos.PROPN)
                || phrase.complements().stream()
                        .anyMatch(complement -> tree.word(complement).upos() == Upos.PROPN
                                && Set.of("of", "from").contains(phrase.view().lower(tree.child(complement, "case"))));
    }
}
