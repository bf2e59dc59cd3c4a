package org.demarche.read.language;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The commonest words of languages that share a script: articles, prepositions, pronouns, forms of 'to be'. */
final class CommonWords {
    private CommonWords() {}

    /** Scripts that, in news, stand for one language each. */
    static final Map<Character.UnicodeScript, String> ONE_LANGUAGE = Map.of(
            Character.UnicodeScript.GREEK, "el",
            Character.UnicodeScript.HEBREW, "he",
            Character.UnicodeScript.THAI, "th",
            Character.UnicodeScript.HANGUL, "ko",
            Character.UnicodeScript.GEORGIAN, "ka",
            Character.UnicodeScript.ARMENIAN, "hy",
            Character.UnicodeScript.BENGALI, "bn",
            Character.UnicodeScript.TAMIL, "ta");

    /** By script, then by language. */
    static final Map<Character.UnicodeScript, Map<String, Set<String>>> OF =
            new EnumMap<>(Character.UnicodeScript.class);

    private static void add(Character.UnicodeScript script, String language, String words) {
        OF.computeIfAbsent(script, key -> new LinkedHashMap<>()).put(language, Set.copyOf(List.of(words.split(" "))));
    }

    static {
        Character.UnicodeScript latin = Character.UnicodeScript.LATIN;
        add(
                latin,
                "en",
                "the of and to in that is was for on with as by at from it he his they their has have had be been"
                        + " are were will would which this not but an after who its or she her we said about more than");
        add(
                latin,
                "fr",
                "le la les de des du et en un une est que qui dans pour sur au aux par avec il elle ils se ne pas"
                        + " plus ce cette son sa ses ont été sont mais ou où leur comme après à d l qu c n s");
        add(
                latin,
                "es",
                "el la los las de del y en un una es que por para con al se su sus no lo como más ha han pero sobre"
                        + " este esta entre sin también fue son le desde hasta cuando según años");
        add(
                latin,
                "pt",
                "o a os as de do da dos das e em um uma é que por para com no na nos nas ao à se seu sua não mais"
                        + " foi como mas pelo pela entre são ou também já até sobre após");
        add(
                latin,
                "it",
                "il lo la i gli le di del della dei delle dello e è in un una che per con su da dal dalla nel nella"
                        + " al alla ai non si ha hanno sono come più anche ma sul sulla questo questa dopo stato");
        add(
                latin,
                "de",
                "der die das den dem des und in im ein eine einen einem einer ist sind war waren zu zum zur mit von vom"
                        + " für auf auch nicht sich es er sie als nach bei aus dass wie hat haben wird werden über aber oder");
        add(
                latin,
                "nl",
                "de het een en van in op te dat die is zijn was voor met aan door niet om ook als bij naar uit er"
                        + " maar heeft hebben werd worden over dan hij ze nog wordt tot deze volgens");
        add(
                latin,
                "sv",
                "och att det som en ett i på är av för med till den de har inte om var från han hon vid men sig"
                        + " efter under också kan ska skulle eller så mot");
        add(
                latin,
                "da",
                "og at det som en et i på er af for med til den de har ikke om var fra han hun ved men sig efter"
                        + " under også kan skal ville eller så mod blev hvor");
        add(
                latin,
                "no",
                "og å det som en et i på er av for med til den de har ikke om var fra han hun ved men seg etter"
                        + " under også kan skal ville eller så mot ble hvor sier");
        add(
                latin,
                "fi",
                "ja on ei että se oli hän myös mutta ovat kun joka ole sen jos niin kuin tai mukaan jo vain sekä"
                        + " olisi tämä ovat eivät ollut voi kanssa");
        add(
                latin,
                "pl",
                "w i z na się nie do że jest to o po za od jak ale przez dla są był było oraz co ma tym tego który"
                        + " która które ze przed może jego ich także już");
        add(
                latin,
                "cs",
                "a v se na že je s z do to i o k za pro po od ale jako by jsou byl bylo které který která podle"
                        + " už také jeho mezi při ze ve nebo jen není");
        add(
                latin,
                "sk",
                "a v sa na že je s z do to i o k za pre po od ale ako by sú bol bolo ktoré ktorý ktorá podľa"
                        + " už tiež jeho medzi pri zo vo alebo len nie");
        add(
                latin,
                "hu",
                "a az és hogy nem is egy ez volt meg de csak már mint után szerint el még vagy ha azt között van"
                        + " lesz voltak pedig amely");
        add(
                latin,
                "ro",
                "și de în la a cu că pe nu din o un să se este care pentru mai sunt fost prin ca după au al ale"
                        + " lui dar sau între această");
        add(
                latin,
                "hr",
                "i u je na se da su za od s o a ne to će koji koja koje iz kao nije bi po do ali ili bio bila samo"
                        + " prema nakon zbog što te");
        add(
                latin,
                "tr",
                "ve bir bu da de için ile olarak olan daha çok en ne gibi kadar sonra ise var olduğunu değil ancak"
                        + " göre ama ya o dedi oldu");
        add(
                latin,
                "id",
                "yang dan di dengan untuk dari ini pada tidak itu dalam akan oleh ke juga adalah telah karena bisa"
                        + " mereka sebagai kami lebih ada sudah tersebut atau bahwa");
        add(
                latin,
                "vi",
                "và của là có được cho các không với trong một người này đã những về để tại ở từ khi đến trên"
                        + " ông vào nước sẽ bị");
        add(latin, "sq", "e të në dhe i që për me një nga është se do më ka u si por pas ndërsa kjo janë nuk");
        add(latin, "sw", "ya na wa kwa ni katika la za kuwa hiyo huo yake pia baada hii wake kama watu hayo");

        Character.UnicodeScript cyrillic = Character.UnicodeScript.CYRILLIC;
        add(
                cyrillic,
                "ru",
                "и в не на что с по он как это из к за от для о его но все также было был была которые который"
                        + " уже при после она они или об ее их");
        add(
                cyrillic,
                "uk",
                "і в не на що з до за у та як це про для від його але також було був була які який вже після"
                        + " при або є його її їх вони ще");
        add(
                cyrillic,
                "bg",
                "и на в да за се от с не че е са по до като това ще които който от но при след също или бе"
                        + " беше има през към");
        add(
                cyrillic,
                "sr",
                "и у је на се да су за од с о а не то ће који која које из као није би по до али или био"
                        + " била само према након због што");
        add(
                cyrillic,
                "mk",
                "и на во да се од за со не е дека ќе кои кој по до како тоа но или беше има кон по според сè");

        Character.UnicodeScript arabic = Character.UnicodeScript.ARABIC;
        add(
                arabic,
                "ar",
                "في من على إلى أن التي الذي عن مع هذا هذه ما لا لم قد كان كانت بعد بين ذلك كما أو هو هي وقال"
                        + " وفي ومن خلال حول قال وأن");
        add(
                arabic,
                "fa",
                "در به از که این را با است برای آن بر یک تا خود هم شده می شد کرد نیز اما و بود یا های کند"
                        + " کرده باید دو");
        add(arabic, "ur", "کے کی میں ہے اور سے کو کا نے پر یہ کہ اس ہیں تھا بھی کر ان ایک جو گیا نہیں تھے ہو لیے");

        add(
                Character.UnicodeScript.DEVANAGARI,
                "hi",
                "के में है की और से को का ने पर यह कि इस हैं था भी कर एक जो गया नहीं" + " थे हो लिए तो ही");
        add(Character.UnicodeScript.DEVANAGARI, "ne", "को मा र छ यो पनि भएको गरेको लागि हो भने गर्न छन् थियो एक");
        add(Character.UnicodeScript.DEVANAGARI, "mr", "आहे या आणि च ते हे की तर आहेत होते केले असे झाले यांनी मध्ये");
    }
}
