#!/usr/bin/env python3
"""Learns the weights of the signs by which a country is chosen for those whose words name none.

    ./demarche eval homes corpus/train.jsonl --with samples=train.samples
    ./demarche eval homes corpus/reports.jsonl --with samples=reports.samples
    python3 training/homes.py train.samples reports.samples analyse/src/main/resources/org/demarche/analyse/actors/homes.tsv

A sample is a gold actor phrase of the corpus with the countries to choose from, none of them last, each with its signs.
choice.py fits the weights; it takes seconds. What the network of sightings
says is a sign too, of which it is too sure in passages that it has learned: so the weights in use were learned in two steps,
those of all other signs from train and reports as above, before there was that sign, then that sign's with `--from` from
the passages and reports that the network has not seen (README.md, Sightings). The rules of the setting were worked out on the passages up to train-0877,
so there the signs that tell what the rules chose are left out. What is asked in a whole report counts twice: it is
what the coder is for, and passages of a sentence or two say little of it. The threshold was chosen on held: --threshold.
"""

import argparse
import json

import choice

RULES_KNOW_UP_TO = 877
LEAST = 6
PENALTY = 4.0


def read(path):
    with open(path, encoding="utf-8") as lines:
        for sample in map(json.loads, lines):
            part, number = sample["id"].rsplit("-", 1)
            ruled = part != "train" or int(number) > RULES_KNOW_UP_TO
            countries = [option["country"] for option in sample["options"]]
            right = countries.index(sample["gold"]) if sample["gold"] in countries else len(countries) - 1
            options = [
                ([sign for sign in option["signs"] if ruled or "rule" not in sign], i == right)
                for i, option in enumerate(sample["options"])
            ]
            yield from [options] * choice.times(sample)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("samples", nargs="+")
    arguments.add_argument("weights")
    stay = "weights learned before, which stay as they are: only what the network of sightings sees is learned"
    arguments.add_argument("--from", dest="before", help=stay)
    arguments.add_argument("--threshold", type=float, default=0.6)
    arguments.add_argument("--threshold-seen", type=float, default=0.45, help="the same where the network of sightings had its say")
    given = arguments.parse_args()
    before = choice.weights(given.before) if given.before else {}
    samples = [sample for path in given.samples for sample in read(path)]
    if before:
        samples = [[(choice.old_and_seen(signs, before), right) for signs, right in sample] for sample in samples]
    known, weights = choice.fit(samples, LEAST, PENALTY, before, firm=1e6)
    remark = (
        "Weights of the signs by which a country is chosen for those whose words name none;"
        " written by training/homes.py from the project's corpus."
    )
    choice.write(given.weights, remark, {"threshold": given.threshold, "threshold:seen": given.threshold_seen}, known, weights)


if __name__ == "__main__":
    main()
