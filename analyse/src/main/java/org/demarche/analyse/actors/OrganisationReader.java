package org.demarche.analyse.actors;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.analyse.actors.Fact.OrganisationName;
import org.demarche.analyse.actors.Fact.RoleName;
import org.demarche.analyse.actors.Fact.StateName;
import org.demarche.analyse.actors.Fact.Weight;
import org.demarche.analyse.actors.SentenceView.NameSpot;
import org.demarche.analyse.syntax.Name;
import org.demarche.core.actor.Actor;
import org.demarche.core.actor.ActorKind;
import org.demarche.core.actor.Sector;

/** Reads phrases around the name of an organisation. */
final class OrganisationReader {
    private static final Set<String> PAPERS = Set.of(
            "chronicle",
            "times",
            "herald",
            "mercury",
            "courier",
            "post",
            "gazette",
            "tribune",
            "observer",
            "mail",
            "star",
            "standard",
            "news",
            "journal",
            "telegraph",
            "guardian",
            "independent",
            "monitor",
            "express",
            "examiner",
            "echo",
            "bulletin",
            "reporter",
            "inquirer",
            "dispatch",
            "daily",
            "weekly",
            "today",
            "tv",
            "television",
            "radio",
            "fm",
            "sun",
            "globe",
            "advertiser",
            "argus",
            "sentinel",
            "review",
            "voice");
    private static final Set<String> BROADCASTERS =
            Set.of("radio", "tv", "tele", "télé", "canal", "channel", "agence", "diario");

    private OrganisationReader() {}

    /** 'the Xinhua news agency', 'the Taliban militia': the organisation itself, with a word for what it is. */
    static Optional<Found> itself(Phrase phrase, RoleName role) {
        for (NameSpot spot : phrase.names()) {
            Optional<OrganisationName> name = spot.organisation();
            boolean before =
                    spot.last() < phrase.head() && !spot.equals(phrase.view().name(phrase.head()));
            boolean alike = name.flatMap(OrganisationName::sector).equals(role.sector())
                    || role.weight() == Weight.STATE
                            && Set.of("organization", "organisation", "body").contains(role.form());
            if (before && alike && name.isPresent() && !name.get().isBody()) {
                Found found = organisation(spot, name.get());
                Set<String> words = new HashSet<>(found.words());
                words.addAll(phrase.roleWords());
                return Optional.of(new Found(
                        found.actors(),
                        phrase.first(),
                        phrase.last(),
                        found.kind(),
                        words,
                        found.count(),
                        Optional.empty()));
            }
        }
        return Optional.empty();
    }

    static Found organisation(NameSpot spot, OrganisationName organisation) {
        return new Found(
                List.of(NameChoice.organisationActor(organisation)),
                spot.first(),
                spot.last(),
                Found.Kind.BODY,
                Set.of(Spelling.key(organisation.form()), "organisation"),
                organisation.kind() == ActorKind.GROUP ? Found.Count.UNKNOWN : Found.Count.ONE,
                Optional.empty());
    }

    // 'The Chadian Red Cross' is not the Committee in Geneva.
    static Optional<Found> nationalSociety(
            String text, Set<String> spokenOf, Phrase phrase, NameSpot spot, OrganisationName name) {
        String form = Spelling.key(name.form());
        if (!form.equals("red cross") && !form.equals("red crescent")) {
            return Optional.empty();
        }
        for (NameSpot other : phrase.names()) {
            Optional<StateName> state = other.state(spokenOf);
            if (!other.equals(spot) && state.isPresent()) {
                Actor actor = new Actor(
                        phrase.text(text),
                        Optional.of(state.get().code()),
                        Optional.of(Sector.NGO),
                        ActorKind.ORGANISATION);
                return Optional.of(new Found(
                        List.of(actor),
                        phrase.first(),
                        phrase.last(),
                        Found.Kind.BODY,
                        Set.of(form, "organisation"),
                        Found.Count.ONE,
                        Optional.empty()));
            }
        }
        return Optional.empty();
    }

    // 'The Lusaka Chronicle', 'Radio Maroua'.
    static boolean isOutlet(SentenceView view, Name name) {
        int first = Math.max(0, name.first());
        int last = Math.min(name.last(), view.tree().size() - 1);
        if (view.lower(first).equals("the") && first < last) {
            first++;
        }
        return first < last && (PAPERS.contains(view.lower(last)) || BROADCASTERS.contains(view.lower(first)));
    }
}
