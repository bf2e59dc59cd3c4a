"""Trains and writes the network of sightings: what is seen in words beside the parse, acts of politics and sayings.

    python sightings.py train --encoder bert.npz --model-dir FOLDER --passages corpus/train.jsonl train.words --out OUT
    python sightings.py write --weights OUT/sightings.pt --encoder bert.npz --model-dir FOLDER --passages …

FOLDER holds a finished reader (reader.json, golden.json), whose pieces it shares. `train` computes the states of the
encoder's first layers once and trains the others with the heads; `write` puts sightings.onnx and sightings.json into
FOLDER, and what the network sees in the sentences of golden.json into that file.
"""

import argparse
import hashlib
import json
import os
import random
import time
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "2")

import numpy
import torch
import torch.nn.functional as F
from torch import nn

import data as D
import encoder as E

BLOCKS, WIDTH, HEADS, LINK = 1, 256, 4, 64
EPSILON = 1e-5
MOST_PIECES = 320
BATCH_PIECES = 512
CLASSES = {"deeds": D.DEEDS, "standings": D.STANDINGS, "stances": D.STANCES, "sectors": D.SECTORS}
WEIGHTS = {"deeds": 12.0, "standings": 0.5, "stances": 6.0, "sectors": 1.0}  # one word in fifteen names a deed
LINKS = D.MANY + D.ONE
LINK_WEIGHT = 2.5
ONE_WEIGHTS = {"sayers": 0.5, "times": 0.3, "homes": 1.5, "doerHomes": 1.0, "recipientHomes": 1.5}


class Sightings(nn.Module):
    """The encoder's upper layers, and a block over the words' first pieces, from the states of all those layers side by side."""

    def __init__(self, upper, dropout=0.2):
        super().__init__()
        self.upper = upper
        self.narrow = nn.Linear(E.HIDDEN * (len(upper) + 1), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.blocks = nn.ModuleList(
            E.Layer(WIDTH, HEADS, 2 * WIDTH, EPSILON, dropout, attention_dropout=0.0) for _ in range(BLOCKS)
        )
        self.classes = nn.ModuleDict({k: nn.Linear(WIDTH, len(v)) for k, v in CLASSES.items()})
        self.link_from = nn.Linear(WIDTH, len(LINKS) * LINK)
        self.link_to = nn.Linear(WIDTH, len(LINKS) * LINK)
        self.link_prior = nn.Parameter(torch.zeros(len(LINKS), LINK))
        self.dropout = dropout

    def forward(self, x, mask, first, real):
        """x [stretch, pieces, HIDDEN], first [stretch, words]: logits of classes and of links."""
        bias = ((1 - mask) * -1e4)[:, None, None, :]
        states = [x]
        for layer in self.upper:
            states.append(layer(states[-1], bias))
        x = torch.cat([torch.gather(s, 1, first[:, :, None].expand(-1, -1, E.HIDDEN)) for s in states], 2)
        x = self.norm(self.narrow(F.dropout(x, self.dropout, self.training)))
        bias = ((1 - real) * -1e4)[:, None, None, :]
        for block in self.blocks:
            x = block(x, bias)
        x = F.dropout(x, self.dropout, self.training)
        B, W, _ = x.shape
        a = F.gelu(self.link_from(x)).view(B, W, len(LINKS), LINK) + self.link_prior
        b = F.gelu(self.link_to(x)).view(B, W, len(LINKS), LINK)
        return {k: head(x) for k, head in self.classes.items()}, torch.einsum("bikd,bjkd->bkij", a, b) / LINK**0.5


# ---------------------------------------------------------------- stretches of text


@dataclass
class Stretch:
    """Sentences that follow each other and are looked at together."""

    ids: list  # [CLS], the pieces of a sentence, [SEP], those of the next, [SEP] …
    first: list  # where each word's first piece stands
    sentence: D.Sentence  # all their words
    states: torch.Tensor = None


def stretches(text, where, pieces):
    """The stretches of a text: as many sentences as fit; one that does not fit alone is left out."""
    bounds = [i for i in range(len(where)) if i == 0 or where[i] != where[i - 1]] + [len(where)]
    sentences = list(zip(bounds, bounds[1:]))
    sizes = [1 + sum(len(pieces.of(w)) for w in text.words[a:b]) for a, b in sentences]
    at = 0
    while at < len(sentences):
        end, total = at + 1, 1 + sizes[at]
        while end < len(sentences) and total + sizes[end] <= MOST_PIECES:
            total += sizes[end]
            end += 1
        if total <= E.POSITIONS:
            yield stretch(text, [sentences[i] for i in range(at, end)], pieces)
        at = end


def stretch(text, sentences, pieces):
    low, high = sentences[0][0], sentences[-1][1]
    ids, first = [D.CLS], []
    for a, b in sentences:
        for word in text.words[a:b]:
            first.append(len(ids))
            ids += pieces.of(word)
        ids.append(D.SEP)
    own = D.Sentence(text.words[low:high], "passages", deeds=text.deeds[low:high], sectors=text.sectors[low:high],
                     standings=text.standings[low:high], stances=text.stances[low:high])  # fmt: skip
    own.links = {
        kind: {a - low: [b - low for b in to if low <= b < high] for a, to in links.items() if low <= a < high}
        for kind, links in text.links.items()
    }
    return Stretch(ids, first, own)


def read(files, pieces, kept=lambda n: True):
    found = []
    for n, (_, text, where) in enumerate(D.read_texts(*files)):
        if kept(n):
            found += stretches(text, where, pieces)
    return found


def kept(arguments):
    """By its number, whether a passage is learned from."""
    if arguments.catch_up:
        left_out, thinned = arguments.catch_up
        return lambda n: n % left_out == 1 or n % thinned == 0
    return lambda n: not arguments.leave_out or n % arguments.leave_out != 1


def compute(items, lower):
    """The states of the layers that stay as they are, in 16 bits."""
    order = sorted(items, key=lambda item: len(item.ids))
    with torch.inference_mode():
        for start in range(0, len(order), 24):
            picked = order[start : start + 24]
            ids = torch.zeros(len(picked), len(picked[-1].ids), dtype=torch.long)
            for row, item in enumerate(picked):
                ids[row, : len(item.ids)] = torch.tensor(item.ids)
            states = lower(ids, (ids != 0).float()).half()
            for row, item in enumerate(picked):
                item.states = states[row, : len(item.ids)].clone()


def batches(items, rng):
    """Of about as many pieces each, padding included."""
    made, batch, longest = [], [], 0
    for item in sorted(items, key=lambda item: len(item.ids) + rng.random() * 6):
        longest = max(longest, len(item.ids))
        if batch and longest * (len(batch) + 1) > BATCH_PIECES:
            made.append(batch)
            batch, longest = [], len(item.ids)
        batch.append(item)
    rng.shuffle(made := made + [batch])
    return made


def arrays_of(items, arrays):
    pieces, words = max(len(i.ids) for i in items), max(len(i.first) for i in items)
    states = torch.zeros(len(items), pieces, E.HIDDEN)
    mask, real = torch.zeros(len(items), pieces), torch.zeros(len(items), words)
    first = torch.zeros(len(items), words, dtype=torch.long)
    for row, item in enumerate(items):
        states[row, : len(item.ids)] = item.states.float()
        mask[row, : len(item.ids)] = 1
        first[row, : len(item.first)] = torch.tensor(item.first)
        real[row, : len(item.first)] = 1
    sentences = [item.sentence for item in items]
    targets = {k: torch.from_numpy(v) for k, v in arrays.targets(sentences, words).items()}
    links = {k: tuple(map(torch.from_numpy, v)) for k, v in arrays.links(sentences, words).items()}
    return (states, mask, first, real), targets, links


# ---------------------------------------------------------------- training


def loss_of(model, inputs, targets, links):
    classes, scores = model(*inputs)
    real = inputs[-1]
    loss = 0.0
    for name, logits in classes.items():
        picked = targets[name] != D.IGNORE
        if picked.any():
            loss = loss + WEIGHTS[name] * F.cross_entropy(logits[picked], targets[name][picked])
    rows = sum(len(links[kind][0]) for kind in D.MANY)
    for kind, weight in ONE_WEIGHTS.items():
        at, gold = links[kind]
        if len(at):
            own = scores[at[:, 0], LINKS.index(kind), at[:, 1]]
            among = own + (1 - real[at[:, 0]]) * -1e4
            loss = loss + weight * (among.logsumexp(1) - (among + (1 - gold) * -1e4).logsumexp(1)).mean()
    for kind in D.MANY:
        at, gold = links[kind]
        if len(at):
            own = scores[at[:, 0], LINKS.index(kind), at[:, 1]]
            each = F.binary_cross_entropy_with_logits(own, gold, reduction="none")
            loss = loss + LINK_WEIGHT * (each * real[at[:, 0]]).sum() / rows
    return loss


def pieces_of(folder):
    return D.Pieces(json.loads((Path(folder) / "reader.json").read_text(encoding="utf-8"))["pieces"])


def train(arguments):
    Path(arguments.out).mkdir(parents=True, exist_ok=True)
    torch.manual_seed(arguments.seed)
    rng = random.Random(arguments.seed)
    pieces = pieces_of(arguments.model_dir)
    arrays = D.Arrays(pieces, D.Labels(CLASSES))
    items = [item for files in arguments.passages for item in read(files, pieces, kept(arguments))]
    reports = [item for files in arguments.reports for item in read(files, pieces)]
    begin = time.time()
    lower, model = beginning(arguments)
    compute(items + reports, lower)
    items += 2 * reports  # reports are what is read in use
    total, step = arguments.passes * len(batches(items, random.Random(1))), 0
    print(len(items), "stretches,", total, f"batches; states in {time.time() - begin:.0f} s", flush=True)
    heads = [p for n, p in model.named_parameters() if not n.startswith("upper.")]
    groups = [{"params": model.upper.parameters(), "rate": arguments.rate}, {"params": heads, "rate": 20 * arguments.rate}]
    optimizer = torch.optim.AdamW(groups, lr=1e-3, weight_decay=0.02)
    mean = {k: v.clone() for k, v in model.state_dict().items()}
    for number in range(arguments.passes):
        losses = []
        for batch in batches(items, rng):
            for group in optimizer.param_groups:
                group["lr"] = group["rate"] * min(1.0, step / 300 + 0.01) * max(0.0, 1 - step / total)
            loss = loss_of(model, *arrays_of(batch, arrays))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            step += 1
            losses.append(loss.item())
            if step % 4 == 0:
                for k, v in model.state_dict().items():
                    mean[k].lerp_(v, 0.02 if step > 200 else 0.3)
        print(f"pass {number} loss {numpy.mean(losses):.3f} {time.time() - begin:.0f} s", flush=True)
        torch.save(mean, Path(arguments.out) / "sightings.pt")


# ---------------------------------------------------------------- going on from a finished file


def restored(path):
    """The weights that a sightings.onnx was written from, but for rounding: those that were trained and those that stayed."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(path).graph
    initial = {i.name: numpy_helper.to_array(i).astype(numpy.float32) for i in graph.initializer}
    made = {node.output[0]: node for node in graph.node}
    of = lambda kind: [node for node in graph.node if node.op_type == kind]  # noqa: E731
    # products in the order in which `network` writes them, each with its bias
    coded = iter(
        (initial[n.input[1]] * initial[n.input[2]], initial[n.input[4]] if len(n.input) > 4 else None)
        for n in of("DynamicQuantizeMatMul")
    )
    added = {n.input[0]: initial[n.input[1]] for n in of("Add") if n.input[1] in initial}
    whole = iter(
        (initial[made[n.input[1]].input[0]], added.get(n.output[0]))
        for n in of("MatMul")
        if n.input[1] in made and made[n.input[1]].op_type == "Cast"
    )
    gelus = iter(initial[n.input[1]] for n in of("BiasGelu"))
    skips = iter((initial[n.input[2]], initial[n.input[3]]) for n in of("SkipLayerNormalization"))
    norms = iter((initial[n.input[1]], initial[n.input[2]]) for n in of("LayerNormalization"))
    lower, trained = {}, {}

    def put(to, name, weight, bias):
        to[name + ".weight"], to[name + ".bias"] = weight, bias

    def layer(to, at, products):
        for name in ("qkv", "attended", "inner", "outer"):
            weight, bias = next(products)
            put(to, at + name, weight.T, next(gelus) if name == "inner" else bias)
        for name in ("norm1", "norm2"):
            put(to, at + name, *next(skips))

    lower["pieces"] = initial["pieces"] * initial["piece_scales"]
    lower["places"] = numpy.zeros((E.POSITIONS, E.HIDDEN), numpy.float32)
    lower["places"][: len(initial["places"])] = initial["places"]
    put(lower, "norm", *next(norms))
    for n in range(E.LAYERS):
        layer(*((lower, f"layers.{n}.") if n < E.FIXED else (trained, f"upper.{n - E.FIXED}.")), coded)
    weight, bias = next(whole)
    put(trained, "narrow", weight.T, bias)
    put(trained, "norm", *next(norms))
    for n in range(BLOCKS):
        layer(trained, f"blocks.{n}.", whole)
    outputs = [o.name for o in graph.output]
    for name in outputs[:-1]:
        weight, bias = next(whole)
        put(trained, f"classes.{name}", weight.T, bias)
    for name in ("link_from", "link_to"):
        put(trained, name, next(whole)[0].T, next(gelus))
    trained["link_prior"] = next(v for v in initial.values() if v.ndim == 2 and v.shape[1] == LINK)
    tensors = lambda of: {k: torch.from_numpy(numpy.ascontiguousarray(v)) for k, v in of.items()}  # noqa: E731
    return tensors(trained), tensors(lower)


def beginning(arguments):
    """The layers that stay as they are and the network to train: from a finished file, or from BERT's weights."""
    if not arguments.start:
        return E.lower(arguments.encoder), Sightings(E.upper(arguments.encoder))
    trained, fixed = restored(arguments.start)
    lower = E.Lower().eval()
    lower.load_state_dict(fixed)
    model = Sightings(nn.ModuleList(E.Layer() for _ in range(E.FIXED, E.LAYERS)))
    own = model.state_dict()
    for name, value in trained.items():
        own[name][: len(value)] = value  # of heads that have grown since, the first rows
    return lower, model


# ---------------------------------------------------------------- into the ONNX file


class Matrices:
    """Products with constant matrices. Those of the encoder are kept in 8 bits with a scale for each column, and what they
    are multiplied with is rounded to 8 bits as it comes: a stretch is computed alone, so it reads the same in any company.
    Those of the heads, which lose by it, are kept in 16 bits."""

    LIMIT = 63  # seven bits are exact on processors without VNNI

    def __init__(self, graph, rounded=True):
        self.graph, self.rounded = graph, rounded

    def encoder(self, x, weight, bias=None):
        """x times weight [in, out], plus a bias."""
        import export

        if not self.rounded:
            return self.heads(x, weight, bias)
        g = self.graph
        scale = (numpy.abs(weight).max(0) / self.LIMIT).clip(1e-12).astype(numpy.float32)
        rounded = numpy.round(weight / scale).clip(-self.LIMIT, self.LIMIT).astype(numpy.int8)
        more = [] if bias is None else [g.constant(bias)]
        zeros = g.constant(numpy.zeros(weight.shape[1], numpy.int8))
        return g.op("DynamicQuantizeMatMul", x, g.constant(rounded), g.constant(scale), zeros, *more, domain=export.MICROSOFT)

    def heads(self, x, weight, bias=None):
        from onnx import TensorProto

        g = self.graph
        weight = weight.astype(numpy.float16 if self.rounded else numpy.float32)
        y = g.op("MatMul", x, g.op("Cast", g.constant(weight), to=TensorProto.FLOAT))
        return y if bias is None else g.op("Add", y, g.constant(bias))


def network(p, lower, rounded=True):
    """The ONNX model, for one stretch at a time, from the trained weights by name and those that stayed as they were."""
    from onnx import TensorProto, helper, numpy_helper

    import export

    g = export.Graph()
    matrices = Matrices(g, rounded)
    int64 = lambda *v: g.constant(numpy.array(v, numpy.int64))  # noqa: E731

    def layer(of, at, x, product, heads, hidden, epsilon):
        """One layer of an encoder: attention, then two products, each added to what comes in and evened out."""

        def linear(name, x):
            return product(x, of[at + name + ".weight"].T, of[at + name + ".bias"])

        def add(name, x, skip):
            more = g.constant(of[at + name + ".weight"]), g.constant(of[at + name + ".bias"])
            return g.op("SkipLayerNormalization", x, skip, *more, domain=export.MICROSOFT, epsilon=epsilon)

        q, k, v = g.op("Split", linear("qkv", x), int64(hidden, hidden, hidden), outputs=3, axis=-1)
        a = g.op("MultiHeadAttention", q, k, v, domain=export.MICROSOFT, num_heads=heads)
        x = add("norm1", linear("attended", a), x)
        return add("norm2", linear("outer", gelu(of, at + "inner", x, product)), x)

    def gelu(of, name, x, product):
        y = product(x, of[name + ".weight"].T)
        return g.op("BiasGelu", y, g.constant(of[name + ".bias"]), domain=export.MICROSOFT)

    def norm(of, name, x, epsilon):
        more = g.constant(of[name + ".weight"]), g.constant(of[name + ".bias"])
        return g.op("LayerNormalization", x, *more, axis=-1, epsilon=epsilon)

    vectors = lower["pieces"]
    scale = (numpy.abs(vectors).max(1, keepdims=True) / 127).clip(1e-12).astype(numpy.float32)
    x = g.op("Cast", g.op("Gather", g.constant(numpy.round(vectors / scale).astype(numpy.int8), "pieces"), "input_ids"), to=TensorProto.FLOAT)
    x = g.op("Mul", x, g.op("Gather", g.constant(scale, "piece_scales"), "input_ids"))
    length = g.op("Slice", g.op("Shape", "input_ids"), int64(1), int64(2))
    x = g.op("Add", x, g.op("Slice", g.constant(lower["places"][:MOST_PIECES], "places"), int64(0), length, int64(0)))
    x = norm(lower, "norm", x, E.EPSILON)
    states = []
    for n in range(E.LAYERS):
        of, at = (lower, f"layers.{n}.") if n < E.FIXED else (p, f"upper.{n - E.FIXED}.")
        x = layer(of, at, x, matrices.encoder, E.ATTENTION_HEADS, E.HIDDEN, E.EPSILON)
        if n >= E.FIXED - 1:
            states.append(x)
    words = [g.op("Gather", g.op("Reshape", s, int64(-1, E.HIDDEN)), "first") for s in states]
    x = matrices.heads(g.op("Concat", *words, axis=2), p["narrow.weight"].T, p["narrow.bias"])
    x = norm(p, "norm", x, EPSILON)
    for n in range(BLOCKS):
        x = layer(p, f"blocks.{n}.", x, matrices.heads, HEADS, WIDTH, EPSILON)
    outputs = []
    for name, classes in CLASSES.items():
        y = matrices.heads(x, p[f"classes.{name}.weight"].T, p[f"classes.{name}.bias"])
        g.op("Identity", y, name=name)
        outputs.append((name, TensorProto.FLOAT, [1, "W", len(classes)]))
    split = int64(1, -1, len(LINKS), LINK)
    a = g.op("Reshape", gelu(p, "link_from", x, matrices.heads), split)
    a = g.op("Mul", g.op("Add", a, g.constant(p["link_prior"])), g.constant(numpy.float32(LINK**-0.5)))
    b = g.op("Reshape", gelu(p, "link_to", x, matrices.heads), split)
    a, b = g.op("Transpose", a, perm=[0, 2, 1, 3]), g.op("Transpose", b, perm=[0, 2, 3, 1])
    g.op("MatMul", a, b, name="links")
    outputs.append(("links", TensorProto.FLOAT, [1, len(LINKS), "W", "W"]))
    graph = helper.make_graph(
        g.nodes,
        "sightings",
        [helper.make_tensor_value_info(n, TensorProto.INT64, [1, size]) for n, size in (("input_ids", "P"), ("first", "W"))],
        [helper.make_tensor_value_info(*o) for o in outputs],
        [numpy_helper.from_array(numpy.asarray(v), k) for k, v in g.initial.items()],
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(export.MICROSOFT, 1)]
    made = helper.make_model(graph, opset_imports=opsets, producer_name="demarche")
    made.ir_version = 8
    return made


def write(arguments):
    import export

    folder = Path(arguments.model_dir)
    lower = {k: v.numpy() for k, v in beginning(arguments)[0].state_dict().items()}
    made = network({k: v.numpy() for k, v in torch.load(arguments.weights, weights_only=True).items()}, lower)
    content = made.SerializeToString()
    digest = hashlib.sha256(content).hexdigest()
    about = {"version": arguments.version, "sha256": digest, "maxPieces": MOST_PIECES} | CLASSES | {"links": list(LINKS)}
    golden = json.loads((folder / "golden.json").read_text(encoding="utf-8"))
    golden["sightings"] = digest
    session = export.session_of(made)
    for sentence in golden["sentences"]:
        inputs = {k: numpy.array([sentence[own]], numpy.int64) for k, own in (("input_ids", "ids"), ("first", "first"))}
        deeds, stances = session.run(["deeds", "stances"], inputs)
        sentence["read"]["deeds"] = [D.DEEDS[i] for i in deeds[0].argmax(1)]
        sentence["read"]["stances"] = [D.STANCES[i] for i in stances[0].argmax(1)]
    (folder / "golden.json").write_text(json.dumps(golden, ensure_ascii=False, indent=0), encoding="utf-8")
    text = json.dumps(about, ensure_ascii=False, separators=(",", ":"))
    (folder / "sightings.json").write_text(text, encoding="utf-8")
    (folder / "sightings.onnx").write_bytes(content)
    print(len(content), digest)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    learn = commands.add_parser("train", help="learn from passages")
    put = commands.add_parser("write", help="write what was learned as sightings.onnx and sightings.json")
    for command in (learn, put):
        begin = command.add_mutually_exclusive_group(required=True)
        begin.add_argument("--encoder", help="bert.npz, as encoder.py writes it")
        begin.add_argument("--start", help="instead of it, a sightings.onnx to go on from; heads that it lacks begin anew")
        command.add_argument("--model-dir", required=True, help="folder with a finished reader, whose pieces are shared")
    learn.add_argument("--out", required=True)
    learn.add_argument("--passes", type=int, default=3)
    learn.add_argument("--rate", type=float, default=5e-5, help="of the encoder; the heads learn twenty times as fast")
    learn.add_argument("--seed", type=int, default=3)
    learn.add_argument("--leave-out", type=int, default=0, help="of the passages every so manieth is not learned from")
    learn.add_argument("--catch-up", type=int, nargs=2, metavar=("M", "N"), help="learn from what --leave-out M left out, and from every Nth of all")
    files = "passages of the corpus, and their words as `demarche eval words FILE --with to=WORDS` writes them"
    learn.add_argument("--passages", nargs=2, action="append", required=True, metavar=("FILE", "WORDS"), help=files)
    learn.add_argument("--reports", nargs=2, action="append", default=[], metavar=("FILE", "WORDS"), help="whole reports, which count twice")
    learn.set_defaults(run=train)
    put.add_argument("--weights", required=True)
    put.add_argument("--version", default="sightings-4")
    put.set_defaults(run=write)
    arguments = parser.parse_args()
    arguments.run(arguments)


if __name__ == "__main__":
    main()
