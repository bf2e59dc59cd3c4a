package org.demarche.core.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.core.Passage;
import org.demarche.core.actor.Actor;
import org.demarche.core.event.Event;
import org.demarche.core.event.EventDate;
import org.demarche.core.event.Place;
import org.demarche.core.event.Standing;
import org.demarche.core.name.NameMatcher;
import org.demarche.core.statement.Form;
import org.demarche.core.statement.Stance;
import org.demarche.core.statement.Statement;

/** How two accounts differ in what they say of one event or statement. Where one is silent there is no difference. */
final class Differences {
    private static final Set<Standing> DONE = EnumSet.of(Standing.HAPPENED, Standing.UNDER_WAY);
    private static final Pattern NEGATION =
            Pattern.compile("\\b(?:not|never|no|none|neither|nor|without)\\b|n['’]t\\b", Pattern.CASE_INSENSITIVE);
    /** 'should not', 'must not', 'cannot', questions and wishes: nothing is denied by them. */
    private static final Pattern NOT_INDICATIVE = Pattern.compile(
            "\\b(?:should|must|can|could|may|might|would|shall|let us|ought|need|do|don['’]t)\\b|cannot|\\?",
            Pattern.CASE_INSENSITIVE);

    /** A word that only a noun can follow. */
    private static final Pattern NAMED_ONLY = Pattern.compile(
            "(?:\\b(?:a|an|the|any|such|its|his|her|their|our|this|that|these|those|of|for|on|with|no|by|from|in)"
                    + "|['’]s|s['’])\\s+(?:\\p{L}+\\s+)?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DEED = Pattern.compile(
            "requests?|demands?|appeals?|calls?|offers?|talks|visits?|agreements?|deals?|threats?|warnings?|attacks?|sales?"
                    + "|suppl(?:y|ies)|deliver(?:y|ies)|shipments?|loans?|aid|help|support|protests?|sanctions|invasion"
                    + "|strikes?|meetings?|criticism|condemnation|allegations?|accusations?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern VERB_BEFORE = Pattern.compile(
            "\\b(?:to|will|would|can|could|may|might|must|shall|should|not|I|we|they|you)\\s+$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIAL =
            Pattern.compile("\\b(?:den[iy]|reject|dismiss|refut|repudiat|disput|rebut)", Pattern.CASE_INSENSITIVE);
    private static final Set<Stance> PLAIN = EnumSet.of(Stance.SAYS, Stance.DENIES);
    private static final double SAME_CLAUSE = 0.7;

    private Differences() {}

    /** Differences between two accounts' findings of one event. */
    static List<Difference> ofEvents(List<Found<Event>> left, List<Found<Event>> right) {
        List<Difference> differences = new ArrayList<>();
        standing(left, right).ifPresent(differences::add);
        first(left, right, Differences::date).ifPresent(differences::add);
        first(left, right, Differences::place).ifPresent(differences::add);
        first(left, right, (mine, theirs) -> number(mine, mine.around(), theirs, theirs.around()))
                .ifPresent(differences::add);
        first(left, right, (mine, theirs) -> wording(mine, theirs, false)).ifPresent(differences::add);
        return differences;
    }

    /** Differences between two accounts' findings of one statement. */
    static List<Difference> ofStatements(List<Found<Statement>> left, List<Found<Statement>> right) {
        List<Difference> differences = new ArrayList<>();
        first(left, right, Differences::contradiction).ifPresent(differences::add);
        first(left, right, Differences::speaker).ifPresent(differences::add);
        first(left, right, (mine, theirs) -> number(mine, mine.own(), theirs, theirs.own()))
                .ifPresent(differences::add);
        first(left, right, (mine, theirs) -> wording(mine, theirs, quoted(mine) && quoted(theirs)))
                .ifPresent(differences::add);
        return differences;
    }

    @FunctionalInterface
    private interface Comparing<T> {
        Optional<Difference> of(Found<T> left, Found<T> right);
    }

    /** The first difference between a finding of one side and one of the other. */
    private static <T> Optional<Difference> first(List<Found<T>> left, List<Found<T>> right, Comparing<T> comparing) {
        for (Found<T> mine : left) {
            for (Found<T> theirs : right) {
                Optional<Difference> difference = comparing.of(mine, theirs);
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Where one account says that it happened, or will, and the other does not. What stands under a condition says nothing
     * of what happened, and a deed that is only named ('the request') stands nowhere: both are left out.
     */
    private static Optional<Difference> standing(List<Found<Event>> left, List<Found<Event>> right) {
        if (standings(left).equals(standings(right)) && standings(left).size() == 1) {
            return Optional.empty();
        }
        List<Found<Event>> mine =
                held(left.stream().filter(Differences::saysHowItStands).toList());
        List<Found<Event>> theirs =
                held(right.stream().filter(Differences::saysHowItStands).toList());
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        Set<Standing> one = standings(mine);
        Set<Standing> other = standings(theirs);
        boolean asserted =
                done(one) || done(other) || one.contains(Standing.ANNOUNCED) || other.contains(Standing.ANNOUNCED);
        if (!asserted || one.stream().anyMatch(other::contains) || (done(one) && done(other))) {
            return Optional.empty();
        }
        boolean contradiction =
                (done(one) && other.contains(Standing.DENIED)) || (done(other) && one.contains(Standing.DENIED));
        Found<Event> first = mine.get(0);
        Found<Event> second = theirs.get(0);
        return Optional.of(new Difference(
                contradiction ? DifferenceKind.CONTRADICTION : DifferenceKind.STANDING,
                first.side(first.value().standing().words()),
                second.side(second.value().standing().words()),
                "%s here, %s there"
                        .formatted(
                                first.value().standing().words(),
                                second.value().standing().words())));
    }

    /** What an account itself holds: one that tells of a deed in its own words may pass on somebody's denial beside it. */
    private static List<Found<Event>> held(List<Found<Event>> found) {
        boolean tells = found.stream()
                .anyMatch(each -> DONE.contains(each.value().standing())
                        && each.value().saidBy().isEmpty());
        return tells
                ? found.stream().filter(each -> each.value().saidBy().isEmpty()).toList()
                : found;
    }

    private static boolean saysHowItStands(Found<Event> found) {
        Passage trigger = found.value().trigger();
        String text = found.reading().report().text();
        return found.value().standing() != Standing.CONDITIONAL
                && !NAMED_ONLY
                        .matcher(text.substring(Math.max(0, trigger.start() - 30), trigger.start()))
                        .find()
                && !(DEED.matcher(trigger.exact()).matches()
                        && !VERB_BEFORE
                                .matcher(text.substring(Math.max(0, trigger.start() - 12), trigger.start()))
                                .find());
    }

    private static Set<Standing> standings(List<Found<Event>> found) {
        Set<Standing> standings = EnumSet.noneOf(Standing.class);
        found.forEach(each -> standings.add(each.value().standing()));
        return standings;
    }

    private static boolean done(Set<Standing> standings) {
        return standings.stream().anyMatch(DONE::contains);
    }

    private static Optional<Difference> date(Found<Event> left, Found<Event> right) {
        Optional<EventDate> mine = left.value().date();
        Optional<EventDate> theirs = right.value().date();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        String one = mine.get().value().orElse("");
        String other = theirs.get().value().orElse("");
        boolean sameWords = mine.get().text().equalsIgnoreCase(theirs.get().text());
        if (sameWords || one.isEmpty() || other.isEmpty() || one.startsWith(other) || other.startsWith(one)) {
            // 'On Thursday' in a copy of the next day is the same Thursday.
            return Optional.empty();
        }
        return Optional.of(new Difference(
                DifferenceKind.DATE,
                left.side(mine.get().text()),
                right.side(theirs.get().text()),
                one + " here, " + other + " there"));
    }

    private static Optional<Difference> place(Found<Event> left, Found<Event> right) {
        Optional<Place> mine = left.value().place();
        Optional<Place> theirs = right.value().place();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        String one = mine.get().name();
        String other = theirs.get().name();
        boolean countries =
                mine.get().country().isPresent() && theirs.get().country().isPresent();
        boolean sameCountry = mine.get().country().equals(theirs.get().country());
        boolean sameName = NameMatcher.organisations(one, other).same() || one.contains(other) || other.contains(one);
        // Of one country, one may name the city and the other the country; only two places with coordinates are
        // compared.
        boolean twoSpots = mine.get().latitude().isPresent()
                && theirs.get().latitude().isPresent()
                && !mine.get().latitude().equals(theirs.get().latitude());
        if (sameName || !countries || (sameCountry && !twoSpots)) {
            return Optional.empty();
        }
        return Optional.of(new Difference(
                DifferenceKind.PLACE, left.side(one), right.side(other), one + " here, " + other + " there"));
    }

    private static <T> Optional<Difference> number(Found<T> left, Wording mine, Found<T> right, Wording theirs) {
        List<Figures.Figure> ones = mine.figures();
        List<Figures.Figure> others = theirs.figures();
        for (Figures.Figure one : ones) {
            List<Figures.Figure> same = others.stream().filter(one::counts).toList();
            long counting = ones.stream().filter(one::counts).count();
            if (counting == 1 && same.size() == 1 && !one.agrees(same.get(0))) {
                return Optional.of(new Difference(
                        DifferenceKind.NUMBER,
                        left.side(one.words()),
                        right.side(same.get(0).words()),
                        one.words() + " here, " + same.get(0).words() + " there"));
            }
        }
        return Optional.empty();
    }

    private static <T> Optional<Difference> wording(Found<T> left, Found<T> right, boolean sameQuotation) {
        Map<Integer, Strength.Word> mine = left.own().strength();
        Map<Integer, Strength.Word> theirs = right.own().strength();
        // The scale on which the two are furthest apart says most.
        Optional<Integer> scale = mine.keySet().stream()
                .filter(theirs::containsKey)
                .filter(each -> apart(mine, theirs, each) > 0 || (sameQuotation && !same(mine, theirs, each)))
                .max(Comparator.comparingInt((Integer each) -> apart(mine, theirs, each))
                        .thenComparing(Comparator.reverseOrder()));
        return scale.map(each -> {
            String one = Objects.requireNonNull(mine.get(each)).written();
            String other = Objects.requireNonNull(theirs.get(each)).written();
            return new Difference(
                    DifferenceKind.WORDING,
                    left.side(one),
                    right.side(other),
                    "'%s' here, '%s' there".formatted(one, other));
        });
    }

    private static int apart(Map<Integer, Strength.Word> left, Map<Integer, Strength.Word> right, int scale) {
        return Math.abs(Objects.requireNonNull(left.get(scale)).level()
                - Objects.requireNonNull(right.get(scale)).level());
    }

    private static boolean same(Map<Integer, Strength.Word> left, Map<Integer, Strength.Word> right, int scale) {
        return Objects.requireNonNull(left.get(scale))
                .stem()
                .equals(Objects.requireNonNull(right.get(scale)).stem());
    }

    private static boolean quoted(Found<Statement> found) {
        return found.value().form() != Form.INDIRECT;
    }

    /** One speaker denies what the other is said to say: the same clause, affirmed and denied in plain statements. */
    private static Optional<Difference> contradiction(Found<Statement> left, Found<Statement> right) {
        String mine = left.passage().exact();
        String theirs = right.passage().exact();
        if (!PLAIN.contains(left.value().stance())
                || !PLAIN.contains(right.value().stance())
                || denies(left) == denies(right)
                || new SameActor().of(left.value().source(), right.value().source()) < 0.9
                || NOT_INDICATIVE.matcher(mine).find()
                || NOT_INDICATIVE.matcher(theirs).find()
                || SameWords.alike(left.own().weighed(), right.own().weighed()) < SAME_CLAUSE) {
            return Optional.empty();
        }
        return Optional.of(new Difference(
                DifferenceKind.CONTRADICTION,
                left.side(left.value().stance().word()),
                right.side(right.value().stance().word()),
                denies(left) ? "denied here, affirmed there" : "affirmed here, denied there"));
    }

    /** 'Denied that it was sold' and 'said it was not sold' deny alike; 'denied that it was not sold' affirms. */
    private static boolean denies(Found<Statement> found) {
        boolean negated = found.own().isNegated();
        boolean byCue = found.value()
                .cue()
                .filter(cue -> DENIAL.matcher(cue.exact()).find())
                .isPresent();
        return byCue ? !negated : negated || found.value().stance() == Stance.DENIES;
    }

    static boolean isNegated(String words) {
        return NEGATION.matcher(words).results().count() % 2 == 1;
    }

    /** The same quotation put into the mouths of two persons. */
    private static Optional<Difference> speaker(Found<Statement> left, Found<Statement> right) {
        Actor mine = left.value().source();
        Actor theirs = right.value().source();
        if (!quoted(left)
                || !quoted(right)
                || !SameActor.isNamed(mine)
                || !SameActor.isNamed(theirs)
                || new SameActor().of(mine, theirs) > 0
                || People.near(mine.name(), theirs.name())) {
            return Optional.empty();
        }
        return Optional.of(new Difference(
                DifferenceKind.AFFILIATION,
                left.side(mine.name()),
                right.side(theirs.name()),
                "the same words, said by %s here and by %s there".formatted(mine.name(), theirs.name())));
    }
}
