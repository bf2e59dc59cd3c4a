#!/usr/bin/env python3
"""How far two annotations of the same passages agree.

    agreement.py test.jsonl test-second.jsonl

Events are the same when class, countries of source and of recipient are the same (reciprocal events: all countries
together); optional events may be missing on either side. Statements are the same when their contents share at least
80 % of their characters.
"""
import json
import sys

BOTH_WAYS = {"AGREE", "CONSULT", "COOPERATE"}


def read(path):
    with open(path, encoding="utf-8") as lines:
        return {passage["id"]: passage for passage in map(json.loads, lines)}


def code(actor):
    return actor["country"] or actor["text"].lower()


def key(event, with_sectors=False):
    def of(actors):
        return tuple(sorted({code(a) + (":" + (a["sector"] or "") if with_sectors else "") for a in actors}))
    source, target = of(event["source"]), of(event["target"])
    if event["class"] in BOTH_WAYS:
        source, target = tuple(sorted(set(source + target))), ()
    return event["class"], source, target


def match(first, second, same):
    """Pairs of items that are the same, each item once."""
    left, pairs = list(second), []
    for one in first:
        for other in left:
            if same(one, other):
                pairs.append((one, other))
                left.remove(other)
                break
    return pairs


def overlap(one, other):
    a, b = one["content"], other["content"]
    shared = min(a["end"], b["end"]) - max(a["start"], b["start"])
    return shared >= 0.8 * max(a["end"] - a["start"], b["end"] - b["start"])


def f1(pairs, first, second):
    return 2 * pairs / (first + second) if first + second else 0.0


def main():
    first, second = read(sys.argv[1]), read(sys.argv[2])
    counts = dict.fromkeys("events pairs same_class standing voice_pairs voice statements spairs actor stance".split(), 0)
    sizes = [0, 0, 0, 0]
    for identity, two in second.items():
        one = first[identity]
        pairs = match(one["events"], two["events"], lambda a, b: key(a) == key(b))
        matched = [id(e) for pair in pairs for e in pair]
        sizes[0] += sum(1 for e in one["events"] if not e["optional"] or id(e) in matched)
        sizes[1] += sum(1 for e in two["events"] if not e["optional"] or id(e) in matched)
        counts["pairs"] += len(pairs)
        counts["standing"] += sum(a["standing"] == b["standing"] for a, b in pairs)
        counts["voice"] += sum((a["saidBy"] is None) == (b["saidBy"] is None)
                               and (a["saidBy"] is None or a["saidBy"]["country"] == b["saidBy"]["country"])
                               for a, b in pairs)
        counts["same_class"] += len(match(one["events"], two["events"], lambda a, b: a["class"] == b["class"]))
        spairs = match(one["statements"], two["statements"], overlap)
        sizes[2] += len(one["statements"])
        sizes[3] += len(two["statements"])
        counts["spairs"] += len(spairs)
        counts["actor"] += sum(a["source"]["country"] == b["source"]["country"]
                               and a["source"]["sector"] == b["source"]["sector"] for a, b in spairs)
        counts["stance"] += sum(a["stance"] == b["stance"] for a, b in spairs)
    pairs, spairs = counts["pairs"], counts["spairs"]
    print(f"passages                                   {len(second)}")
    print(f"events, class and countries, F1            {f1(pairs, sizes[0], sizes[1]):.3f}")
    print(f"events, standing, where the same           {counts['standing'] / max(1, pairs):.3f}")
    print(f"events, whose word, where the same         {counts['voice'] / max(1, pairs):.3f}")
    print(f"statements, content, F1                    {f1(spairs, sizes[2], sizes[3]):.3f}")
    print(f"statements, source's country and sector    {counts['actor'] / max(1, spairs):.3f}")
    print(f"statements, stance                         {counts['stance'] / max(1, spairs):.3f}")


if __name__ == "__main__":
    main()
