package org.demarche.read.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.read.line.Lines;

/**
 * Tells the lines of a report from what stands around them on a page: links to other reports, sharing and signing up,
 * comment forms, cookie notices, picture credits, copyright lines. Furniture left in would become evidence: the headline
 * of another report would be read as this report's own words.
 *
 * <p>The rules look at one line at a time and know only wording that pages use and reports do not. Where a sentence
 * could begin in the same way ('See also', 'Related'), what looks like a sentence stays. Pictures' captions go with
 * their credit, for a caption often tells of an earlier day. Every rule runs in time linear in the line.
 */
public final class Furniture {
    private static final int LONGEST = 400;
    private static final int MOST_LISTED = 15;

    private Furniture() {}

    /** The lines that are the report's own, blank lines kept. */
    public static List<String> removed(List<String> lines) {
        List<String> kept = new ArrayList<>();
        int sentences = 0;
        int listed = 0;
        for (String line : lines) {
            if (line.isEmpty()) {
                kept.add(line);
                continue;
            }
            String folded = fold(line);
            if (sentences >= 2 && FurnitureWords.opensComments(folded)) {
                break;
            }
            if (FurnitureWords.opensList(folded)) {
                listed = MOST_LISTED;
                continue;
            }
            if (listed > 0 && isListed(line)) {
                listed--;
                continue;
            }
            listed = 0;
            if (isFurniture(line)) {
                continue;
            }
            kept.add(line);
            sentences += Lines.endsSentence(line) && line.length() >= 40 ? 1 : 0;
        }
        return kept;
    }

    /** Whether a line is furniture whatever stands around it. */
    public static boolean isFurniture(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String folded = fold(line);
        return folded.isEmpty()
                || FurnitureWords.isWhole(folded)
                || FurnitureWords.opensNotice(folded)
                || FurnitureWords.isLabel(folded) && !Lines.endsSentence(line)
                || pointsElsewhere(line, folded)
                || creditsPicture(line);
    }

    /** Headlines under 'Related articles' and the like: short, and not ended as sentences are. */
    private static boolean isListed(String line) {
        return line.length() <= 160 && !Lines.endsSentence(line) || line.length() <= 60;
    }

    private static boolean pointsElsewhere(String line, String folded) {
        Matcher lead = FurnitureWords.LEAD.matcher(folded);
        if (!lead.lookingAt()) {
            return false;
        }
        String after = folded.substring(lead.end());
        String rest = after.strip();
        // A hyphen right after the word makes a compound: 'Video-conference …', 'Watch-list …'.
        boolean compound = after.startsWith("-");
        boolean marked = !rest.isEmpty() && !compound && ":|–—-»>→".indexOf(rest.charAt(0)) >= 0;
        if (marked) {
            return line.length() <= 300;
        }
        boolean bare = lead.group("bare") != null;
        return bare && line.length() <= 200 && !line.endsWith(".");
    }

    private static final Pattern CREDIT_LEAD = Pattern.compile(
            "^(?:file )?(?:photo(?:graph)?s?|image|picture|illustration|graphic|video|credit|caption|photo credit"
                    + "|image credit|image caption|image source|picture credit|media caption)(?: by| credit| courtesy of)?"
                    + " ?[:|] ?\\S",
            Pattern.CASE_INSENSITIVE);
    private static final String AGENCIES =
            "(?:Getty(?: Images)?|AFP|AP|EPA(?:-EFE)?|EFE|Reuters|REUTERS|Pool|Sputnik|TASS|Tass|Xinhua|Shutterstock"
                    + "|Alamy|Anadolu|dpa|DPA|Bloomberg|NurPhoto|ZUMA|PA|UPI|Handout|Rex|Kyodo|ANSA|Ukrinform)";
    private static final Pattern CREDIT_END = Pattern.compile("(?:[\\p{L}.'’ -]/ ?" + AGENCIES
            + "(?: (?:Images|via [\\p{L}. ]{2,40}|Photo|News Agency|Wire))?|\\b(?:via|courtesy of) " + AGENCIES
            + "$|\\bREUTERS/[\\p{L}. '’-]{3,40}|\\(?\\bAP Photo/[\\p{L}. ,'’-]{3,60}"
            + "|\\b(?:Photograph|Photo|Image|Picture|Credit)s?(?: by| credit)?: ?[^.!?:]{2,70})[)\\]]?\\.?$");

    private static boolean creditsPicture(String line) {
        if (CREDIT_LEAD.matcher(line).lookingAt() && line.length() <= 300) {
            return true;
        }
        String end = line.length() > 100 ? line.substring(line.length() - 100) : line;
        return CREDIT_END.matcher(end).find();
    }

    /** Lower case, without the arrows, bullets and brackets that pages put around their furniture. */
    private static String fold(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isOrnament(line.charAt(start))) {
            start++;
        }
        while (end > start && (isOrnament(line.charAt(end - 1)) || ":.!".indexOf(line.charAt(end - 1)) >= 0)) {
            end--;
        }
        return line.substring(start, end).replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    private static boolean isOrnament(char unit) {
        // Quotation marks are no ornament: quoted words are a report's own.
        return " *•·|>»›→←+-–—_=~#[]{}()<«‹▶►▼▲…/\\✕×".indexOf(unit) >= 0;
    }
}
