package org.demarche.read.furniture;

import java.util.Set;
import java.util.regex.Pattern;

/** The wording that gives furniture away, all in lower case and without the ornaments around it. */
final class FurnitureWords {
    private FurnitureWords() {}

    /** What points to another report when a colon or dash follows; a 'bare' lead does so without one, too. */
    static final Pattern LEAD = Pattern.compile("(?:(?<bare>see also|read also|also read|also see|(?:read|see|find out)"
            + " more (?:about|on|at|here|from)|read the full|more on this|more from|more stories|click here|tap here)"
            + "|(?:read|learn|see|know|find out) more|read next|read this|read|see|more|related(?: (?:articles?|stor(?:y|ies)|coverage"
            + "|content|news|topics?|links?|posts?|reading))?|watch(?: (?:now|live|more|this|also|video))?"
            + "|listen(?: (?:now|live|to this))?|don't miss|must[ -]read|up next|you (?:may|might) also like|recommended"
            + "|in case you missed it|video|what to (?:read|know) next|editor's picks?|trending)(?![\\p{L}'])");

    private static final Set<String> WHOLE = Set.of(
            "advertisement", "advertisements", "advertising", "ad", "ads", "sponsored", "sponsored content",
            "paid content", "promoted", "story continues below", "story continues below advertisement",
            "article continues below", "article continues below advertisement", "article continues after advertisement",
            "continue reading", "continue reading the main story", "continue reading below", "keep reading", "read more",
            "read full story", "read the full story", "read full article", "read next", "show more", "show less",
            "see more", "see all", "view all", "view more", "load more", "more", "loading", "please wait", "share",
            "share this", "share now", "shares", "share this article", "share this story", "share this post", "share article",
            "share via", "share on", "share it", "send", "tweet", "retweet", "pin", "pin it", "email", "e-mail",
            "email this", "mail", "print", "print this", "print article", "print page", "facebook", "twitter", "whatsapp",
            "linkedin", "telegram", "reddit", "pinterest", "tumblr", "instagram", "youtube", "messenger", "flipboard",
            "copy link", "copy url", "link copied", "copied", "save", "save article", "save for later", "saved",
            "bookmark", "gift article", "give this article", "comment", "comments", "view comments", "show comments",
            "hide comments", "load comments", "no comments", "comments are closed", "comments off", "reply",
            "report comment", "log in", "login", "sign in", "sign up", "sign up now", "register", "subscribe",
            "subscribe now", "subscribe today", "my account", "log out", "follow", "follow us", "followed",
            "newsletter", "newsletters", "back to top", "top", "skip to content", "skip to main content", "menu",
            "search", "home", "homepage", "close", "dismiss", "cancel", "ok", "accept", "accept all", "accept cookies",
            "accept all cookies", "reject all", "manage cookies", "cookie settings", "privacy policy", "terms of use",
            "terms of service", "terms and conditions", "contact us", "about us", "listen", "listen to article",
            "listen to this article", "play", "pause", "watch", "watch live", "watch video", "play video", "live",
            "previous", "next", "previous article", "next article", "previous post", "next post", "click here",
            "click to share", "tap to unmute", "image", "photo", "photos", "gallery", "caption", "hide caption",
            "toggle caption", "enlarge this image", "view gallery", "full screen", "download", "transcript", "tags",
            "topics", "categories", "filed under", "all rights reserved", "copyright", "breaking news", "exclusive",
            "latest news", "text size", "font size", "a a a", "google news", "app store", "google play", "report this ad",
            "remove ads", "feedback", "translate", "editor's picks", "from around the web", "follow us on social media",
            "about the author", "more from this author", "author", "post navigation", "search for", "notify me");

    private static final Set<String> COMMENTS = Set.of(
            "leave a reply", "leave a comment", "leave your comment", "leave comment", "post a comment", "post comment",
            "add a comment", "add comment", "write a comment", "submit a comment", "join the conversation",
            "join the discussion", "reader comments", "readers' comments", "user comments", "cancel reply",
            "leave a reply cancel reply", "be the first to comment", "comment on this story", "have your say",
            "start the discussion", "what do you think");
    private static final Pattern COUNTED_COMMENTS = Pattern.compile("\\d{1,6} (?:comments|replies|responses|thoughts on .*)"
            + "|comments ?\\(\\d{1,6}\\)?|leave a (?:reply|comment) to .*");

    private static final Set<String> LISTS = Set.of(
            "related", "related articles", "related article", "related stories", "related story", "related posts",
            "related news", "related content", "related coverage", "related topics", "related links", "related reading",
            "related video", "related videos", "most read", "most popular", "most viewed", "most shared",
            "most commented", "trending", "trending now", "trending stories", "top stories", "popular now",
            "popular posts", "latest", "latest stories", "latest articles", "recent posts", "recent stories",
            "recommended", "recommended for you", "recommended stories", "recommended articles", "recommended reading",
            "you may also like", "you might also like", "you may like", "more stories", "more on this story",
            "more on this topic", "more news", "more in this section", "more like this", "more top stories", "read also",
            "also read", "see also", "read this next", "what to read next", "up next", "don't miss", "must read",
            "in other news", "around the web", "sponsored stories", "promoted stories", "from our partners",
            "more from our site", "further reading", "similar articles", "similar posts", "in this section",
            "elsewhere on the web", "share this:", "keep up with us");

    private static final String DATE_OR_TIME = "(?:[\\p{L}]{3,9}\\.?,? )?(?:\\d{1,4}[ ./:-]|[\\p{L}]{3,9}\\.? \\d|\\d+ "
            + "(?:minutes?|mins?|hours?|days?) ago|today|yesterday).{0,60}";

    private static final Pattern NOTICE = Pattern.compile(String.join(
            "|",
            "your email address will not be published.*",
            "required fields are marked.*",
            "save my name, e-?mail.*",
            "notify me of (?:new|follow).*",
            "this site uses akismet.*",
            "learn how your comment data.*",
            "you must be (?:logged|signed) in.*",
            "comments are (?:closed|moderated|disabled).*",
            "please (?:enable|turn on|activate) (?:javascript|cookies).*",
            "(?:javascript|cookies) (?:is|are) (?:disabled|required|not enabled).*",
            "your browser (?:does not support|is out of date|doesn't support).*",
            "(?:we|this (?:web ?)?site|our (?:web ?)?site|we and our partners) uses? cookies.*",
            "we and our (?:\\d+ )?partners (?:store|use|process).*",
            "by (?:continuing to (?:use|browse)|signing up|subscribing|clicking|providing your e-?mail).{0,200}\\byour?\\b.*",
            "by (?:continuing to (?:use|browse)|using) (?:this|our) (?:web ?)?site.*",
            "(?:click|tap) (?:here|on the|the link|below|to (?:share|print|email|subscribe|expand|view|copy|play)).*",
            "(?:follow|like|find|join|connect with) us (?:on|at|via) .*",
            "follow .{2,60} on (?:twitter|facebook|instagram|telegram|whatsapp|linkedin|x|google news|youtube|tiktok|threads)\\b.*",
            "follow (?:us )?@.*",
            "sign up (?:here|now|today|free|for free)\\b.*",
            "sign up (?:for|to) .{0,120}(?:newsletter|e-?mail|inbox|briefing|alerts?|updates|digest|bulletin|for free).*",
            "subscribe (?:here|now|today|for free)\\b.*",
            "subscribe (?:to|for) (?:our|the|this|my|get|receive|continue|read|unlimited) .*",
            "subscribe to .{2,100}(?:newsletter|podcast|channel|feed|inbox).*",
            "(?:get|receive) .{2,140}(?:to your inbox|in your inbox|newsletter|by e-?mail|daily e-?mail).*",
            "(?:already|not yet|not) a (?:subscriber|member|registered user).*",
            "(?:become|be) a (?:subscriber|member|supporter) .*",
            "(?:support|help fund) (?:our|independent) (?:journalism|work|reporting).*",
            "(?:create|open) (?:a|your) free account.*",
            "to (?:continue reading|read the full|read more|unlock this),? .*",
            "this (?:article|content|story) is (?:for|available to|only available to) (?:our )?(?:subscribers|members).*",
            "download (?:the|our) .{0,60}\\bapp\\b.*",
            "join (?:us|our|the) .{0,60}(?:telegram|whatsapp|newsletter|facebook|channel|community)\\b.*",
            "(?:have|got|do you have) a (?:news )?tip\\b.*",
            "(?:do you have|have you got) (?:a story|any information|information about this).*",
            "(?:e-?mail|write to|contact) (?:us|the (?:author|writer|reporter|editor)s?|our (?:newsroom|newsdesk)) (?:at|on|via|here)\\b.*",
            "to (?:contact|reach) the (?:author|writer|reporter|editor|journalist)s?\\b.*",
            "(?:this|the) (?:article|story|report|piece|post) (?:was |has been )?(?:originally |first )+(?:published|appeared|ran)"
                    + " (?:on|in|by|at)\\b.*",
            "the post .{2,300} (?:appeared first|first appeared) on .*",
            "(?:©|c\\) ?\\d{4}|copyright (?:©|\\(c\\)|by|\\d{4})|&copy;).*",
            ".{0,300}\\ball rights reserved\\b.{0,100}",
            "this material may not be published, broadcast.*",
            "(?:additional )?(?:reporting|writing) (?:by|for) .{3,200}(?:;|\\b(?:editing|additional reporting|writing) by).*",
            "editing by [^.,]{3,100}",
            "our standards: .*",
            "(?:share|post|send|email|tweet) (?:this|on|via|to) (?:article|story|post|page|facebook|twitter|whatsapp|x|linkedin"
                    + "|telegram|reddit|email|e-mail|with|a friend|by).{0,80}",
            "\\d{1,3}[ -]min(?:ute)?s?(?: read)?",
            "(?:estimated )?reading time.{0,30}",
            "\\d[\\d,.]*[km]? (?:comments?|shares?|views?|likes?|replies|reads|votes)",
            "\\d{1,3} (?:minutes?|mins?|hours?|days?|weeks?|months?) ago",
            "page \\d+ of \\d+",
            "image \\d+ of \\d+|\\d+ of \\d+|\\d+ ?/ ?\\d+",
            "(?:source|via): ?(?:reuters|ap|afp|twitter|agencies|agency|internet|xinhua|tass|[\\p{L} ]{2,30} agenc(?:y|ies))",
            "(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|comments|end of).*",
            "(?:terms|privacy|cookies?)(?: (?:of (?:use|service)|policy|notice|statement))?(?: [|·&-] .{0,100})",
            "(?:listen|watch) to (?:this|the) (?:article|story|podcast|full).{0,60}",
            "(?:story|article|text|report) continues (?:below|after).{0,60}",
            "scroll (?:down )?(?:to|for) .{0,60}",
            "(?:we|the editors) welcome your (?:feedback|comments).{0,200}"));

    /** What a sentence could also begin with ('Published by the ministry, …'); furniture only if no sentence ends it. */
    private static final Pattern LABEL = Pattern.compile(String.join(
            "|",
            "(?:last )?(?:updated|published|modified|posted|edited)(?: on| at)?:? ?" + DATE_OR_TIME,
            "(?:posted|filed|published) (?:in|under|by):? .{2,80}",
            "(?:additional )?reporting by .{3,100}",
            "(?:tags?|tagged|categor(?:y|ies)|topics?|keywords|filed under|labels|sections?)(?: (?:with|as|in))?: .{1,300}"));

    static boolean isWhole(String folded) {
        return WHOLE.contains(folded) || LISTS.contains(folded) || COMMENTS.contains(folded);
    }

    static boolean opensComments(String folded) {
        return COMMENTS.contains(folded) || COUNTED_COMMENTS.matcher(folded).matches();
    }

    static boolean opensList(String folded) {
        return LISTS.contains(folded);
    }

    static boolean isLabel(String folded) {
        return LABEL.matcher(folded).matches();
    }

    static boolean opensNotice(String folded) {
        return NOTICE.matcher(folded).matches();
    }
}
