#!/usr/bin/env python3
"""Learns the weights by which the sector and the country of a source are chosen.

    ./demarche eval sources corpus/train.jsonl --with samples=train.samples
    python3 training/sources.py train.samples analyse/src/main/resources/org/demarche/analyse/statements/sources.tsv

A sample is a source that the finder resolved by its rules, with the sector and country that the corpus gives it, the
signs that tell of its sector, and the countries to choose from, none of them last, each with its signs. What the rules
say is a sign among others. Both choices are softmaxes with an L2 penalty, fitted by L-BFGS in half a minute. The rules
were worked out on the passages up to train-0877, so nothing is learned from those. Needs numpy.
"""
import argparse
import collections
import json

import numpy as np

from homes import lbfgs

RULES_KNOW_UP_TO = 877
ENOUGH = 0.4


def number(sample):
    return int(sample["id"].rsplit("-", 1)[1])


def read(path, first, last):
    with open(path, encoding="utf-8") as lines:
        samples = [json.loads(line) for line in lines]
    return [sample for sample in samples if first <= number(sample) <= last]


def often(signs, least):
    counts = collections.Counter(signs)
    return {sign: i for i, sign in enumerate(sorted(sign for sign, n in counts.items() if n >= least))}


def likely(scores):
    """The index of the best, or -1 where it is not likely enough to overrule the rules (as in SourceRanker)."""
    shares = np.exp(scores - scores.max())
    return int(scores.argmax()) if shares.max() / shares.sum() >= ENOUGH else -1


class Sectors:
    """The likelihood of a sector: a weight for each pair of sign and sector ('-' for none)."""

    def __init__(self, samples, least=3, penalty=4.0):
        self.known = often((sign for q in samples for sign in set(q["signs"])), least)
        self.classes = sorted({q["sector"] for q in samples})
        gold = np.array([self.classes.index(q["sector"]) for q in samples])
        pairs = [(i, self.known[s]) for i, q in enumerate(samples) for s in q["signs"] if s in self.known]
        rows, columns = np.array(pairs).T
        starts = np.searchsorted(rows, np.arange(len(samples)))
        shape = (len(self.known), len(self.classes))

        def loss(flat):
            weights = flat.reshape(shape)
            scores = np.add.reduceat(weights[columns], starts, axis=0)
            scores -= scores.max(axis=1, keepdims=True)
            shares = np.exp(scores)
            sums = shares.sum(axis=1, keepdims=True)
            value = (np.log(sums[:, 0]) - scores[np.arange(len(gold)), gold]).sum() + penalty / 2 * (flat @ flat)
            wrong = shares / sums
            wrong[np.arange(len(gold)), gold] -= 1
            slope = np.empty(shape)
            for k in range(shape[1]):
                slope[:, k] = np.bincount(columns, weights=wrong[rows, k], minlength=shape[0])
            return value, slope.ravel() + penalty * flat

        self.weights = lbfgs(loss, np.zeros(shape[0] * shape[1]), steps=200).reshape(shape)

    def best(self, sample):
        own = [self.known[sign] for sign in sample["signs"] if sign in self.known]
        best = likely(self.weights[own].sum(axis=0))
        return sample["ruledSector"] if best < 0 or self.classes[best] == "-" else self.classes[best]

    def lines(self):
        for sign, i in self.known.items():
            cells = [(c, round(w, 2)) for c, w in zip(self.classes, self.weights[i]) if abs(w) >= 0.05]
            if cells:
                yield "sector\t%s\t%s" % (sign, "\t".join("%s\t%g" % cell for cell in cells))


class Countries:
    """The likelihood of a country: one weight for each sign, the same for all countries."""

    def __init__(self, samples, least=8, penalty=16.0):
        samples = [q for q in samples if any(o["country"] == q["country"] for o in q["options"])]
        self.known = often((sign for q in samples for o in q["options"] for sign in set(o["signs"])), least)
        rows, columns, gold, starts = [], [], [], [0]
        row = 0
        for sample in samples:
            for option in sample["options"]:
                if option["country"] == sample["country"]:
                    gold.append(row)
                for sign in option["signs"]:
                    if sign in self.known:
                        rows.append(row)
                        columns.append(self.known[sign])
                row += 1
            starts.append(row)
        rows, columns, gold, starts = (np.array(each) for each in (rows, columns, gold, starts))
        of = np.repeat(np.arange(len(starts) - 1), np.diff(starts))

        def loss(weights):
            scores = np.bincount(rows, weights=weights[columns], minlength=starts[-1])
            highest = np.maximum.reduceat(scores, starts[:-1])
            shares = np.exp(scores - highest[of])
            sums = np.add.reduceat(shares, starts[:-1])
            value = (np.log(sums) + highest - scores[gold]).sum() + penalty / 2 * (weights @ weights)
            wrong = shares / sums[of]
            wrong[gold] -= 1
            return value, np.bincount(columns, weights=wrong[rows], minlength=len(weights)) + penalty * weights

        self.weights = lbfgs(loss, np.zeros(len(self.known)))

    def best(self, sample):
        def score(option):
            return sum(self.weights[self.known[sign]] for sign in option["signs"] if sign in self.known)

        best = likely(np.array([score(option) for option in sample["options"]]))
        return sample["ruledCountry"] if best < 0 else sample["options"][best]["country"]

    def lines(self):
        for sign, i in self.known.items():
            if round(self.weights[i], 2):
                yield "country\t%s\t%g" % (sign, round(self.weights[i], 2))


def check(samples, sectors, countries):
    ruled = [(q["ruledSector"] == q["sector"], q["ruledCountry"] == q["country"]) for q in samples]
    learned = [(sectors.best(q) == q["sector"], countries.best(q) == q["country"]) for q in samples]
    for name, found in (("rules", ruled), ("learned", learned)):
        right = [sum(each) / len(samples) for each in zip(*found)]
        both = sum(s and c for s, c in found) / len(samples)
        print("%s: sector %.3f, country %.3f, both %.3f of %d" % (name, *right, both, len(samples)))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("samples")
    arguments.add_argument("weights")
    arguments.add_argument("--last", type=int, default=10**6, help="learn up to this passage; measure on the rest")
    given = arguments.parse_args()
    samples = read(given.samples, RULES_KNOW_UP_TO + 1, given.last)
    sectors, countries = Sectors(samples), Countries(samples)
    rest = read(given.samples, given.last + 1, 10**6)
    if rest:
        check(rest, sectors, countries)
    with open(given.weights, "w", encoding="utf-8") as out:
        out.write("# Weights of the signs by which the sector and the country of a source are chosen;"
                  " written by training/sources.py from the project's corpus.\n")
        for line in (*sectors.lines(), *countries.lines()):
            out.write(line + "\n")


if __name__ == "__main__":
    main()
