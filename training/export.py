"""Writes a checkpoint as reader.onnx (8-bit or float), reader.json and golden.json.

    python export.py --model OUT/reader.pt --tokenizer tokenizer.json --data FOLDER --out FOLDER [--float]

The graph is written operator by operator, with ONNX Runtime's fused ones (Attention, SkipLayerNormalization, BiasGelu).
In the 8-bit file weights have a scale for each column and activations one fixed scale for each matrix product, measured
on training sentences: unlike dynamic quantisation, a sentence reads the same whatever else is in its batch.
"""

import argparse
import hashlib
import json
import math
import random
from fnmatch import fnmatch
from pathlib import Path

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

import data as D
import model as M

MICROSOFT = "com.microsoft"


class Graph:
    """Collects nodes and initialisers; every method returns the name of its result."""

    def __init__(self, ranges=None, keep_float=(), bits=7):
        self.nodes, self.initial, self.probes = [], {}, {}
        self.ranges, self.keep_float, self.bits = ranges, keep_float, bits
        self.count = 0

    def constant(self, value, name=None):
        value = numpy.asarray(value)
        if name is None:
            name = f"c_{value.dtype}_{hashlib.sha1(value.tobytes() + str(value.shape).encode()).hexdigest()[:12]}"
        self.initial[name] = value
        return name

    def op(self, kind, *inputs, outputs=1, domain="", name=None, **attributes):
        self.count += 1
        names = [name] if name else [f"{kind}_{self.count}" + (f"_{k}" if outputs > 1 else "") for k in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, name=f"n{self.count}_{kind}", domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def quantised(self, site, x):
        """x as uint8 with the fixed range of this site: (name, scale, zero point)."""
        low, high, shrink = self.ranges[site]
        if shrink is not None:
            x = self.op("Mul", x, self.constant(numpy.float32(shrink)))
        low, high = min(low, 0.0), max(high, 0.0)
        scale = numpy.float32((high - low) / 255)
        zero = numpy.uint8(round(-low / scale))
        s, z = self.constant(scale), self.constant(zero)
        return self.op("QuantizeLinear", x, s, z), s, z

    def weights(self, w, shrink=None):
        if shrink is not None:
            w = w / shrink[:, None]
        limit = 2 ** (self.bits - 1) - 1 if self.bits < 8 else 127
        scale = (numpy.abs(w).max(0) / limit).clip(1e-12).astype(numpy.float32)
        q = numpy.round(w / scale).clip(-limit, limit).astype(numpy.int8)
        return self.constant(q), self.constant(scale)

    def is_float(self, site):
        self.probes.setdefault(site, None)
        return self.ranges is None or any(fnmatch(site, k) for k in self.keep_float)

    def matmul(self, site, x, weight, bias=None):
        """x times a constant matrix [in, out], plus a bias."""
        weight = numpy.ascontiguousarray(weight, numpy.float32)
        if self.is_float(site):
            self.probes[site] = x
            y = self.op("MatMul", x, self.constant(weight))
            return y if bias is None else self.op("Add", y, self.constant(numpy.float32(bias)))
        q, s, z = self.quantised(site, x)
        w, ws = self.weights(weight, self.ranges[site][2])
        zeros = self.constant(numpy.zeros(weight.shape[1], numpy.int8))
        extra = [] if bias is None else [self.constant(numpy.float32(bias))]
        return self.op("MatMulIntegerToFloat", q, w, s, ws, z, zeros, *extra, domain=MICROSOFT)

    def attention(self, site, x, weight, bias, mask):
        weight = numpy.ascontiguousarray(weight, numpy.float32)
        bias = self.constant(numpy.float32(bias))
        if self.is_float(site):
            self.probes[site] = x
            return self.op("Attention", x, self.constant(weight), bias, mask, domain=MICROSOFT, num_heads=M.ATTENTION_HEADS)
        q, s, z = self.quantised(site, x)
        w, ws = self.weights(weight, self.ranges[site][2])
        zeros = self.constant(numpy.zeros(weight.shape[1], numpy.int8))
        return self.op("QAttention", q, w, bias, s, ws, mask, z, zeros, domain=MICROSOFT, num_heads=M.ATTENTION_HEADS)

    def hidden(self, site, x, weight, bias):
        """gelu(x · weight + bias)"""
        return self.op("BiasGelu", self.matmul(site, x, weight), self.constant(numpy.float32(bias)), domain=MICROSOFT)

    def skip_norm(self, x, skip, norm, bias):
        g, b, e = self.constant(norm[0]), self.constant(norm[1]), self.constant(numpy.float32(bias))
        return self.op("SkipLayerNormalization", x, skip, g, b, e, domain=MICROSOFT, epsilon=1e-12)


def build(model, table, ranges=None, keep_float=(), bits=7, pack=True, bare=False):
    """The ONNX model; `bare`: the encoder alone, for comparing speed. With `ranges` of the activations: 8-bit, except for sites that fit one of the patterns in `keep_float`."""
    p = {k: v.detach().numpy() for k, v in model.state_dict().items()}
    g = Graph(ranges, keep_float, bits)
    int64 = lambda *v: g.constant(numpy.array(v, numpy.int64))  # noqa: E731

    def linear(name):
        return p[name + ".weight"].T, p[name + ".bias"]

    def norm(name):
        return p[name + ".weight"], p[name + ".bias"]

    # the encoder
    pieces = p["encoder.pieces.weight"]
    if pack:
        scale = (numpy.abs(pieces).max(1, keepdims=True) / 127).clip(1e-12).astype(numpy.float32)
        packed = numpy.round(pieces / scale).astype(numpy.int8)
        x = g.op("Cast", g.op("Gather", g.constant(packed, "pieces"), "input_ids"), to=TensorProto.FLOAT)
        x = g.op("Mul", x, g.op("Gather", g.constant(scale, "piece_scales"), "input_ids"))
    else:
        x = g.op("Gather", g.constant(pieces, "pieces"), "input_ids")
    x = g.op("Add", x, g.op("Gather", g.constant(p["encoder.shapes.weight"], "shape_vectors"), "shapes"))
    size = g.op("Shape", "input_ids")
    length = g.op("Slice", size, int64(1), int64(2))
    count = g.op("Slice", size, int64(0), int64(1))
    x = g.op("Add", x, g.op("Slice", g.constant(p["encoder.positions"], "positions"), int64(0), length, int64(0)))
    gamma, beta = norm("encoder.norm")
    x = g.op("LayerNormalization", x, g.constant(gamma), g.constant(beta), axis=-1, epsilon=1e-12)
    mask = g.op("Cast", "attention_mask", to=TensorProto.INT32)
    states = []
    for n in range(M.LAYERS):
        at = f"encoder.layers.{n}."
        a = g.attention(f"{n}.qkv", x, *linear(at + "qkv"), mask)
        w, b = linear(at + "attended")
        x = g.skip_norm(g.matmul(f"{n}.attended", a, w), x, norm(at + "norm1"), b)
        h = g.hidden(f"{n}.inner", x, *linear(at + "inner"))
        w, b = linear(at + "outer")
        x = g.skip_norm(g.matmul(f"{n}.outer", h, w), x, norm(at + "norm2"), b)
        states.append(x)

    if bare:
        g.op("Identity", states[-1], name="hidden")
        return finish(g, [("hidden", TensorProto.FLOAT, ["B", "P", M.HIDDEN])], INPUTS[:3])

    # the rows of each word's first piece; row 0 of a sentence ([CLS]) stands for the root
    scalar = lambda v: g.op("Squeeze", v, int64(0))  # noqa: E731
    offsets = g.op("Mul", g.op("Range", g.constant(numpy.int64(0)), scalar(count), g.constant(numpy.int64(1))), length)
    offsets = g.op("Unsqueeze", offsets, int64(1))
    rows = g.op("Add", "first", offsets)
    rooted_rows = g.op("Concat", offsets, rows, axis=1)
    flat = lambda v: g.op("Reshape", v, int64(-1, M.HIDDEN))  # noqa: E731
    rooted = g.op("Gather", flat(states[-1]), rooted_rows)
    g.op("Concat", *(g.op("Gather", flat(s), rooted_rows) for s in states[:-1]), rooted, axis=2, name="states")

    outputs = [("states", TensorProto.FLOAT, ["B", "H", M.LAYERS * M.HIDDEN])]  # for networks over this one

    # tags
    words = [g.op("Gather", flat(s), rows) for s in states[-M.MIXED_LAYERS :]]
    mixes = {}
    for group in M.GROUPS:
        weights = numpy.exp(p["mix." + group]) / numpy.exp(p["mix." + group]).sum()
        parts = [g.op("Mul", w, g.constant(numpy.float32(v))) for w, v in zip(words, weights)]
        mixes[group] = g.op("Sum", *parts)
    for group in M.GROUPS:
        heads = [h for h in M.TAG_HEADS if h.group == group and h.output != "none"]
        hidden = g.hidden(f"tag.{group}.hidden", mixes[group], *linear("hidden." + group))
        stacked = [linear("tags." + h.name) for h in heads]
        w, b = (numpy.concatenate(v, -1) for v in zip(*stacked))
        sizes = [len(table[h.name]) for h in heads]
        scores = g.op("Split", g.matmul(f"tag.{group}.out", hidden, w, b), int64(*sizes), outputs=len(heads), axis=-1)
        for head, score in zip(heads, scores):
            if head.output == "argmax":
                best = g.op("ArgMax", score, axis=-1, keepdims=0)
                g.op("Cast", best, to=TensorProto.INT32, name=head.name)
                outputs.append((head.name, TensorProto.INT32, ["B", "W"]))
            else:
                g.op("Identity", score, name=head.name)
                outputs.append((head.name, TensorProto.FLOAT, ["B", "W", len(table[head.name])]))

    # the tree: four hidden vectors in one product; the last of the label vectors is a constant 1, which carries the biases
    names = ("arc_dependent", "arc_head", "label_dependent", "label_head")
    parts = [linear(n) for n in names]
    w = numpy.concatenate([numpy.pad(x, ((0, 0), (0, int(n[:5] == "label")))) for n, (x, _) in zip(names, parts)], 1)
    one = 3.0  # gelu(3) = 2.996
    b = numpy.concatenate([numpy.pad(x, (0, int(n[:5] == "label")), constant_values=one) for n, (_, x) in zip(names, parts)])
    inverse = 1 / (0.5 * one * (1 + math.erf(one / math.sqrt(2))))
    hidden = g.hidden("tree.hidden", rooted, w, b)
    L = M.LABEL + 1
    ad, ah, ld, lh = g.op("Split", hidden, int64(M.ARC, M.ARC, L, L), outputs=4, axis=-1)
    tail = lambda v: g.op("Slice", v, int64(1), int64(2**31), int64(1))  # noqa: E731
    arcs = g.matmul("tree.arc", tail(ad), p["arc"], p["arc_prior"])
    arcs = g.op("FusedMatMul", arcs, ah, domain=MICROSOFT, transB=1)
    one_value = numpy.float32(1.0)
    root_column = g.op("Cast", g.op("GreaterOrEqual", offsets, int64(0)), to=TensorProto.FLOAT)
    real = g.op("Concat", root_column, g.op("Cast", "words", to=TensorProto.FLOAT), axis=1)
    penalty = g.op("Mul", g.op("Sub", real, g.constant(one_value)), g.constant(numpy.float32(1e9)))
    g.op("Add", arcs, g.op("Unsqueeze", penalty, int64(1)), name="arcs")
    outputs.append(("arcs", TensorProto.FLOAT, ["B", "W", "H"]))

    R = len(table["relations"])
    u = numpy.zeros((L, R, L), numpy.float32)  # [head, relation, dependent]
    u[: M.LABEL, :, : M.LABEL] = p["label"].transpose(2, 0, 1)
    u[: M.LABEL, :, M.LABEL] = p["label_from_head.weight"].T * inverse
    u[M.LABEL, :, : M.LABEL] = p["label_from_dependent.weight"] * inverse
    u[M.LABEL, :, M.LABEL] = p["label_from_dependent.bias"] * inverse**2
    u[:, table["relations"].index("root"), :] = 0
    u[M.LABEL, table["relations"].index("root"), M.LABEL] = -1e3  # whoever hangs on the root is 'root'; nobody else
    t = g.matmul("tree.label", lh, u.reshape(L, R * L))
    t = g.op("Reshape", t, g.op("Concat", count, int64(-1, L), axis=0))
    scores = g.op("FusedMatMul", tail(ld), t, domain=MICROSOFT, transB=1)
    shape = g.op("Concat", count, g.op("Slice", g.op("Shape", "first"), int64(1), int64(2)), int64(-1, R), axis=0)
    best = g.op("ArgMax", g.op("Reshape", scores, shape), axis=-1, keepdims=0)
    g.op("Cast", best, to=TensorProto.INT32, name="labels")
    outputs.append(("labels", TensorProto.INT32, ["B", "W", "H"]))

    return finish(g, outputs, INPUTS)


INPUTS = [(n, ["B", "P"]) for n in ("input_ids", "attention_mask", "shapes")] + [(n, ["B", "W"]) for n in ("first", "words")]


def finish(g, outputs, inputs):
    graph = helper.make_graph(
        g.nodes,
        "reader",
        [helper.make_tensor_value_info(n, TensorProto.INT64, s) for n, s in inputs],
        [helper.make_tensor_value_info(*o) for o in outputs],
        [numpy_helper.from_array(numpy.asarray(v), k) for k, v in g.initial.items()],
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
    made = helper.make_model(graph, opset_imports=opsets, producer_name="demarche")
    made.ir_version = 8
    prune(made)
    return made, g.probes


def prune(made):
    """Leaves out nodes that lead to no output."""
    needed = {o.name for o in made.graph.output}
    kept = []
    for node in reversed(made.graph.node):
        if any(o in needed for o in node.output):
            kept.append(node)
            needed.update(node.input)
    del made.graph.node[:]
    made.graph.node.extend(reversed(kept))
    initial = [i for i in made.graph.initializer if i.name in needed]
    del made.graph.initializer[:]
    made.graph.initializer.extend(initial)


def session_of(made, threads=2):
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    return onnxruntime.InferenceSession(made.SerializeToString(), options, providers=["CPUExecutionProvider"])


SHRUNK = ("*.inner",)  # sites whose few outlying channels are shrunk before rounding, and their weights stretched


def calibrate(made, probes, arrays, sentences):
    """For each activation the range that rounds with the least squared error on the given sentences, and the factors by
    which its outlying channels are shrunk first (None: not at all)."""
    probed = onnx.ModelProto()
    probed.CopyFrom(made)
    names = sorted(set(probes.values()))
    for name in names:
        probed.graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, None))
    session = session_of(probed)
    values = {site: [] for site in probes}
    random_ = numpy.random.default_rng(3)
    for start in range(0, len(sentences), 16):
        inputs = arrays.inputs(sorted(sentences[start : start + 16], key=lambda s: len(s.words)))
        real = {"attention_mask": inputs["attention_mask"] == 1, "words": inputs["words"] == 1}
        found = dict(zip(names, session.run(names, inputs)))
        for site, name in probes.items():
            rows = found[name]
            picked = next((m for m in real.values() if m.shape == rows.shape[:2]), None)
            rows = rows[picked] if picked is not None else rows.reshape(-1, rows.shape[-1])
            values[site].append(rows[random_.permutation(len(rows))[:150]])
    ranges = {}
    for site, parts in values.items():
        rows = numpy.concatenate(parts)
        shrink = None
        if any(fnmatch(site, k) for k in SHRUNK):
            largest = numpy.abs(rows).max(0)
            shrink = numpy.minimum(1, numpy.quantile(largest, 0.97) / largest).astype(numpy.float32)
            rows = rows * shrink
        low, high = float(rows.min()), float(rows.max())
        v = random_.choice(rows.ravel(), min(rows.size, 200_000))
        best = None
        for a in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5):
            for b in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5):
                l, h = min(low * a, 0.0), max(high * b, 1e-6)
                scale = (h - l) / 255
                zero = round(-l / scale)
                error = float(numpy.square(((numpy.round(v / scale) + zero).clip(0, 255) - zero) * scale - v).mean())
                if best is None or error < best[0]:
                    best = (error, l, h)
        ranges[site] = (*best[1:], shrink)
    return ranges


def about(path, labels, pieces, lemmas, version):
    table = labels.table
    return {
        "version": version,
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "maxPieces": D.MAX_PIECES,
        "maxWordPieces": D.MAX_WORD_PIECES,
        "lowercase": True,
        "cls": D.CLS,
        "sep": D.SEP,
        "unknown": D.UNK,
        "shapes": D.SHAPES,
        "upos": table["upos"],
        "xpos": table["xpos"],
        "relations": table["relations"],
        "lemmaScripts": table["lemma"],
        "lemmaForms": lemmas.forms,
        "lemmaWords": lemmas.words,
        "knownLemmas": {k: sorted(v) for k, v in lemmas.known.items()},
        "names": table["names"],
        "namesNews": table["names_news"],
        "pieces": pieces.list(),
    }


def golden(path, labels, pieces, lemmas, sentences, float_session):
    """Inputs and outputs for the Java tests: what each list of words must become, and what is read from it."""
    import onnxruntime

    import evaluate

    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    arrays = D.Arrays(pieces, labels)
    table = labels.table
    result = []
    for words in sentences:
        inputs = arrays.inputs([D.Sentence(words=words, source="golden")])
        entry = {
            "words": words,
            "ids": inputs["input_ids"][0].tolist(),
            "first": inputs["first"][0].tolist(),
            "shapes": inputs["shapes"][0].tolist(),
        }
        for key, s in (("read", session), ("readFloat", float_session)):
            out = dict(zip([o.name for o in s.get_outputs()], [o[0] for o in s.run(None, inputs)]))
            heads = evaluate.tree(out["arcs"].astype(numpy.float64))
            upos = [table["upos"][i] for i in out["upos"]]
            xpos = [table["xpos"][i] for i in out["xpos"]]
            scripts = [table["lemma"][i] for i in out["lemma"]]
            entry[key] = {
                "upos": upos,
                "xpos": xpos,
                "lemmaScripts": scripts,
                "lemmas": [lemmas.of(*w) for w in zip(words, upos, xpos, scripts)],
                "greedyHeads": out["arcs"].argmax(1).tolist(),
                "heads": [int(h) for h in heads],
                "relations": [table["relations"][out["labels"][k, h]] if h else "root" for k, h in enumerate(heads)],
                "names": evaluate.viterbi(out["names"], D.NAMES),
                "namesNews": evaluate.viterbi(out["names_news"], D.NEWS),
            }
        result.append(entry)
    return {"model": hashlib.sha256(path.read_bytes()).hexdigest(), "sentences": result}


def trees_of(folder):
    return list(D.read_trees(D.find(folder, "ewt-train"), "ewt")) + list(D.read_trees(D.find(folder, "gum-train"), "gum"))


def write_lists(path, arguments):
    """The lemma lists of a model that is there already; its network stays as it is."""
    written = json.loads(path.read_text(encoding="utf-8"))
    lemmas = D.Lemmas.collect(trees_of(arguments.data), set(written["pieces"]))
    lists = {"version": arguments.version, "lemmaForms": lemmas.forms, "lemmaWords": lemmas.words, "knownLemmas": {k: sorted(v) for k, v in lemmas.known.items()}}
    order = [k for k in written if k != "lemmaWords"]
    order.insert(order.index("lemmaForms") + 1, "lemmaWords")
    made = {k: lists.get(k, written.get(k)) for k in order}
    path.write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    print(path, path.stat().st_size)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model")
    parser.add_argument("--tokenizer")
    parser.add_argument("--data", required=True, help="folder with the treebanks' train files, for the activations' ranges")
    parser.add_argument("--out", required=True)
    parser.add_argument("--float", action="store_true", help="leave everything in 32 bits")
    parser.add_argument("--keep-float", default="", help="comma-separated patterns of sites left in 32 bits, such as tree.*")
    parser.add_argument("--bits", type=int, default=7, help="of the weights; 7 is exact on processors without VNNI")
    parser.add_argument("--bare", action="store_true", help="write encoder-only.onnx too, for comparing speed")
    parser.add_argument("--version", default="3")
    parser.add_argument("--lists", action="store_true", help="only write the lemma lists of OUT/reader.json anew; no --model or --tokenizer needed")
    arguments = parser.parse_args()
    if arguments.lists:
        return write_lists(Path(arguments.out) / "reader.json", arguments)
    if not arguments.model or not arguments.tokenizer:
        parser.error("--model and --tokenizer are needed, but for --lists")
    from checkpoint import load_checkpoint

    model, labels = load_checkpoint(arguments.model)
    pieces = D.Pieces(arguments.tokenizer)
    out = Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    floating, probes = build(model, labels.table, pack=False)
    made = floating
    trees = trees_of(arguments.data)
    lemmas = D.Lemmas.collect(trees, set(pieces.vocab))
    if not arguments.float:
        arrays = D.Arrays(pieces, labels)
        sample = [s for s in random.Random(3).sample(trees, 640) if arrays.length(s.words) <= 120]
        ranges = calibrate(floating, probes, arrays, sample)
        patterns = tuple(k for k in arguments.keep_float.split(",") if k)
        made, _ = build(model, labels.table, ranges, patterns, arguments.bits)
        if arguments.bare:
            bare, _ = build(model, labels.table, ranges, patterns, arguments.bits, bare=True)
            (out / "encoder-only.onnx").write_bytes(bare.SerializeToString())
    path = out / "reader.onnx"
    temporary = out / "reader.onnx.part"
    temporary.write_bytes(made.SerializeToString())
    written = about(temporary, labels, pieces, lemmas, arguments.version)
    table = json.dumps(written, ensure_ascii=False, separators=(",", ":"))
    sentences = [l.split() for l in (Path(__file__).parent / "data" / "golden.txt").read_text(encoding="utf-8").splitlines() if l.strip() and not l.startswith("#")]
    reference = golden(temporary, labels, pieces, lemmas, sentences, session_of(floating))
    (out / "golden.json").write_text(json.dumps(reference, ensure_ascii=False, indent=0), encoding="utf-8")
    (out / "reader.json").write_text(table, encoding="utf-8")
    temporary.replace(path)
    print(path, path.stat().st_size, written["sha256"])


if __name__ == "__main__":
    main()
