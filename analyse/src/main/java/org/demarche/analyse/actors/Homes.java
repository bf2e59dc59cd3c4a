package org.demarche.analyse.actors;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/** Says of which country those are whose own words name none. */
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
    // Capital letters of faith and conviction, which tell no origin.
    private static final Set<String> CREEDS = Set.of(
            "islamic",
            "islamist",
            "muslim",
            "moslem",
            "christian",
            "catholic",
            "orthodox",
            "protestant",
            "anglican",
            "jewish",
            "buddhist",
            "hindu",
            "sunni",
            "shia",
            "shiite",
            "salafist",
            "jihadist",
            "communist",
            "maoist",
            "marxist",
            "socialist",
            "republican",
            "democratic",
            "liberal",
            "conservative");

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
    private final HomeSigns signs;
    private final @Nullable HomeRanker ranker;
    private final Map<Speakers.Place, Clue> given = new HashMap<>();
    private final Map<Speakers.Place, List<HomeSigns.Option>> asked = new LinkedHashMap<>();

    Homes(String text, Setting setting, HomeSigns signs, @Nullable HomeRanker ranker) {
        this.text = text;
        this.setting = setting;
        this.signs = signs;
        this.ranker = ranker;
    }

    /** The clue that gave the phrase of this head its country, if the report did. */
    Optional<Clue> clue(int sentence, int head) {
        return Optional.ofNullable(given.get(new Speakers.Place(sentence, head)));
    }

    /** What there was to choose from for each phrase that was asked about. */
    Map<Speakers.Place, List<HomeSigns.Option>> asked() {
        return asked;
    }

    private Optional<String> home(
            int sentence, Phrase phrase, Optional<Sector> sector, String kind, boolean placed, boolean serves) {
        Setting.Tie tie = sector.map(Setting::tie).orElse(Setting.Tie.OFFICE);
        Optional<Setting.Home> rule = placed ? setting.home(sentence, phrase.head(), tie) : Optional.empty();
        boolean anybody = tie == Setting.Tie.LOOSE && isSomeOrOther(phrase)
                || tie == Setting.Tie.OFFICE && setting.isSomebody(sentence, phrase.head());
        Speakers.Place place = new Speakers.Place(sentence, phrase.head());
        if (!anybody) {
            List<HomeSigns.Option> options = signs.options(new HomeSigns.Asked(
                    sentence,
                    phrase,
                    sector.map(Sector::name).orElse("none"),
                    kind,
                    tie,
                    placed,
                    serves,
                    rule.map(Setting.Home::state)));
            asked.put(place, options);
            if (ranker != null) {
                Optional<HomeSigns.Option> chosen = ranker.choose(options);
                chosen.flatMap(HomeSigns.Option::clue).ifPresent(clue -> given.put(place, clue));
                return chosen.map(HomeSigns.Option::country);
            }
        }
        rule.ifPresent(home -> given.put(place, home.clue()));
        return rule.map(Setting.Home::state);
    }

    /** The country of whoever stands at a word and is of this sector, for those who ask from outside and know better who it is. */
    Optional<String> of(int sentence, int word, Optional<Sector> sector) {
        return clue(sentence, word)
                .map(Clue::state)
                .or(() -> setting.home(sentence, word, sector.map(Setting::tie).orElse(Setting.Tie.LOCAL))
                        .map(Setting.Home::state));
    }

    /** Whether people of this role are found in the states of others. */
    static boolean isAbroad(String role) {
        return ABROAD.contains(role);
    }

    /** The country of somebody of whom the phrase says only what they are: 'the government', 'soldiers'. */
    Optional<String> of(int sentence, Phrase phrase, RoleName role) {
        if (!phrase.names().isEmpty()
                || belongsElsewhere(phrase)
                || phrase.isForeign()
                || hasUnknownOrigin(phrase)
                || standsOpposite(phrase)
                || isPosted(phrase, role)
                || WEAPONS.contains(role.form()) && !isSubject(phrase)
                || isInformed(phrase)
                || TURNED.matcher(phrase.text(text)).find()) {
            return Optional.empty();
        }
        boolean plain = role.weight() == Weight.OWN
                || role.form().equals("official")
                || phrase.modifierRole().isPresent();
        Optional<Sector> sector = role.weight() == Weight.OWN
                ? role.sector()
                : phrase.modifierRole().flatMap(RoleName::sector).or(role::sector);
        if (sector.isEmpty() && role.weight() == Weight.OWN) {
            return Optional.empty(); // 'the guide' is nobody in politics
        }
        boolean unsaid = role.weight() == Weight.STATE || sector.isEmpty();
        boolean serves = unsaid
                && sector.filter(one -> one != Sector.GOV && one != Sector.IGO).isEmpty();
        return home(sentence, phrase, sector, "role", plain && isPlaced(phrase, role, sector), serves);
    }

    // Those who flee, and companies, are often of another country than the one spoken of.
    private static boolean isPlaced(Phrase phrase, RoleName role, Optional<Sector> sector) {
        if (sector.isEmpty()
                || isAbroad(role.form())
                || isAbroad(phrase.view().tree().word(phrase.head()).lemma())) {
            return false;
        }
        boolean home = switch (sector.get()) {
            case GOV, LEG, JUD, COP, SPY, MIL, OPP, PTY, REB, SEP, CVL, LAB, AGR, STU, EDU, HLH, REL, SET, MED -> true;
            case BUS -> BRANCHES.matcher(role.form()).find();
            case CRM -> phrase.isPlural() || phrase.isDefinite();
            default -> false;
        };
        return home;
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
        return apart ? actor.country() : home(sentence, phrase, sector, "role", true, false);
    }

    /** The country of a named person whose title says no more than the office: 'the education minister, Ruth Tapsell'. */
    Optional<String> ofTitled(int sentence, Phrase phrase, RoleName title) {
        return phrase.isForeign()
                ? Optional.empty()
                : home(sentence, phrase, title.sector(), "title", !isAbroad(title.form()), false);
    }

    /** The country of a person of whom the report gives the bare name, where he speaks: somebody the report has asked. */
    Optional<String> ofNamed(int sentence, Phrase phrase) {
        return Speakers.speaks(phrase.view().tree(), phrase.head())
                ? home(sentence, phrase, Optional.empty(), "name", false, false)
                : Optional.empty();
    }

    /** Whether a phrase is the subject of its clause. */
    boolean acts(Phrase phrase) {
        return isSubject(phrase);
    }

    /** The country of people of whom nothing is said but how many: 'hundreds'. */
    Optional<String> ofPeople(int sentence, Phrase phrase) {
        return home(sentence, phrase, Optional.of(Sector.CVL), "people", true, false);
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

    // 'accused them of hiding rebels', 'gunmen': anybody's.
    private static boolean isSomeOrOther(Phrase phrase) {
        return phrase.isPlural()
                && phrase.owners().isEmpty()
                && phrase.view().tree().child(phrase.head(), "det") < 0;
    }

    // 'the mission in Lima', 'an envoy to the Vatican' are of another state than that.
    private static boolean isPosted(Phrase phrase, RoleName role) {
        Tree tree = phrase.view().tree();
        return isAbroad(role.form())
                && phrase.complements().stream()
                        .anyMatch(complement ->
                                Set.of("in", "to", "at").contains(phrase.view().lower(tree.child(complement, "case"))));
    }

    // 'a soldier on the other bank'
    private static boolean standsOpposite(Phrase phrase) {
        Tree tree = phrase.view().tree();
        return phrase.complements().stream()
                .flatMap(complement -> tree.children(complement, "amod").stream())
                .anyMatch(word -> Set.of("other", "opposite", "far")
                        .contains(phrase.view().lower(word)));
    }

    // 'the Cornish skippers': of somewhere that the lexicon does not know.
    private static boolean hasUnknownOrigin(Phrase phrase) {
        Tree tree = phrase.view().tree();
        return phrase.core().stream()
                .anyMatch(word -> word > 0
                        && word < phrase.head()
                        && tree.is(word, "amod")
                        && phrase.view().role(word) == null
                        && !CREEDS.contains(phrase.view().lower(word))
                        && Spelling.startsWithCapital(tree.word(word).form())
                        && !Spelling.startsWithCapital(tree.word(phrase.head()).form()));
    }
}
