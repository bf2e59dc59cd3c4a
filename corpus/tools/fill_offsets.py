#!/usr/bin/env python3
"""Fills the offsets of passages written by hand, and says what does not fit.

Writers give each span as {"exact": "said"}, with "n": 2 for the second occurrence in the text, or with "within": a
longer stretch that stands in the text once, for the (first) occurrence in that stretch. This reads JSON lines
from the files named, or from standard input, and writes them to standard output with UTF-16 offsets. A passage that
does not fit is named on standard error, left out of the output, and makes the exit status 1.
"""
import fileinput
import json
import re
import sys

CLASSES = ("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION "
           "MOBILIZE COERCE ASSAULT").split()
STANDINGS = ["happened", "under way", "announced", "possible", "conditional", "denied", "refused"]
SECTORS = ("GOV MIL REB OPP PTY COP JUD SPY LEG MED EDU BUS CRM CVL ELI LAB AGR HLH REF SET REL NGO IGO IMG SEP UAF "
           "STU").split()
KINDS = "person state organisation group outlet unnamed".split()
STANCES = "says denies asks warns promises accuses declines believes".split()
FORMS = "direct indirect mixed".split()


def span(text, given, what):
    if given is None:
        return None
    exact = given["exact"] if isinstance(given, dict) else given
    nth = given.get("n", 1) if isinstance(given, dict) else 1
    at = -1
    if isinstance(given, dict) and "within" in given:
        if text.count(given["within"]) != 1:
            raise ValueError(f"{what}: '{given['within']}' stands {text.count(given['within'])} times in the text")
        at = text.index(given["within"]) - 1
        if exact not in given["within"]:
            raise ValueError(f"{what}: '{exact}' is not in '{given['within']}'")
    for _ in range(nth):
        at = text.find(exact, at + 1)
        if at < 0:
            raise ValueError(f"{what}: '{exact}' (occurrence {nth}) is not in the text")
    start = len(text[:at].encode("utf-16-le")) // 2
    return {"exact": exact, "start": start, "end": start + len(exact.encode("utf-16-le")) // 2}


def actor(text, given, what, with_kind=False, in_text=True):
    if not given.get("text"):
        raise ValueError(f"{what}: an actor needs its words in 'text'")
    if in_text and given["text"] not in text:
        raise ValueError(f"{what}: '{given['text']}' is not in the text")
    country = given.get("country")
    if country is not None and not re.fullmatch(r"[A-Z]{2,8}", country):
        raise ValueError(f"{what}: country '{country}' is not a code")
    sector = given.get("sector")
    if sector is not None and sector not in SECTORS:
        raise ValueError(f"{what}: sector '{sector}' is not one of PLOVER's")
    filled = {"text": given["text"], "country": country, "sector": sector}
    if with_kind:
        filled["kind"] = choice(given.get("kind"), KINDS, what + " kind")
    return filled


def choice(value, allowed, what):
    if value not in allowed:
        raise ValueError(f"{what}: '{value}' is none of {', '.join(allowed)}")
    return value


def fill(passage):
    text = passage["text"]
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", passage["published"]):
        raise ValueError("published must be a day")
    events = []
    for i, event in enumerate(passage.get("events", [])):
        what = f"event {i}"
        date = event.get("date")
        if date is not None and not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", date):
            raise ValueError(f"{what}: date '{date}' is no day, month or year")
        if event.get("dateText") is not None and event["dateText"] not in text:
            raise ValueError(f"{what}: '{event['dateText']}' is not in the text")
        if not event.get("source"):
            raise ValueError(f"{what}: no source")
        said_by = event.get("saidBy")
        events.append({
            "source": [actor(text, each, what + " source") for each in event["source"]],
            "class": choice(event["class"], CLASSES, what),
            "trigger": span(text, event["trigger"], what + " trigger"),
            "target": [actor(text, each, what + " target") for each in event.get("target", [])],
            "standing": choice(event["standing"], STANDINGS, what),
            "date": date,
            "dateText": event.get("dateText"),
            "saidBy": None if said_by is None else actor(text, said_by, what + " saidBy", in_text=False),
            "optional": bool(event.get("optional", False)),
        })
    statements = []
    for i, statement in enumerate(passage.get("statements", [])):
        what = f"statement {i}"
        relayed = statement.get("relayedBy")
        if isinstance(relayed, int) and not 0 <= relayed < len(passage["statements"]):
            raise ValueError(f"{what}: relayedBy {relayed} is no statement of the list")
        statements.append({
            "source": actor(text, statement["source"], what, with_kind=True, in_text=False),
            "sourceSpan": span(text, statement.get("sourceSpan"), what + " sourceSpan"),
            "cue": span(text, statement.get("cue"), what + " cue"),
            "content": span(text, statement["content"], what + " content"),
            "form": choice(statement["form"], FORMS, what),
            "stance": choice(statement["stance"], STANCES, what),
            "relayedBy": relayed,
        })
    return {"id": passage["id"], "published": passage["published"], "text": text, "events": events,
            "statements": statements, "tags": passage.get("tags", []), "trap": passage.get("trap")}


def main():
    bad = 0
    seen = set()
    for number, line in enumerate(fileinput.input(encoding="utf-8"), 1):
        if not line.strip():
            continue
        name = f"line {number}"
        try:
            passage = json.loads(line)
            name = passage.get("id", name)
            if name in seen:
                raise ValueError("this id was used before")
            seen.add(name)
            print(json.dumps(fill(passage), ensure_ascii=False))
        except (ValueError, KeyError, TypeError) as wrong:
            bad += 1
            print(f"{name}: {type(wrong).__name__}: {wrong}", file=sys.stderr)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
