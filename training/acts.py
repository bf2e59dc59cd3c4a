#!/usr/bin/env python3
"""Learns the weights of the signs by which the coder chooses among the readings of an act.

    ./demarche eval acts PASSAGES --with samples=acts.samples
    python3 training/acts.py acts.samples reports.samples analyse/src/main/resources/org/demarche/analyse/events/acts.tsv

A sample is a word by which an act may be told, with its readings (what, who, to whom), each with its signs; 'none of
them' is the last option and has no signs. PASSAGES must be such as the network of sightings has not learned: of those it
has learned it is too sure. Samples of whole reports count twice. Where no reading is right in everything, those with the
right class and doers count as right; where only an act that is optional in the gold is read rightly nothing is learned. choice.py fits the weights; it takes
a minute. The weights in use were learned in two steps (README.md, Sightings), like those of homes.py: what the network
says of the countries of those who act and suffer it (`seen=`) came last, with `--from`. The thresholds were chosen on held and on the PLOVER records of dev.
"""

import argparse
import json

import choice

LEAST = 5
PENALTY = 8.0
PENALTY_SEEN = 60.0
LIGHTEST = 0.05
THRESHOLDS = (
    ("word", 0.05, "what the lexicon takes for an act by one word is coded from this likelihood of any reading on"),
    ("word:deed", 0.05, "and this one of its class and doers;"),
    ("word:done", 0.6, "and told as done from this one of its class and doers on"),
    ("phrase", 0.0, "the same of what it takes for an act by several words together"),
    ("phrase:deed", 0.05, "of its class and doers"),
    ("phrase:done", 0.2, "told as done"),
    ("alone", 0.75, "the same of what only the network sees"),
    ("alone:deed", 0.75, "of its class and doers"),
    ("alone:done", 0.85, "told as done"),
    ("nearby", 0.3, "the share of the deed that a recipient must have who is only spoken of nearby"),
    ("backed", 0.5, "the share that whoever is backed must have"),
    ("recipient", 0.3, "the share that any recipient must have"),
    ("clause", 0.3, "the share with which one whom the rules find in the clause is told rather than nobody"),
)


def read(paths):
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for sample in map(json.loads, lines):
                judged = {option["right"] for option in sample["options"]}
                if "yes" in judged or "open" not in judged:
                    best = next((kind for kind in ("yes", "deed") if kind in judged), None)
                    options = [(option["signs"], option["right"] == best) for option in sample["options"]]
                    yield from [options + [([], best is None)]] * choice.times(sample)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("samples", nargs="+")
    arguments.add_argument("weights")
    stay = "weights learned before, which stay as they are: only what the network of sightings sees is learned"
    arguments.add_argument("--from", dest="before", help=stay)
    for name, value, what in THRESHOLDS:
        arguments.add_argument("--" + name.replace(":", "-"), type=float, default=value, help=what)
    given = arguments.parse_args()
    before = choice.weights(given.before) if given.before else {}
    samples = list(read(given.samples))
    if before:
        samples = [[(choice.old_and_seen(signs, before), right) for signs, right in sample] for sample in samples]
    penalty = PENALTY_SEEN if before else PENALTY
    known, weights = choice.fit(samples, LEAST, penalty, before, firm=1e6)
    remark = (
        "Weights of the signs by which the coder chooses among the readings of an act;"
        " written by training/acts.py from the project's corpus."
    )
    thresholds = {"threshold:" + name: getattr(given, name.replace(":", "_")) for name, _, _ in THRESHOLDS}
    choice.write(given.weights, remark, thresholds, known, weights, LIGHTEST)


if __name__ == "__main__":
    main()
