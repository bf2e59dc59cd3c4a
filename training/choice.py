"""A conditional logit: which of several options is chosen, by the weights of their signs. What homes.py and acts.py fit.

A sample is a list of options; an option is its signs and whether it is right. Several may be right alike.
Softmax over the options of a sample, an L2 penalty, L-BFGS. Needs numpy.
"""

import collections

import numpy as np


def times(sample):
    """How often a sample counts: what a whole report asks twice, for reports are what is read in use."""
    return 2 if sample["id"].startswith("reports") else 1


class Arrays:
    """Samples as the rows and columns of a sparse matrix: a row for each option, a column for each sign known."""

    def __init__(self, samples, known):
        rows, columns, right, starts = [], [], [], [0]
        for sample in samples:
            for signs, is_right in sample:
                found = [known[sign] for sign in signs if sign in known]
                rows.extend([len(right)] * len(found))
                columns.extend(found)
                right.append(is_right)
            starts.append(len(right))
        self.rows, self.columns = np.array(rows, np.int64), np.array(columns, np.int64)
        self.right, self.starts = np.array(right, bool), np.array(starts)
        self.of = np.repeat(np.arange(len(samples)), np.diff(self.starts))

    def shares(self, weights):
        scores = np.bincount(self.rows, weights=weights[self.columns], minlength=self.starts[-1])
        highest = np.maximum.reduceat(scores, self.starts[:-1])
        shares = np.exp(scores - highest[self.of])
        return shares / np.add.reduceat(shares, self.starts[:-1])[self.of]


def fit(samples, least, penalty, before=None, firm=1.0):
    """The weights of the signs that stand in at least so many options; those that had weights before stay near them, the
    nearer the firmer."""
    before = before or {}
    counts = collections.Counter(sign for sample in samples for signs, _ in sample for sign in set(signs))
    known = {sign: i for i, sign in enumerate(sorted(before.keys() | {s for s, n in counts.items() if n >= least}))}
    start = np.array([before.get(sign, 0.0) for sign in known])
    held = penalty * np.array([firm if sign in before else 1.0 for sign in known])
    arrays = Arrays(samples, known)

    def loss(weights):
        shares = arrays.shares(weights)
        good = np.maximum(np.add.reduceat(shares * arrays.right, arrays.starts[:-1]), 1e-12)
        slope = shares - shares * arrays.right / good[arrays.of]
        slope = np.bincount(arrays.columns, weights=slope[arrays.rows], minlength=len(known))
        moved = weights - start
        return -np.log(good).sum() + moved @ (held * moved) / 2, slope + held * moved

    return known, lbfgs(loss, start.copy())


def old_and_seen(signs, before):
    """Those of the signs that had weights before, and those of what the network of sightings sees."""
    return [sign for sign in signs if sign in before or "seen=" in sign]


def weights(path):
    """The weights of a file that `write` wrote, by sign; without its thresholds."""
    with open(path, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith(("#", "threshold"))]
    return {sign: float(weight) for sign, weight in rows}


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


def write(path, remark, thresholds, known, weights, least=0.005):
    """Lines of a name or sign, a tab and its number; signs that weigh less than the least are left out."""
    with open(path, "w", encoding="utf-8") as out:
        out.write("# %s\n" % remark)
        for name, value in thresholds.items():
            out.write("%s\t%g\n" % (name, value))
        for sign, i in known.items():
            if abs(round(weights[i], 2)) >= least:
                out.write("%s\t%g\n" % (sign, round(weights[i], 2)))
