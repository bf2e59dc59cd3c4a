package org.demarche.core.watch;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.core.event.Concern;
import org.demarche.core.event.Event;

/** Which kinds of support an event or a stretch of words is about. */
final class KindsOfSupport {
    private static final Set<Concern> MILITARY = EnumSet.of(Concern.MILITARY, Concern.ARMS, Concern.INTELLIGENCE);
    private static final Set<Concern> ECONOMIC =
            EnumSet.of(Concern.ECONOMIC, Concern.TRADE, Concern.ENERGY, Concern.AID, Concern.SANCTIONS);
    private static final Set<Concern> DIPLOMATIC = EnumSet.of(Concern.DIPLOMATIC, Concern.VOTE, Concern.TERRITORY);
    private static final Pattern MILITARY_WORDS = Pattern.compile(
            "\\b(arms|weapons?|weaponry|military|missiles?|drones?|munitions?|ammunition|troops|defen[cs]e)\\b");
    private static final Pattern ECONOMIC_WORDS = Pattern.compile(
            "\\b(economic|financial|money|loans?|credits?|funds?|trade|oil|gas|grain|sanctions?|investments?)\\b");

    private KindsOfSupport() {}

    /** The kinds that an event's concerns name; none where they name no kind. */
    static Set<SupportKind> named(Event event) {
        Set<SupportKind> kinds = EnumSet.noneOf(SupportKind.class);
        for (Concern concern : event.concerns()) {
            if (MILITARY.contains(concern)) {
                kinds.add(SupportKind.MILITARY);
            } else if (ECONOMIC.contains(concern)) {
                kinds.add(SupportKind.ECONOMIC);
            } else if (DIPLOMATIC.contains(concern)) {
                kinds.add(SupportKind.DIPLOMATIC);
            }
        }
        // 'Military aid' concerns aid too, and is no money.
        if (kinds.contains(SupportKind.MILITARY)
                && event.concerns().stream()
                        .noneMatch(concern -> ECONOMIC.contains(concern) && concern != Concern.AID)) {
            kinds.remove(SupportKind.ECONOMIC);
        }
        return kinds;
    }

    /** The kinds of support that an event gives, asks for or withholds, by its concerns or else by its class and code. */
    static Set<SupportKind> of(Event event) {
        Set<SupportKind> kinds = named(event);
        if (!kinds.isEmpty()) {
            return kinds;
        }
        return switch (event.eventClass()) {
            case AID -> EnumSet.of(event.cameo().startsWith("072") ? SupportKind.MILITARY : SupportKind.ECONOMIC);
            case SUPPORT -> EnumSet.of(SupportKind.WORDS);
            case COOPERATE ->
                EnumSet.of(
                        event.cameo().startsWith("062") || event.cameo().startsWith("064")
                                ? SupportKind.MILITARY
                                : event.cameo().startsWith("061") ? SupportKind.ECONOMIC : SupportKind.DIPLOMATIC);
            case REQUEST -> ofRequest(event.cameo());
            case ACCUSE, PROTEST -> EnumSet.of(SupportKind.WORDS);
            case SANCTION -> EnumSet.of(SupportKind.ECONOMIC);
            case ASSAULT, MOBILIZE, COERCE -> EnumSet.of(SupportKind.MILITARY);
            default -> EnumSet.of(SupportKind.DIPLOMATIC);
        };
    }

    /** CAMEO 02 (appeal) and 10 (demand): their third digit says what for. */
    private static Set<SupportKind> ofRequest(String cameo) {
        return switch (cameo) {
            case "0212", "0214", "0232", "0234", "1012", "1014", "1032" -> EnumSet.of(SupportKind.MILITARY);
            case "0211", "0231", "0233", "1011", "1031", "1033", "023", "103" -> EnumSet.of(SupportKind.ECONOMIC);
            case "022", "102" -> EnumSet.of(SupportKind.DIPLOMATIC);
            default -> EnumSet.noneOf(SupportKind.class);
        };
    }

    /** The kinds that words name: 'arms requests'. */
    static Set<SupportKind> ofWords(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        Set<SupportKind> kinds = EnumSet.noneOf(SupportKind.class);
        if (MILITARY_WORDS.matcher(lower).find()) {
            kinds.add(SupportKind.MILITARY);
        }
        if (ECONOMIC_WORDS.matcher(lower).find()) {
            kinds.add(SupportKind.ECONOMIC);
        }
        return kinds;
    }
}
