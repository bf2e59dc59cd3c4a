"""Reads the training sets and turns sentences into arrays: pieces, word shapes, tags, lemma scripts, trees, names.

The rules in this file (`shapes_of`, `Pieces`, `apply_script`) are part of the model's contract: README.md tells them in
words, and the Java side follows them to the letter.
"""

import gzip
import json
import random
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy

IGNORE = -100
CLS, SEP, UNK, MASK = 101, 102, 100, 103
MAX_PIECES = 256  # of a sentence, [CLS] and [SEP] included
MAX_WORD_PIECES = 16  # the rest of a longer word (an address of a page) is not read
SHAPES = [
    "none", "lower", "Capitalised", "ALLCAPS", "U", "Mixed", "digits", "letters+digits", "symbol", "U.S.",
    "Capitalised-first", "Hyphen-Capital",
]  # fmt: skip
NAMES = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
NEWS = ["O"] + [f"{p}-{t}" for t in ("geo", "gpe", "org", "per", "tim", "art", "eve", "nat") for p in "BI"]

# ---------------------------------------------------------------- words: shapes, pieces, lemma scripts


def shapes_of(words):
    """The shape class of each word; the first word that is more than a symbol is at the sentence's start."""
    result, start = [], True
    for word in words:
        shape = _shape(word)
        if shape == 2 and start:
            shape = 10
        if shape != 8:
            start = False
        result.append(shape)
    return result


def _shape(word):
    letters = upper = digits = 0
    first_upper = False
    for c in word:
        category = unicodedata.category(c)
        if category[0] == "L":
            if category in ("Lu", "Lt"):
                upper += 1
                first_upper = first_upper or letters == 0
            letters += 1
        elif category == "Nd":
            digits += 1
    if letters == 0:
        return 6 if digits else 8
    if digits:
        return 7
    if upper == 0:
        return 1
    if "." in word[1:-1]:
        return 9
    if any(h in word[1:-1] for h in "-\u2010\u2011"):
        return 11
    if letters == 1:
        return 4
    if upper == letters:
        return 3
    return 2 if first_upper and upper == 1 else 5


class Pieces:
    """Splits a word into pieces as BERT's uncased tokenizer does, each word on its own."""

    def __init__(self, vocabulary):
        """The pieces in order of number, as reader.json has them, or the path of a tokenizer.json."""
        if isinstance(vocabulary, (str, Path)):
            self.vocab = json.loads(Path(vocabulary).read_text(encoding="utf-8"))["model"]["vocab"]
        else:
            self.vocab = {piece: number for number, piece in enumerate(vocabulary)}
        self.cache = {}

    def list(self):
        return [w for w, _ in sorted(self.vocab.items(), key=lambda e: e[1])]

    def of(self, word):
        found = self.cache.get(word)
        if found is None:
            found = self.cache[word] = self._split(word)
        return found

    def _split(self, word):
        plain = []
        for c in unicodedata.normalize("NFD", word):
            category = unicodedata.category(c)
            if c.isspace() or category in ("Zs", "Zl", "Zp"):
                plain.append(" ")
            elif category in ("Mn", "Cc", "Cf", "Cs", "Co") or c == "\ufffd":
                continue
            elif _ideograph(ord(c)) or _punctuation(c, category):
                plain.append(f" {c} ")
            else:
                plain.append(c.lower())
        ids = []
        for token in "".join(plain).split():
            ids.extend(self._greedy(token))
        return ids[:MAX_WORD_PIECES] or [UNK]

    def _greedy(self, token):
        if len(token) > 100:
            return [UNK]
        ids, start = [], 0
        while start < len(token):
            end = len(token)
            while end > start:
                part = token[start:end] if start == 0 else "##" + token[start:end]
                if part in self.vocab:
                    break
                end -= 1
            if end == start:
                return [UNK]
            ids.append(self.vocab[part])
            start = end
        return ids


def _ideograph(cp):
    return (
        0x4E00 <= cp <= 0x9FFF or 0x3400 <= cp <= 0x4DBF or 0x20000 <= cp <= 0x2A6DF or 0x2A700 <= cp <= 0x2CEAF
        or 0xF900 <= cp <= 0xFAFF or 0x2F800 <= cp <= 0x2FA1F
    )  # fmt: skip


def _punctuation(c, category):
    cp = ord(c)
    return 33 <= cp <= 47 or 58 <= cp <= 64 or 91 <= cp <= 96 or 123 <= cp <= 126 or category[0] == "P"


def _cased(form, case):
    if case == "l":
        return form.lower()
    if case == "t":
        return form[:1].upper() + form[1:].lower()
    return form


def script_of(form, lemma):
    """The shortest rule that makes the lemma from the form: `<case>|d<n>+<suffix>`, or `=<lemma>`."""
    if lemma == lemma.lower():
        cases = "l"
    else:
        cases = "kt"
    for case in cases:
        base = _cased(form, case)
        common = 0
        while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
            common += 1
        if common and not (case == "k" and len(base) - common > 4):
            return f"{case}|d{len(base) - common}+{lemma[common:]}"
    return "=" + lemma


def apply_script(script, form):
    if script.startswith("="):
        return script[1:]
    case, cut, suffix = re.fullmatch(r"([lkt])\|d(\d+)\+(.*)", script, re.S).groups()
    base = _cased(form, case)
    if int(cut) >= len(base):
        return form.lower()
    return base[: len(base) - int(cut)] + suffix


INFLECTED = {"NNS": "NOUN", "VBZ": "VERB", "VBD": "VERB", "VBN": "VERB", "VBG": "VERB", "JJR": "ADJ", "JJS": "ADJ", "RBR": "ADV", "RBS": "ADV"}  # fmt: skip
LISTED = ("NOUN", "VERB", "ADJ", "ADV", "INTJ", "DET", "PRON", "AUX", "ADP", "CCONJ", "SCONJ", "PART", "PROPN")


def candidates(form, xpos):
    """What a regular inflected form may come from, the likeliest first."""
    w = form.lower()
    if xpos in ("NNS", "VBZ") and w.endswith("s"):
        return ([w[:-3] + "y"] if w.endswith("ies") else []) + [w[:-1]] + ([w[:-2]] if w.endswith("es") else [])
    if xpos in ("VBD", "VBN") and w.endswith("ed"):
        stem = w[:-2]
        first = [stem[:-1] + "y"] if stem.endswith("i") else []
        return first + [stem, stem + "e"] + ([stem[:-1]] if stem[-1:] == stem[-2:-1] else [])
    if xpos == "VBG" and w.endswith("ing"):
        stem = w[:-3]
        return [stem, stem + "e"] + ([stem[:-1]] if stem[-1:] == stem[-2:-1] else [])
    return []


class Lemmas:
    """Lemmas of inflected words. Whole-word pieces tell the model nothing of their spelling, so its script is a guess there
    ('studie', 'observ'): a table of forms seen in training comes first, then the regular candidates that are known words."""

    def __init__(self, forms, words, known, vocabulary):
        self.forms, self.words, self.known, self.vocabulary = forms, words, {k: set(v) for k, v in known.items()}, vocabulary

    @staticmethod
    def collect(trees, vocabulary):
        forms = {x: {} for x in INFLECTED}
        words = {u: {} for u in LISTED}
        known = {u: Counter() for u in LISTED if u != "PROPN"}
        for s in trees:
            for form, lemma, upos, xpos in zip(s.words, s.lemmas, s.upos, s.xpos):
                if upos in known:
                    known[upos][lemma] += 1
                if INFLECTED.get(xpos) == upos:
                    if lemma == lemma.lower() and lemma != "_":
                        forms[xpos].setdefault(form.lower(), Counter())[lemma] += 1
                elif upos in words and lemma != "_" and xpos not in ("NNPS", "GW", "AFX", "ADD"):
                    words[upos].setdefault(form.lower(), Counter())[lemma if lemma == "I" else lemma.lower()] += 1
        sure = {}
        for xpos, table in forms.items():
            sure[xpos] = {}
            for form, lemmas in sorted(table.items()):
                lemma, count = lemmas.most_common(1)[0]
                if count >= 0.9 * sum(lemmas.values()):
                    sure[xpos][form] = lemma
        sure["NNS"]["people"] = "people"  # GUM has 'person', EWT 'people': one word, one lemma
        odd = {}
        for upos, table in words.items():
            odd[upos] = {}
            for form, lemmas in sorted(table.items()):
                if any(l != form for l in lemmas):
                    found = [l for l, _ in lemmas.most_common()]
                    if sum(lemmas.values()) == 1:
                        found.append(form)  # seen once: the network may say otherwise
                    odd[upos][form] = found
        plain = {
            u: sorted(l for l in c if l == l.lower() and len(l) > (2 if u in ("NOUN", "VERB") else 1) and l.isalpha())
            for u, c in known.items()
        }
        return Lemmas(sure, odd, plain, vocabulary)

    def of(self, form, upos, xpos, script):
        lemma = apply_script(script, form)
        if INFLECTED.get(xpos) != upos:
            return lemma
        found = self.forms[xpos].get(form.lower())
        if found:
            return found
        known = self.known.get(upos, ())
        if lemma in known:
            return lemma
        regular = [c for c in candidates(form, xpos) if len(c) > 2]
        for c in regular:
            if c in known:
                return c
        if lemma in regular and lemma in self.vocabulary:
            return lemma
        for c in regular:
            if c in self.vocabulary:
                return c
        return lemma


# ---------------------------------------------------------------- sentences


@dataclass
class Sentence:
    words: list
    source: str
    upos: list = None
    xpos: list = None
    lemmas: list = None
    heads: list = None
    relations: list = None
    names: list = None
    news: list = None
    sectors: list = None  # sector of the actor that each word heads, "none" for an actor without; None where no actor is told of
    deeds: list = None  # class of the act that each word names, "none", or None where a careful reader may differ
    standings: list = None
    stances: list = None
    links: dict = None  # kind of link → {word: words it is linked to}
    named: dict = None  # words that name a state, or a body that stands for itself → its code
    pieces: int = field(default=0)


def lines_of(path):
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n")


def find(folder, stem):
    for path in sorted(Path(folder).rglob(stem + "*")):
        if path.name.split(".")[0] == stem:
            return path
    raise FileNotFoundError(f"no {stem}.* under {folder}: README.md tells where each set is published")


def blocks(path):
    block = []
    for line in lines_of(path):
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def read_trees(path, source, with_names=False):
    for block in blocks(path):
        rows = [r for r in (l.split("\t") for l in block if not l.startswith("# ")) if r[0].isdigit()]
        if not rows:
            continue
        sentence = Sentence(
            words=[r[1] for r in rows], source=source, lemmas=[r[2] for r in rows], upos=[r[3] for r in rows],
            xpos=[r[4] for r in rows], heads=[int(r[6]) for r in rows], relations=[r[7] for r in rows],
        )  # fmt: skip
        if with_names:
            sentence.names = gum_names(rows, sentence)
        yield sentence


def genres(path):
    """The genre of each sentence of GUM (GUM_news_x: news) or EWT (weblog-…: weblog)."""
    current, result = "?", []
    for block in blocks(path):
        for line in block:
            if line.startswith("# newdoc id = "):
                name = line.split(" = ")[1]
                current = name.split("_")[1] if name.startswith("GUM") else name.split("-")[0]
        result.append(current)
    return result


def read_columns(path, source, word=0, tag=-1):
    for block in blocks(path):
        rows = [l.split("\t") for l in block if not l.startswith("# ")]
        rows = [r for r in rows if len(r) > max(word, tag, 1) and r[word]]
        if rows:
            yield Sentence(words=[r[word] for r in rows], source=source, names=[r[tag] for r in rows]), rows


TITLES = set(
    """mr mrs ms miss dr prof professor president vice prime minister deputy foreign defense defence interior finance
    secretary general state senator sen representative rep governor gov mayor ambassador king queen prince princess
    crown emperor pope archbishop bishop cardinal rev reverend father sister saint sheikh sheik ayatollah imam mullah
    grand sir lord lady dame captain capt colonel col lieutenant lt maj major gen admiral adm commander sergeant sgt
    corporal judge justice chancellor premier chairman chairwoman spokesman spokeswoman director chief opposition leader
    former attorney congressman congresswoman chancellor-elect president-elect first private officer police army un
    u.n. u.s. special envoy brigadier marshal field maj. assistant acting interim oil trade health economy minister
    treasury labor commerce education justice""".split()
)


def is_title(word):
    return word.lower().rstrip(".") in TITLES


LINKS = {"of", "for", "and", "the", "de", "la", "del", "al", "el", "von", "van", "der", "bin", "ibn", "-", "–", "'s", "’s", "&", "du", "in", "on"}  # fmt: skip
KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}


def gum_names(rows, sentence):
    """Named persons, organisations and places of GUM's entity layer, cut down to the name as UNER writes it."""
    spans, open_ = [], []
    for i, row in enumerate(rows):
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
        if not entity:
            continue
        for part in re.findall(r"\([^()]+\)?|[^()]+\)", entity.group(1)):
            if part.startswith("("):
                fields = part.strip("()").split("-", 7)
                open_.append((fields[0], i, fields[1] if len(fields) > 1 else "", fields[7] if len(fields) > 7 else ""))
                if part.endswith(")"):
                    _, start, kind, identity = open_.pop()
                    spans.append((start, i, kind, identity))
            else:
                number = part.rstrip(")").split("-")[0]
                for k in range(len(open_) - 1, -1, -1):
                    if open_[k][0] == number:
                        _, start, kind, identity = open_.pop(k)
                        spans.append((start, i, kind, identity))
                        break
    tags = ["O"] * len(rows)
    found = []
    for start, end, kind, identity in spans:
        if kind in KINDS:
            name = _name_in(rows, sentence, start, end, identity, KINDS[kind])
            if name:
                found.append((*name, KINDS[kind]))
    for start, end, kind in sorted(found, key=lambda f: f[0] - f[1]):
        if all(t == "O" for t in tags[start : end + 1]):
            tags[start : end + 1] = ["B-" + kind] + ["I-" + kind] * (end - start)
    return tags


def _proper(rows, i):
    return rows[i][3] == "PROPN" or rows[i][4] in ("NNP", "NNPS")


def _name_in(rows, sentence, start, end, identity, kind):
    words = sentence.words
    wanted = [w.lower() for w in re.split(r"[_\s]+", re.sub(r"\s*\(.*?\)|_\(.*?\)", "", identity)) if w]
    size = len(wanted)
    for at in range(start, end - size + 2):  # the linked title itself
        if size and [w.lower() for w in words[at : at + size]] == wanted and any(_proper(rows, k) for k in range(at, at + size)):
            return _trim(rows, words, at, at + size - 1, kind)
    head = next((i for i in range(start, end + 1) if not start < sentence.heads[i] <= end + 1 or sentence.heads[i] == 0), start)
    head = next((i for i in range(start, end + 1) if not start + 1 <= sentence.heads[i] <= end + 1), head)
    if not _proper(rows, head):
        return None
    left = head
    while left > start and (_proper(rows, left - 1) or (words[left - 1] in LINKS and left - 1 > start and _proper(rows, left - 2))):
        left -= 1
    right = head
    while right < end:
        if _proper(rows, right + 1) or (rows[right + 1][3] == "NUM" and kind != "PER" and sentence.heads[right + 1] == right + 1):
            right += 1
        elif words[right + 1] in LINKS and words[right + 1] not in ("'s", "’s", "in", "on"):
            step = right + 2
            while step <= end and words[step] in LINKS:
                step += 1
            if step <= end and _proper(rows, step) and (kind != "PER" or words[right + 1] not in ("of", "and", "for")):
                right = step
            else:
                break
        else:
            break
    return _trim(rows, words, left, right, kind)


def _trim(rows, words, left, right, kind):
    while left < right and (words[left].lower() in ("the", "a", "an") or words[left] in LINKS or (kind == "PER" and is_title(words[left]))):
        left += 1
    while right > left and words[right] in LINKS:
        right -= 1
    if kind == "PER" and left == right and is_title(words[left]):
        return None
    return left, right


POLITICS = {"politician": "PER", "person": "PER", "organisation": "ORG", "politicalparty": "ORG", "country": "LOC", "location": "LOC"}  # fmt: skip


def read_politics(path):
    for sentence, _ in read_columns(path, "politics"):
        sentence.names = [
            f"{t[0]}-{POLITICS[t[2:]]}" if t != "O" and t[2:] in POLITICS else "O" for t in sentence.names
        ]
        yield sentence


def read_marked(path):
    """Our own sentences: words between spaces, names as `[ORG Foreign Ministry]`."""
    for line in lines_of(path):
        if not line.strip() or line.startswith("#"):
            continue
        words, names, inside = [], [], None
        for token in line.split():
            opened = re.fullmatch(r"\[(PER|ORG|LOC)", token)
            if opened:
                inside = "B-" + opened.group(1)
                continue
            closed = inside is not None and token.endswith("]")
            words.append(token[:-1] if closed else token)
            names.append(inside or "O")
            if inside:
                inside = None if closed else "I-" + inside[2:]
        assert inside is None, line
        yield Sentence(words=words, source="own", names=names)


def spans_of(tags):
    spans, start = [], None
    for i, tag in enumerate(list(tags) + ["O"]):
        if start is not None and not (tag[:2] == "I-" and tag[2:] == spans_kind):
            spans.append((start, i, spans_kind))
            start = None
        if tag[:2] == "B-" or (tag[:2] == "I-" and start is None):
            start, spans_kind = i, tag[2:]
    return spans


def read_news(path):
    """The news tags as they are, and a cleaned reading of them in the main tag set (None: not to be learned from)."""
    sentences = []
    places, peoples, bodies = Counter(), Counter(), Counter()
    for sentence, rows in read_columns(path, "news", word=0, tag=2):
        sentence.news = [t if t in NEWS else "O" for t in sentence.names]
        sentence.xpos_hint = [r[1] for r in rows]
        for start, end, kind in spans_of(sentence.news):
            text = " ".join(sentence.words[start:end])
            if kind == "geo":
                places[text] += 1
            elif kind == "gpe":
                peoples[text] += 1
            elif kind == "org":
                bodies[text] += 1
        sentences.append(sentence)
    for sentence in sentences:
        words, tags, skip = sentence.words, ["O"] * len(sentence.words), None
        for start, end, kind in spans_of(sentence.news):
            if skip == start and kind != "tim":  # a lone title, and its bearer tagged as something else
                tags[start:end] = [None] * (end - start)
            text = " ".join(words[start:end])
            if kind == "per":
                while start < end and is_title(words[start]):
                    start += 1
                if start == end:
                    skip = end
                    continue
                kind = "PER"
            elif kind == "org":
                kind = "LOC" if places[text] > bodies[text] else "ORG"
                if words[start].lower() == "the" and end - start > 1:
                    start += 1
            elif kind == "geo":
                kind = "ORG" if text in ("U.N.", "EU", "NATO", "United Nations", "European Union") else "LOC"
            elif kind == "gpe" and places[text] >= 5 and places[text] > peoples[text] / 3 and sentence.xpos_hint[start] in ("NNP", "NNPS"):
                kind = "LOC"
            elif kind in ("art", "eve", "nat"):
                tags[start:end] = [None] * (end - start)
                continue
            else:
                continue
            if all(t == "O" for t in tags[start:end]):
                tags[start:end] = ["B-" + kind] + ["I-" + kind] * (end - start - 1)
        sentence.names = tags
    return sentences


# ---------------------------------------------------------------- our own corpus: deeds and sayings

NONE = "none"
DEEDS = [NONE] + (
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT"
).split()
STANDINGS = ["happened", "under way", "announced", "possible", "conditional", "denied", "refused"]
STANCES = [NONE] + "says denies asks warns promises accuses declines believes".split()
SECTORS = [NONE] + (
    "AGR BUS COP CRM CVL EDU ELI GOV HLH IGO IMG JUD LAB LEG MED MIL NGO OPP PTY REB REF REL SEP SET SPY STU UAF"
).split()
# Links that there may be any number of, and those that lead to one thing or nowhere: a word tied to itself.
MANY = ("doers", "recipients", "speakers", "opens", "closes")
ONE = ("sayers", "times", "homes", "doerHomes", "recipientHomes")


def read_texts(passages, words):
    """The passages of a file of `corpus/`, each as one Sentence, with the number of the sentence that each word stands in;
    `words` are the same as `./demarche eval words --with to=FILE` splits and parses them. A phrase is stood for by its
    head: the word of it that hangs on none of its own."""
    split = {o["id"]: o["sentences"] for o in map(json.loads, lines_of(words))}
    for passage in map(json.loads, lines_of(passages)):
        rows, where = [], []
        for number, own in enumerate(split.get(passage["id"], [])):
            base = len(rows)
            rows += [[word, start, end, head + base if head >= 0 else head, *more] for word, start, end, head, *more in own]
            where += [number] * len(own)
        if rows:
            yield passage["id"], _annotated(passage, rows), where


def _annotated(passage, rows):
    n = len(rows)
    s = Sentence([r[0] for r in rows], "passages", deeds=[NONE] * n, standings=[None] * n, stances=[NONE] * n, sectors=[None] * n)
    s.links = {k: {} for k in MANY + ONE}
    s.named = {i: r[4] for i, r in enumerate(rows) if r[4]}

    def inside(span):
        return [i for i, r in enumerate(rows) if r[1] < span["end"] and r[2] > span["start"]] if span else []

    def head(words):
        own = set(words)
        return next((i for i in words if rows[i][3] not in own), None)

    def nearest(actor, start):
        """The head of the actor's words where they stand nearest."""
        at, best = passage["text"].find(actor["text"]), None
        while at >= 0:
            begin = len(passage["text"][:at].encode("utf-16-le")) // 2
            found = head(inside({"start": begin, "end": begin + len(actor["text"])}))
            if found is not None and (best is None or abs(begin - start) < best[0]):
                best = (abs(begin - start), found)
            at = passage["text"].find(actor["text"], at + 1)
        return best and best[1]

    told = {}  # the codes of whom each word heads the phrase of; several where several are told of together
    for event in passage["events"]:
        for actor in event["source"] + event["target"]:
            _tell(s, told, nearest(actor, event["trigger"]["start"]), actor)
    for statement in passage["statements"]:
        _tell(s, told, head(inside(statement["sourceSpan"])), statement["source"])
    for word, codes in told.items():
        if len(codes) == 1 and word not in s.named:
            # nowhere: not of those that the text names
            s.links["homes"][word] = [i for i, code in s.named.items() if code in codes] or [word]

    for event in passage["events"]:
        word = head(inside(event["trigger"]))
        if word is None or s.deeds[word] not in (NONE, None):
            continue
        if event["optional"]:
            s.deeds[word] = None
            continue
        s.deeds[word], s.standings[word] = event["class"], event["standing"]
        for kind, side in (("doers", "source"), ("recipients", "target")):
            found = (nearest(a, event["trigger"]["start"]) for a in event[side])
            s.links[kind][word] = [w for w in found if w is not None]
        for kind, words in (("sayers", event["saidBy"] and event["saidBy"]["text"]), ("times", event["dateText"])):
            found = nearest({"text": words}, event["trigger"]["start"]) if words else word
            if found is not None:
                s.links[kind][word] = [found]
        for kind, side in (("doerHomes", "source"), ("recipientHomes", "target")):
            codes = {actor["country"] for actor in event[side]}
            # to nobody, or to somebody of none of those that the text names
            s.links[kind][word] = [i for i, code in s.named.items() if code in codes] or [word]
    for statement in passage["statements"]:
        word, content = head(inside(statement["cue"])), inside(statement["content"])
        if word is None:
            continue
        s.stances[word] = statement["stance"]
        speaker = head(inside(statement["sourceSpan"]))
        s.links["speakers"][word] = [] if speaker is None else [speaker]
        s.links["opens"].setdefault(word, []).extend(content[:1])
        s.links["closes"].setdefault(word, []).extend(content[-1:])
    return s


def _tell(sentence, told, word, actor):
    if word is not None and actor:
        told.setdefault(word, set()).add(actor["country"])
        sentence.sectors[word] = actor["sector"] or NONE


# ---------------------------------------------------------------- labels and arrays


class Labels:
    """The classes of every head, in order; written into reader.json."""

    def __init__(self, table):
        self.table = table
        self.index = {k: {v: i for i, v in enumerate(vs)} for k, vs in table.items()}

    @staticmethod
    def collect(trees):
        scripts = Counter(script_of(w, l) for s in trees for w, l in zip(s.words, s.lemmas))
        relations = Counter(r for s in trees for r in s.relations)
        kept = [s for s, n in scripts.most_common() if n >= 2 and s != "l|d0+" and not (s[0] == "=" and n < 3)]
        return Labels({
            "upos": sorted({u for s in trees for u in s.upos}),
            "xpos": sorted({x for s in trees for x in s.xpos}),
            "relations": sorted(r for r, n in relations.items() if n >= 2),
            "lemma": ["l|d0+"] + kept,
            "names": NAMES,
            "names_news": NEWS,
        })  # fmt: skip

    def sizes(self):
        return {k: len(v) for k, v in self.table.items() if k != "relations"}


SWAPS = [("``", "“"), ("''", "”"), ('"', "“"), ("'", "’"), ("'s", "’s"), ("n't", "n’t"), ("--", "—"), ("-", "–")]
TO_TYPOGRAPHIC = dict(SWAPS)
TO_PLAIN = {"“": '"', "”": '"', "‘": "'", "’": "'", "’s": "'s", "n’t": "n't", "—": "--", "–": "-"}


def drop_final_stop(s):
    """The sentence without its final punctuation, as in headlines; None where a word hangs on it."""
    n = len(s.words)
    if n < 3 or s.words[-1] not in (".", "!", "?", ":") or (s.heads and (n in s.heads or s.heads[-1] == 0)):
        return None
    cut = {k: getattr(s, k)[:-1] for k in ("words", "upos", "xpos", "lemmas", "heads", "relations", "names", "news") if getattr(s, k)}
    return replace(s, **cut)


def augment(s, rng):
    """Now and then a sentence in capitals, in small letters, as a headline, with other quotes or without its full stop."""
    if rng.random() < 0.05:
        s = drop_final_stop(s) or s
    roll = rng.random()
    if roll < 0.03:
        s = replace(s, words=[w.upper() for w in s.words])
    elif roll < 0.06:
        s = replace(s, words=[w.lower() for w in s.words])
    elif roll < 0.075:
        s = replace(s, words=[w[:1].upper() + w[1:] if len(w) > 3 else w for w in s.words])
    if rng.random() < 0.3:
        table = TO_TYPOGRAPHIC if rng.random() < 0.5 else TO_PLAIN
        if any(w in table for w in s.words):
            words, opened = [], False
            for w in s.words:
                new = table.get(w, w)
                if w == '"' and new == "“":
                    opened = not opened
                    new = "“" if opened else "”"
                words.append(new)
            s = replace(s, words=words)
    return s


class NameSwap:
    """Puts other names of the same kind into a sentence that has names but no tree."""

    def __init__(self, sentences):
        pools = {k: Counter() for k in ("PER", "ORG", "LOC")}
        for s in sentences:
            if None in s.names:
                continue
            for start, end, kind in spans_of(s.names):
                pools[kind][tuple(s.words[start:end])] += 1
        self.pools = {k: [n for n, c in p.items() if c >= 1 and n[0][:1].isupper()] for k, p in pools.items()}

    def __call__(self, s, rng):
        words, names, at = [], [], 0
        for start, end, kind in spans_of(s.names):
            words += s.words[at:start]
            names += s.names[at:start]
            new = rng.choice(self.pools[kind]) if rng.random() < 0.5 else tuple(s.words[start:end])
            words += new
            names += ["B-" + kind] + ["I-" + kind] * (len(new) - 1)
            at = end
        return replace(s, words=words + s.words[at:], names=names + s.names[at:], news=None)


class Arrays:
    """Batches of sentences as integer arrays."""

    def __init__(self, pieces, labels):
        self.pieces, self.labels = pieces, labels

    def length(self, words):
        return 2 + sum(len(self.pieces.of(w)) for w in words)

    def inputs(self, sentences, rng=None, mask_rate=0.0):
        rows = [[self.pieces.of(w) for w in s.words] for s in sentences]
        P = max(sum(map(len, r)) for r in rows) + 2
        W = max(map(len, rows))
        B = len(rows)
        ids = numpy.zeros((B, P), numpy.int64)
        shapes = numpy.zeros((B, P), numpy.int64)
        first = numpy.zeros((B, W), numpy.int64)
        words = numpy.zeros((B, W), numpy.int64)
        for b, (row, s) in enumerate(zip(rows, sentences)):
            at, line, forms = 1, [CLS], []
            starts = []
            for piece_ids, shape in zip(row, shapes_of(s.words)):
                starts.append(at)
                if mask_rate and rng.random() < mask_rate:
                    line += [MASK] * len(piece_ids)
                else:
                    line += piece_ids
                forms += [shape] * len(piece_ids)
                at += len(piece_ids)
            line.append(SEP)
            ids[b, : len(line)] = line
            shapes[b, 1 : 1 + len(forms)] = forms
            first[b, : len(starts)] = starts
            words[b, : len(starts)] = 1
        return {"input_ids": ids, "attention_mask": (ids != 0).astype(numpy.int64), "shapes": shapes, "first": first, "words": words}

    def targets(self, sentences, width):
        B = len(sentences)
        out = {k: numpy.full((B, width), IGNORE, numpy.int64) for k in ("upos", "xpos", "lemma", "names", "names_news", "heads", "relations", "deeds", "standings", "stances", "sectors")}
        index = self.labels.index
        for b, s in enumerate(sentences):
            n = len(s.words)
            if s.heads is not None:
                out["upos"][b, :n] = [index["upos"].get(x, IGNORE) for x in s.upos]
                out["xpos"][b, :n] = [index["xpos"].get(x, IGNORE) for x in s.xpos]
                out["lemma"][b, :n] = [index["lemma"].get(script_of(w, l), IGNORE) for w, l in zip(s.words, s.lemmas)]
                out["heads"][b, :n] = s.heads
                out["relations"][b, :n] = [index["relations"].get(r, IGNORE) for r in s.relations]
            if s.names is not None:
                out["names"][b, :n] = [index["names"].get(t, IGNORE) for t in s.names]
            if s.news is not None:
                out["names_news"][b, :n] = [index["names_news"][t] for t in s.news]
            if s.deeds is not None:
                for name in ("deeds", "standings", "stances", "sectors"):
                    out[name][b, :n] = [index[name].get(t, IGNORE) for t in getattr(s, name)]
        return out

    @staticmethod
    def links(sentences, width):
        """For each kind of link: the rows (sentence, word) that have such links, and 1 for each word linked."""
        out = {}
        for kind in MANY + ONE:
            # of links that lead to one thing, those that lead out of what is looked at are left out
            at = [(b, w) for b, s in enumerate(sentences) if s.links for w, to in s.links[kind].items() if to or kind in MANY]
            gold = numpy.zeros((len(at), width), numpy.float32)
            for row, (b, w) in enumerate(at):
                gold[row, sentences[b].links[kind][w]] = 1
            out[kind] = (numpy.array(at, numpy.int64).reshape(-1, 2), gold)
        return out


def read_columns_only(path, word, tag):
    """UNER's files: number, word, tag. OTH counts as no name."""
    for sentence, _ in read_columns(path, "uner", word=word, tag=tag):
        sentence.names = [t if t in NAMES else "O" for t in sentence.names]
        yield sentence
