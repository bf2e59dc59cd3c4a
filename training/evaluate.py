"""Measures a checkpoint or an exported file on treebanks and name sets, with CoNLL 2018 definitions on gold words.

    python evaluate.py --data FOLDER --tokenizer tokenizer.json --model reader.onnx [--sets ewt-dev,gum-dev,…]
"""

import argparse
import json
import time
from collections import Counter, defaultdict
from pathlib import Path

import numpy

import data as D


def tree(scores):
    """Heads of the best tree with one root; scores [words, words + 1], column 0 the root."""
    heads = scores.argmax(1)
    if _is_tree(heads):
        return heads
    n = len(scores)
    full = numpy.full((n + 1, n + 1), -1e12)
    full[1:, :] = scores
    full[1:, 0] -= 1e6  # one root only
    full[numpy.arange(n + 1), numpy.arange(n + 1)] = -1e12
    return _chu_liu_edmonds(full)[1:]


def _is_tree(heads):
    if (heads == 0).sum() != 1:
        return False
    n = len(heads)
    for i in range(n):
        at, steps = i + 1, 0
        while at:
            at = heads[at - 1]
            steps += 1
            if steps > n:
                return False
    return True


def _chu_liu_edmonds(scores):
    n = len(scores)
    heads = scores.argmax(1)
    heads[0] = 0
    state = [0] * n
    cycle = None
    state[0] = 2
    for i in range(1, n):
        path, at = [], i
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = heads[at]
        if state[at] == 1:
            cycle = path[path.index(at) :]
            break
        for p in path:
            state[p] = 2
    if cycle is None:
        return heads
    inside = numpy.zeros(n, bool)
    inside[cycle] = True
    rest = numpy.flatnonzero(~inside)
    m = len(rest)
    gain = scores[cycle] - scores[cycle, heads[cycle]][:, None]
    reduced = numpy.full((m + 1, m + 1), -1e15)
    reduced[:m, :m] = scores[numpy.ix_(rest, rest)]
    into = gain[:, rest]
    reduced[m, :m] = into.max(0)
    out = scores[numpy.ix_(rest, cycle)]
    reduced[:m, m] = out.max(1)
    solved = _chu_liu_edmonds(reduced)
    result = heads.copy()
    for k in range(1, m):
        result[rest[k]] = cycle[out[k].argmax()] if solved[k] == m else rest[solved[k]]
    source = solved[m]
    broken = into[:, source].argmax()
    result[cycle[broken]] = rest[source]
    return result


def viterbi(logits, tags):
    """The best legal BIO sequence."""
    T = len(tags)
    allowed = numpy.zeros((T, T), numpy.float32)
    for j, b in enumerate(tags):
        if b[0] == "I":
            for i, a in enumerate(tags):
                if a[2:] != b[2:] or a == "O":
                    allowed[i, j] = -1e9
    start = numpy.array([-1e9 if t[0] == "I" else 0 for t in tags], numpy.float32)
    best = logits[0] + start
    back = []
    for row in logits[1:]:
        total = best[:, None] + allowed
        back.append(total.argmax(0))
        best = total.max(0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return [tags[i] for i in reversed(path)]


def batches(sentences, arrays, budget=4000):
    order = sorted(range(len(sentences)), key=lambda i: arrays.length(sentences[i].words))
    batch, longest = [], 0
    for i in order:
        longest = max(longest, arrays.length(sentences[i].words))
        if batch and longest * (len(batch) + 1) > budget:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch


def read_all(runner, sentences, arrays):
    """The model's outputs for each sentence; `runner` maps input arrays to a dict of output arrays."""
    results = [None] * len(sentences)
    for batch in batches(sentences, arrays):
        out = runner(arrays.inputs([sentences[i] for i in batch]))
        for b, i in enumerate(batch):
            n = len(sentences[i].words)
            results[i] = {k: (v[b, :n, : n + 1] if k in ("arcs", "labels") else v[b, :n]) for k, v in out.items()}
    return results


def measure_trees(runner, sentences, arrays, groups=None, lemmas=None):
    """Percentages for the whole set and for each group (genre)."""
    table = arrays.labels.table
    counts = defaultdict(Counter)
    fits = [i for i, s in enumerate(sentences) if arrays.length(s.words) <= D.MAX_PIECES]
    results = read_all(runner, [sentences[i] for i in fits], arrays)
    by_index = dict(zip(fits, results))
    for i, s in enumerate(sentences):
        c = Counter(words=len(s.words))
        out = by_index.get(i)
        if out is not None:  # a sentence over the length counts as wrong throughout
            heads = tree(out["arcs"].astype(numpy.float64))
            root = table["relations"].index("root")
            for k in range(len(s.words)):
                relation = table["relations"][int(out["labels"][k, heads[k]])] if heads[k] else "root"
                if heads[k] and relation == "root":
                    relation = "dep"
                attached = heads[k] == s.heads[k]
                upos, xpos = table["upos"][int(out["upos"][k])], table["xpos"][int(out["xpos"][k])]
                script = table["lemma"][int(out["lemma"][k])]
                lemma = lemmas.of(s.words[k], upos, xpos, script) if lemmas else D.apply_script(script, s.words[k])
                c["UPOS"] += upos == s.upos[k]
                c["XPOS"] += xpos == s.xpos[k]
                c["lemma"] += lemma == s.lemmas[k]
                c["UAS"] += attached
                c["LAS"] += attached and relation.split(":")[0] == s.relations[k].split(":")[0]
                c["LAS+subtypes"] += attached and relation == s.relations[k]
        counts["all"] += c
        if groups:
            counts[groups[i]] += c
    return {
        g: {k: round(100 * int(c[k]) / c["words"], 2) for k in ("UPOS", "XPOS", "lemma", "UAS", "LAS", "LAS+subtypes")} | {"words": c["words"]}
        for g, c in counts.items()
    }


def measure_names(runner, sentences, arrays):
    right, found, gold = Counter(), Counter(), Counter()
    fits = [s for s in sentences if arrays.length(s.words) <= D.MAX_PIECES]
    for s in sentences:
        for span in D.spans_of(s.names):
            gold[span[2]] += 1
    for s, out in zip(fits, read_all(runner, fits, arrays)):
        mine = set(D.spans_of(viterbi(out["names"], D.NAMES)))
        theirs = set(D.spans_of(s.names))
        for span in mine:
            found[span[2]] += 1
            right[span[2]] += span in theirs
    result = {}
    for kind in ("PER", "ORG", "LOC", "all"):
        r, f, g = ((sum(c.values()) if kind == "all" else c[kind]) for c in (right, found, gold))
        p, q = r / max(f, 1), r / max(g, 1)
        result[kind] = {"P": round(p, 4), "R": round(q, 4), "F1": round(2 * p * q / max(p + q, 1e-9), 4), "gold": g}
    return result


def onnx_runner(path, threads=2):
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    names = [o.name for o in session.get_outputs()]
    return lambda inputs: dict(zip(names, session.run(None, inputs)))


def torch_runner(model):
    import torch

    def run(inputs):
        model.eval()
        return {k: v.float().numpy() if v.is_floating_point() else v.numpy() for k, v in model(**{k: torch.from_numpy(v) for k, v in inputs.items()}).items()}

    return run


def load_set(folder, name):
    path = D.find(folder, name)
    if name.startswith("uner"):
        return list(D.read_columns_only(path, word=1, tag=2)), None
    if name.startswith("crossner"):
        return list(D.read_politics(path)), None
    return list(D.read_trees(path, name)), D.genres(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--model", required=True, help="reader.onnx, with reader.json beside it, or a checkpoint (.pt)")
    parser.add_argument("--sets", default="ewt-dev,gum-dev")
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    if arguments.model.endswith(".pt"):
        from checkpoint import load_checkpoint

        model, labels = load_checkpoint(arguments.model)
        runner, lemmas = torch_runner(model), None
    else:
        about = json.loads(Path(arguments.model).with_suffix(".json").read_text(encoding="utf-8"))
        labels = D.Labels({
            "upos": about["upos"], "xpos": about["xpos"], "relations": about["relations"], "lemma": about["lemmaScripts"],
            "names": about["names"], "names_news": about["namesNews"],
        })  # fmt: skip
        runner = onnx_runner(arguments.model, arguments.threads)
        lemmas = D.Lemmas(about["lemmaForms"], about["lemmaWords"], about["knownLemmas"], set(about["pieces"]))
    arrays = D.Arrays(D.Pieces(arguments.tokenizer), labels)
    for name in arguments.sets.split(","):
        sentences, groups = load_set(arguments.data, name)
        begin = time.time()
        if sentences[0].heads is None:
            figures = measure_names(runner, sentences, arrays)
        else:
            figures = measure_trees(runner, sentences, arrays, groups, lemmas)
        print(f"{name}: {len(sentences)} sentences, {time.time() - begin:.1f} s")
        for key, row in figures.items():
            print(f"  {key:12} " + "  ".join(f"{k} {v}" for k, v in row.items()), flush=True)


if __name__ == "__main__":
    main()
