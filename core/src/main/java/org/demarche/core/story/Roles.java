package org.demarche.core.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.core.Passage;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Mention;
import org.demarche.core.copy.Stem;
import org.demarche.core.reading.Reading;

/** The office a report gives a person beside the name: 'a spokesman for the Chinese Embassy in Washington'. */
final class Roles {
    private static final String NOUN =
            "spokes(?:man|woman|person)|minister|president|premier|chancellor|ambassador|envoy"
                    + "|advis[eo]r|director|secretary|chief|commander|general|admiral|leader|chair(?:man|woman|person)?|governor"
                    + "|mayor|senator|lawmaker|official|fellow|analyst|professor|negotiator|diplomat|head|representative|deputy"
                    + "|economist|expert|executive|founder|counterpart";
    private static final Pattern ROLE = Pattern.compile("\\b(" + NOUN + ")s?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLED =
            Pattern.compile("^(.*\\b(?:" + NOUN + "))\\s+(?-i:(?=\\p{Lu}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern UP_TO_NAME = Pattern.compile("[^,;:.“”\"]{0,60},?\\s+");
    private static final Pattern AFTER =
            Pattern.compile("^,\\s+([^,;:.“”\"]{4,120}?)(?=[,;:.“”\"]|\\s+(?:said|told|says)\\b|$)");
    private static final Pattern BEFORE = Pattern.compile(
            "((?:[\\p{L}'’.-]+\\s+){0,6}?\\b(?:" + NOUN
                    + ")\\b(?:\\s+(?:for|of|at|to|in|from|with)\\s+[\\p{L} '’.-]{2,80}?)?),?\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private Roles() {}

    /**
     * An office.
     *
     * @param person the name as the reading has it
     * @param name where the name stands
     * @param noun the kind of office: 'spokesman'
     * @param words the words of the office
     * @param countries codes of the states and bodies named in it
     * @param capitals stems of the other names in it
     */
    record Role(String person, Passage name, String noun, Passage words, Set<String> countries, Set<String> capitals) {
        /** Whether two offices cannot be one: the same kind of office, at another state or body. */
        boolean contradicts(Role other) {
            if (!noun.equals(other.noun)) {
                return false;
            }
            if (!countries.isEmpty() && !other.countries.isEmpty()) {
                return countries.stream().noneMatch(other.countries::contains);
            }
            Set<String> mine = new TreeSet<>(capitals);
            Set<String> theirs = new TreeSet<>(other.capitals);
            mine.removeAll(SameWords.stems(plain(other.words.exact())));
            theirs.removeAll(SameWords.stems(plain(words.exact())));
            return !mine.isEmpty()
                    && !theirs.isEmpty()
                    && mine.stream().noneMatch(name -> theirs.stream().anyMatch(one -> kin(name, one)));
        }

        private static boolean kin(String left, String right) {
            int length = Math.min(4, Math.min(left.length(), right.length()));
            return length >= 3 && left.regionMatches(0, right, 0, length);
        }
    }

    /** The offices a reading gives its persons, one for each place where it gives one. */
    static List<Role> of(Reading reading) {
        List<Role> roles = new ArrayList<>();
        for (Mention mention : reading.mentions()) {
            if (mention.actor().kind() == ActorKind.PERSON
                    && Character.isUpperCase(mention.passage().exact().codePointAt(0))) {
                Found.sentence(reading, mention.passage())
                        .flatMap(sentence -> find(reading, mention, sentence))
                        .ifPresent(roles::add);
            }
        }
        return roles;
    }

    private static Optional<Role> find(Reading reading, Mention mention, Passage sentence) {
        String text = reading.report().text();
        Passage name = mention.passage();
        int later = text.indexOf(mention.actor().name(), name.end());
        boolean namedAfter = later >= 0
                && later + mention.actor().name().length() <= sentence.end()
                && ROLE.matcher(name.exact()).find()
                && UP_TO_NAME.matcher(text.substring(name.end(), later)).matches();
        if (namedAfter) {
            // 'A spokesman for the embassy in Lima, Ana Ruiz': the mention holds the office, the name comes after it.
            Passage named =
                    Passage.of(text, later, later + mention.actor().name().length());
            String office = text.substring(name.start(), later).replaceFirst("[,\\s]+$", "");
            return Optional.of(role(
                    reading,
                    new Mention(mention.actor(), named),
                    Passage.of(text, name.start(), name.start() + office.length())));
        }
        Matcher titled = TITLED.matcher(name.exact());
        if (titled.find()) {
            // 'Colombian Defence Minister Iván Rojas': the mention holds the office and the name.
            Passage words = Passage.of(text, name.start(), name.start() + titled.end(1));
            Mention named = new Mention(mention.actor(), Passage.of(text, name.start() + titled.end(), name.end()));
            return Optional.of(role(reading, named, words));
        }
        Matcher after = AFTER.matcher(text.substring(name.end(), sentence.end()));
        if (after.find() && ROLE.matcher(after.group(1)).find()) {
            return Optional.of(
                    role(reading, mention, Passage.of(text, name.end() + after.start(1), name.end() + after.end(1))));
        }
        String lead = text.substring(sentence.start(), name.start());
        Matcher before = BEFORE.matcher(lead);
        return before.find()
                ? Optional.of(role(
                        reading,
                        mention,
                        Passage.of(text, sentence.start() + before.start(1), sentence.start() + before.end(1))))
                : Optional.empty();
    }

    private static Role role(Reading reading, Mention mention, Passage words) {
        Matcher noun = ROLE.matcher(words.exact());
        String kind = noun.find() ? noun.group(1).toLowerCase(Locale.ROOT) : "";
        Set<String> countries = new TreeSet<>();
        for (Mention other : reading.mentions()) {
            if (words.contains(other.passage())
                    && !other.passage().equals(words)
                    && other.actor().kind() != ActorKind.PERSON
                    && !isPlaceOfWork(words, other.passage())) {
                other.actor().country().ifPresent(countries::add);
            }
        }
        if (countries.isEmpty()) {
            // 'said Spain's energy minister, …': the reading knows whose minister it is, where the words alone do not
            // tell.
            mention.actor().country().ifPresent(countries::add);
        }
        Set<String> capitals = new TreeSet<>();
        for (Stem.Token token : Stem.tokens(plain(words.exact()))) {
            if (token.capital()
                    && !ARTICLES.contains(token.stem())
                    && !ROLE.matcher(token.stem()).matches()) {
                capitals.add(token.stem());
            }
        }
        return new Role(
                mention.actor().name(),
                mention.passage(),
                kind.replaceFirst("spokes(?:woman|person)", "spokesman")
                        .replaceFirst("chair(?:man|woman|person)", "chair")
                        .replace("advisor", "adviser"),
                words,
                countries,
                capitals);
    }

    /** Two countries that go by letters, by name and by adjective are written one way. */
    private static String plain(String words) {
        return words.replaceAll("\\bU\\.S\\.(?:A\\.)?|\\bUSA\\b|\\bAmerican\\b|\\bUnited States\\b", "US")
                .replaceAll("\\bU\\.K\\.|\\bBritish\\b|\\bBritain\\b|\\bUnited Kingdom\\b", "UK");
    }

    /** 'in Washington' says where somebody works, not for whom. */
    private static boolean isPlaceOfWork(Passage words, Passage mention) {
        int from = mention.start() - words.start();
        return words.exact().substring(0, from).toLowerCase(Locale.ROOT).endsWith(" in ");
    }
}
