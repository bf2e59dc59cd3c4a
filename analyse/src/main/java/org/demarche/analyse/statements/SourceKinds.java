package org.demarche.analyse.statements;

import java.util.Locale;
import java.util.Set;
import org.demarche.analyse.syntax.Tree;
import org.demarche.core.actor.ActorKind;

/** What kind of source somebody is of whom only a noun or pronoun is given. */
final class SourceKinds {
    private static final Set<String> BODIES = Set.of(
            "ministry",
            "office",
            "embassy",
            "consulate",
            "presidency",
            "government",
            "committee",
            "commission",
            "council",
            "federation",
            "coalition",
            "union",
            "party",
            "agency",
            "court",
            "parliament",
            "senate",
            "cabinet",
            "army",
            "navy",
            "force",
            "police",
            "bank",
            "charity",
            "company",
            "unit",
            "delegation",
            "mission",
            "department",
            "institute",
            "university",
            "group",
            "report",
            "study",
            "document",
            "letter",
            "memo",
            "statement",
            "gazette",
            "communiqué",
            "note",
            "poll",
            "survey",
            "record",
            "schedule",
            "handbook",
            "copy",
            "press",
            "organisation",
            "organization",
            "authority",
            "tribunal",
            "chamber",
            "secretariat",
            "regime",
            "junta",
            "association",
            "staff",
            "bureau",
            "board",
            "service",
            "syndicate",
            "chancery",
            "chancellery",
            "diocese",
            "command",
            "operator",
            "coastguard",
            "wing",
            "annex",
            "guild",
            "academy",
            "foundation",
            "society",
            "front",
            "movement",
            "consortium",
            "firm",
            "alliance",
            "league",
            "assembly",
            "congress",
            "watchdog",
            "registry",
            "treasury",
            "exchange");

    private static final Set<String> CROWDS = Set.of("opposition", "crowd", "public", "clergy", "community", "sector");

    private static final Set<String> OUTLETS = Set.of(
            "newspaper",
            "daily",
            "weekly",
            "paper",
            "magazine",
            "broadcaster",
            "newsletter",
            "television",
            "radio",
            "website",
            "tabloid",
            "channel",
            "network");

    /** Whoever is called only this stays unnamed. */
    private static final Set<String> NAMELESS = Set.of(
            "official",
            "source",
            "diplomat",
            "person",
            "people",
            "one",
            "somebody",
            "insider",
            "aide",
            "spokesman",
            "spokeswoman",
            "spokesperson");

    /** What is said of papers that are no newspapers: 'a leaked paper', 'the defence white paper'. */
    private static final Set<String> WRITTEN = Set.of(
            "white",
            "green",
            "leaked",
            "confidential",
            "secret",
            "internal",
            "draft",
            "discussion",
            "working",
            "position",
            "policy",
            "strategy",
            "briefing",
            "background",
            "contingency",
            "court",
            "parliamentary",
            "defence",
            "defense",
            "budget",
            "government",
            "ministry",
            "council",
            "cabinet",
            "joint",
            "technical",
            "option",
            "options",
            "concept");

    private static final Set<String> PASSED_ON = Set.of(
            "see",
            "leak",
            "obtain",
            "draw",
            "sign",
            "find",
            "circulate",
            "prepare",
            "publish",
            "write",
            "draft",
            "table",
            "submit",
            "present",
            "review",
            "file");

    private SourceKinds() {}

    /** Whether a 'paper' is one that somebody wrote rather than one that is printed daily. */
    static boolean isWritten(Tree tree, int word) {
        if (!tree.word(word).lemma().equalsIgnoreCase("paper")) {
            return false;
        }
        return tree.children(word).stream().anyMatch(child -> {
            String form = tree.word(child).form().toLowerCase(Locale.ROOT);
            boolean described = (tree.is(child, "amod") || tree.is(child, "compound")) && WRITTEN.contains(form);
            boolean passed = tree.is(child, "acl")
                    && tree.word(child).xpos().equals("VBN")
                    && PASSED_ON.contains(tree.word(child).lemma());
            return described || passed;
        });
    }

    /** The kind that the head word of a source tells. */
    static ActorKind of(Tree tree, int word) {
        String noun = tree.word(word).lemma().toLowerCase(Locale.ROOT);
        String part = tree.word(word).xpos();
        if (isWritten(tree, word)) {
            return ActorKind.ORGANISATION;
        }
        if (OUTLETS.contains(noun)) {
            return ActorKind.OUTLET;
        }
        if (part.equals("NNS") || part.equals("NNPS")) {
            return NAMELESS.contains(noun) ? ActorKind.UNNAMED : ActorKind.GROUP;
        }
        if (BODIES.contains(noun)) {
            return ActorKind.ORGANISATION;
        }
        if (CROWDS.contains(noun)) {
            return ActorKind.GROUP;
        }
        String pronoun = tree.word(word).form().toLowerCase(Locale.ROOT);
        if (pronoun.equals("he") || pronoun.equals("she")) {
            return ActorKind.PERSON;
        }
        if (pronoun.equals("it")) {
            return ActorKind.ORGANISATION;
        }
        if (pronoun.equals("they")) {
            return ActorKind.GROUP;
        }
        boolean known = tree.child(word, "nmod:poss") >= 0;
        int article = tree.child(word, "det");
        known |= article >= 0 && tree.word(article).form().equalsIgnoreCase("the");
        return known && part.equals("NN") && !NAMELESS.contains(noun) ? ActorKind.PERSON : ActorKind.UNNAMED;
    }
}
