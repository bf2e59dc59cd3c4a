#!/usr/bin/env python3
"""Learns the weights by which the sector of a source is chosen.

    ./demarche eval sources corpus/train.jsonl --with samples=train.samples
    ./demarche eval sources corpus/reports.jsonl --with samples=reports.samples
    python3 training/sources.py train.samples reports.samples \
        analyse/src/main/resources/org/demarche/analyse/statements/sources.tsv

A sample is a source that the finder resolved by its rules, with the sector that the corpus gives it and the signs that
tell of its sector; what the rules say is a sign among others. A softmax with an L2 penalty is fitted by L-BFGS in some
seconds. The rules were worked out on the passages up to train-0877, so nothing is learned from those. Sources in
whole reports count twice. What the network of sightings sees was learned in a step of its own, as in homes.py (--from).
Needs numpy.
"""
import argparse
import collections
import json

import numpy as np

from choice import lbfgs, old_and_seen, times

RULES_KNOW_UP_TO = 877
ENOUGH = 0.4


def is_within(sample, first, last):
    """Whether it is of these passages of train, or of any other part."""
    part, number = sample["id"].rsplit("-", 1)
    return part != "train" or first <= int(number) <= last


def read(paths):
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def often(signs, least):
    counts = collections.Counter(signs)
    return {sign: i for i, sign in enumerate(sorted(sign for sign, n in counts.items() if n >= least))}


def likely(scores):
    """The index of the best, or -1 where it is not likely enough to overrule the rules (as in SourceRanker)."""
    shares = np.exp(scores - scores.max())
    return int(scores.argmax()) if shares.max() / shares.sum() >= ENOUGH else -1


class Sectors:
    """The likelihood of a sector: a weight for each pair of sign and sector ('-' for none)."""

    def __init__(self, samples, before, least=3, penalty=4.0):
        """`before`: weights learned before, by sign and sector, which stay as they are."""
        self.known = often((sign for q in samples for sign in set(q["signs"])), least)
        self.known.update({s: i for i, s in enumerate((s for s in before if s not in self.known), len(self.known))})
        self.classes = sorted({q["sector"] for q in samples} | {c for cells in before.values() for c in cells})
        gold = np.array([self.classes.index(q["sector"]) for q in samples])
        pairs = [(i, self.known[s]) for i, q in enumerate(samples) for s in q["signs"] if s in self.known]
        rows, columns = np.array(pairs).T
        starts = np.searchsorted(rows, np.arange(len(samples)))
        shape = (len(self.known), len(self.classes))
        start = np.array([[before.get(sign, {}).get(c, 0.0) for c in self.classes] for sign in self.known]).ravel()

        held = penalty * np.repeat([1e6 if sign in before else 1.0 for sign in self.known], shape[1])

        def loss(flat):
            weights = flat.reshape(shape)
            scores = np.add.reduceat(weights[columns], starts, axis=0)
            scores -= scores.max(axis=1, keepdims=True)
            shares = np.exp(scores)
            sums = shares.sum(axis=1, keepdims=True)
            moved = flat - start
            value = (np.log(sums[:, 0]) - scores[np.arange(len(gold)), gold]).sum() + moved @ (held * moved) / 2
            wrong = shares / sums
            wrong[np.arange(len(gold)), gold] -= 1
            slope = np.empty(shape)
            for k in range(shape[1]):
                slope[:, k] = np.bincount(columns, weights=wrong[rows, k], minlength=shape[0])
            return value, slope.ravel() + held * moved

        self.weights = lbfgs(loss, start.copy(), steps=200).reshape(shape)

    def best(self, sample):
        own = [self.known[sign] for sign in sample["signs"] if sign in self.known]
        best = likely(self.weights[own].sum(axis=0))
        return sample["ruledSector"] if best < 0 or self.classes[best] == "-" else self.classes[best]

    def lines(self):
        for sign, i in self.known.items():
            cells = [(c, round(100 * w)) for c, w in zip(self.classes, self.weights[i]) if abs(w) >= 0.1]
            if cells:
                yield "%s\t%s" % (sign, " ".join("%s=%d" % cell for cell in cells))


def weights(path):
    """The weights of a file that `main` wrote, by sign and sector."""
    with open(path, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]
    cells = {sign: (cell.rsplit("=", 1) for cell in row.split()) for sign, row in rows}
    return {sign: {c: int(w) / 100 for c, w in row} for sign, row in cells.items()}


def check(samples, sectors):
    ruled = sum(q["ruledSector"] == q["sector"] for q in samples) / len(samples)
    learned = sum(sectors.best(q) == q["sector"] for q in samples) / len(samples)
    print("sector right: rules %.3f, learned %.3f of %d" % (ruled, learned, len(samples)))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("samples", nargs="+")
    arguments.add_argument("weights")
    arguments.add_argument("--last", type=int, default=10**6, help="learn up to this passage; measure on the rest")
    stay = "weights learned before, which stay as they are: only what the network of sightings sees is learned"
    arguments.add_argument("--from", dest="before", help=stay)
    given = arguments.parse_args()
    before = weights(given.before) if given.before else {}
    samples = list(read(given.samples))
    if before:
        for sample in samples:
            sample["signs"] = old_and_seen(sample["signs"], before)
    learned = [sample for sample in samples if is_within(sample, RULES_KNOW_UP_TO + 1, given.last)]
    sectors = Sectors([sample for sample in learned for _ in range(times(sample))], before)
    rest = [sample for sample in samples if not is_within(sample, 0, given.last)]
    if rest:
        check(rest, sectors)
    with open(given.weights, "w", encoding="utf-8") as out:
        out.write("# Weights of the signs by which the sector of a source is chosen;"
                  " in hundredths; written by training/sources.py from the project's corpus.\n")
        for line in sectors.lines():
            out.write(line + "\n")


if __name__ == "__main__":
    main()
