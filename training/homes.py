#!/usr/bin/env python3
"""Learns the weights of the signs by which a country is chosen for those whose words name none.

    ./demarche eval homes corpus/train.jsonl --with samples=train.samples
    python3 training/homes.py train.samples analyse/src/main/resources/org/demarche/analyse/actors/homes.tsv

A sample is a gold actor phrase of the corpus with the countries to choose from, none of them last, each with its signs.
A conditional logit (softmax over the options of a phrase) with an L2 penalty is fitted by L-BFGS; it takes seconds.
The rules of the setting were worked out on the passages up to train-0877, so there the signs that tell what the rules
chose are left out. The threshold was chosen on held: --threshold. Needs numpy.
"""
import argparse
import collections
import json

import numpy as np

RULES_KNOW_UP_TO = 877
LEAST = 6
PENALTY = 4.0


def read(path):
    samples = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            sample = json.loads(line)
            if int(sample["id"].rsplit("-", 1)[1]) <= RULES_KNOW_UP_TO:
                for option in sample["options"]:
                    option["signs"] = [sign for sign in option["signs"] if "rule" not in sign]
            samples.append(sample)
    return samples


def indexed(samples, known):
    rows, columns, gold, starts, row = [], [], [], [0], 0
    for sample in samples:
        countries = [option["country"] for option in sample["options"]]
        right = countries.index(sample["gold"]) if sample["gold"] in countries else len(countries) - 1
        gold.append(row + right)
        for option in sample["options"]:
            for sign in option["signs"]:
                if sign in known:
                    rows.append(row)
                    columns.append(known[sign])
            row += 1
        starts.append(row)
    return np.array(rows), np.array(columns), np.array(gold), np.array(starts)


def fit(samples):
    counts = collections.Counter(s for q in samples for o in q["options"] for s in set(o["signs"]))
    known = {sign: i for i, sign in enumerate(sorted(s for s, n in counts.items() if n >= LEAST))}
    rows, columns, gold, starts = indexed(samples, known)
    of = np.repeat(np.arange(len(starts) - 1), np.diff(starts))

    def loss(weights):
        scores = np.bincount(rows, weights=weights[columns], minlength=starts[-1])
        highest = np.maximum.reduceat(scores, starts[:-1])
        shares = np.exp(scores - highest[of])
        sums = np.add.reduceat(shares, starts[:-1])
        value = (np.log(sums) + highest - scores[gold]).sum() + PENALTY / 2 * (weights @ weights)
        wrong = shares / sums[of]
        wrong[gold] -= 1
        return value, np.bincount(columns, weights=wrong[rows], minlength=len(known)) + PENALTY * weights

    return known, lbfgs(loss, np.zeros(len(known)))


def lbfgs(loss, weights, steps=1000, memory=10):
    moves, turns = [], []
    value, slope = loss(weights)
    for _ in range(steps):
        way, parts = slope.copy(), []
        for move, turn in zip(reversed(moves), reversed(turns)):
            part = (move @ way) / (turn @ move)
            parts.append(part)
            way -= part * turn
        way *= (moves[-1] @ turns[-1]) / (turns[-1] @ turns[-1]) if moves else 1e-2
        for move, turn, part in zip(moves, turns, reversed(parts)):
            way += (part - (turn @ way) / (turn @ move)) * move
        length = 1.0
        while True:
            new = weights - length * way
            new_value, new_slope = loss(new)
            if new_value <= value - 1e-4 * length * (slope @ way) or length < 1e-6:
                break
            length /= 2
        if (new - weights) @ (new_slope - slope) > 1e-10:
            moves, turns = (moves + [new - weights])[-memory:], (turns + [new_slope - slope])[-memory:]
        done = abs(value - new_value) < 1e-6 * max(1, new_value)
        weights, value, slope = new, new_value, new_slope
        if done:
            break
    return weights


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("samples")
    arguments.add_argument("weights")
    arguments.add_argument("--threshold", type=float, default=0.55)
    given = arguments.parse_args()
    known, weights = fit(read(given.samples))
    with open(given.weights, "w", encoding="utf-8") as out:
        out.write("# Weights of the signs by which a country is chosen for those whose words name none;"
                  " written by training/homes.py from the project's corpus.\n")
        out.write("threshold\t%g\n" % given.threshold)
        for sign, i in known.items():
            if round(weights[i], 2):
                out.write("%s\t%g\n" % (sign, round(weights[i], 2)))


if __name__ == "__main__":
    main()
