"""Trains and writes the network of sightings: what is seen in words beside the parse, acts of politics and sayings.

    python sightings.py train --model-dir FOLDER --passages corpus/train.jsonl train.words --out OUT
    python sightings.py write --weights OUT/sightings.pt --model-dir FOLDER

FOLDER holds a finished reader (reader.onnx, reader.json, golden.json), which stays as it is, to the last bit: `train`
runs it once over all sentences and keeps its states; `write` puts sightings.onnx and sightings.json beside it and what
the network sees in the sentences of golden.json into that file. Both need minutes on two cores.
"""

import argparse
import hashlib
import json
import os
import random
import time
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "2")

import numpy
import torch
import torch.nn.functional as F
from torch import nn

import data as D

STATES, BLOCKS, WIDTH, HEADS, LINK = 6 * 384, 2, 256, 4, 64
CLASSES = {"deeds": D.DEEDS, "standings": D.STANDINGS, "stances": D.STANCES}
WEIGHTS = {"deeds": 12.0, "standings": 0.5, "stances": 6.0}  # one word in fifteen names a deed
LINKS = ("doers", "recipients", "speakers", "opens", "closes")
LINK_WEIGHT = 2.5


class Block(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH)
        self.inner = nn.Linear(WIDTH, 2 * WIDTH)
        self.outer = nn.Linear(2 * WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH)
        self.dropout = dropout

    def forward(self, x, bias):
        B, W, _ = x.shape
        q, k, v = self.qkv(x).view(B, W, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=bias).transpose(1, 2).reshape(B, W, WIDTH)
        x = self.norm1(x + F.dropout(self.attended(a), self.dropout, self.training))
        h = self.outer(F.gelu(self.inner(x)))
        return self.norm2(x + F.dropout(h, self.dropout, self.training))


class Sightings(nn.Module):
    """Blocks over [CLS] and the words' first pieces, from the states of all layers of the encoder side by side."""

    def __init__(self, dropout=0.3):
        super().__init__()
        self.narrow = nn.Linear(STATES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH)
        self.blocks = nn.ModuleList(Block(dropout) for _ in range(BLOCKS))
        self.classes = nn.ModuleDict({k: nn.Linear(WIDTH, len(v)) for k, v in CLASSES.items()})
        self.link_from = nn.Linear(WIDTH, len(LINKS) * LINK)
        self.link_to = nn.Linear(WIDTH, len(LINKS) * LINK)
        self.link_prior = nn.Parameter(torch.zeros(len(LINKS), LINK))
        self.dropout = dropout

    def forward(self, states, real):
        """states [sentence, 1 + words, STATES], real [sentence, 1 + words]: logits of classes and of links."""
        x = self.norm(self.narrow(F.dropout(states, self.dropout, self.training)))
        bias = ((1 - real) * -1e4)[:, None, None, :]
        for block in self.blocks:
            x = block(x, bias)
        x = F.dropout(x[:, 1:], self.dropout, self.training)
        B, W, _ = x.shape
        a = F.gelu(self.link_from(x)).view(B, W, len(LINKS), LINK) + self.link_prior
        b = F.gelu(self.link_to(x)).view(B, W, len(LINKS), LINK)
        return {k: head(x) for k, head in self.classes.items()}, torch.einsum("bikd,bjkd->bkij", a, b) / LINK**0.5


# ---------------------------------------------------------------- training


class Reader:
    """A finished reader, and the arrays it takes."""

    def __init__(self, folder):
        import onnxruntime

        self.folder = Path(folder)
        self.about = json.loads((self.folder / "reader.json").read_text(encoding="utf-8"))
        self.arrays = D.Arrays(D.Pieces(self.about["pieces"]), D.Labels(CLASSES))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 2
        self.session = onnxruntime.InferenceSession(str(self.folder / "reader.onnx"), options)

    def states(self, sentences):
        """For each sentence the states at [CLS] and its words, in 16 bits."""
        order = sorted(range(len(sentences)), key=lambda i: self.arrays.length(sentences[i].words))
        result = [None] * len(sentences)
        for start in range(0, len(order), 16):
            picked = order[start : start + 16]
            (states,) = self.session.run(["states"], self.arrays.inputs([sentences[i] for i in picked]))
            for row, i in enumerate(picked):
                result[i] = torch.from_numpy(states[row, : len(sentences[i].words) + 1]).half()
        return result


def batch_of(items, arrays):
    width = max(len(states) for states, _ in items)
    states = torch.zeros(len(items), width, STATES)
    real = torch.zeros(len(items), width)
    for row, (own, _) in enumerate(items):
        states[row, : len(own)] = own.float()
        real[row, : len(own)] = 1
    sentences = [s for _, s in items]
    targets = {k: torch.from_numpy(v) for k, v in arrays.targets(sentences, width - 1).items()}
    links = {k: tuple(map(torch.from_numpy, v)) for k, v in arrays.links(sentences, width - 1).items()}
    return states, real, targets, links


def loss_of(model, states, real, targets, links):
    classes, scores = model(states, real)
    loss = 0.0
    for name, logits in classes.items():
        picked = targets[name] != D.IGNORE
        if picked.any():
            loss = loss + WEIGHTS[name] * F.cross_entropy(logits[picked], targets[name][picked])
    rows = sum(len(at) for at, _ in links.values())
    for kind, (at, gold) in links.items():
        if len(at):
            own = scores[at[:, 0], LINKS.index(kind), at[:, 1]]
            each = F.binary_cross_entropy_with_logits(own, gold, reduction="none")
            loss = loss + LINK_WEIGHT * (each * real[at[:, 0], 1:]).sum() / rows
    return loss


def train(arguments):
    Path(arguments.out).mkdir(parents=True, exist_ok=True)
    torch.manual_seed(arguments.seed)
    rng = random.Random(arguments.seed)
    reader = Reader(arguments.model_dir)
    arrays = reader.arrays
    most = reader.about["maxPieces"]
    sentences = [s for files in arguments.passages for s in D.read_passages(*files) if arrays.length(s.words) <= most]
    items = list(zip(reader.states(sentences), sentences))
    print(len(items), "sentences", flush=True)
    model = Sightings()
    optimizer = torch.optim.AdamW(model.parameters(), weight_decay=0.02)
    mean = {k: v.clone() for k, v in model.state_dict().items()}
    order = sorted(range(len(items)), key=lambda i: len(items[i][0]))
    total, step, begin = arguments.passes * -(-len(items) // 32), 0, time.time()
    for number in range(arguments.passes):
        batches = [order[i : i + 32] for i in range(0, len(order), 32)]
        rng.shuffle(batches)
        losses = []
        for batch in batches:
            for group in optimizer.param_groups:
                group["lr"] = 1.2e-3 * min(1.0, step / 300 + 0.01) * (1 - step / total)
            loss = loss_of(model, *batch_of([items[i] for i in batch], arrays))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            step += 1
            losses.append(loss.item())
            for k, v in model.state_dict().items():
                mean[k].lerp_(v, 0.005 if step > 200 else 0.1)
        print(f"pass {number} loss {numpy.mean(losses):.3f} {time.time() - begin:.0f} s", flush=True)
    torch.save(mean, Path(arguments.out) / "sightings.pt")


# ---------------------------------------------------------------- into the ONNX file


def network(p):
    """The ONNX model, from the weights by name."""
    from onnx import TensorProto, helper, numpy_helper

    import export

    g = export.Graph()
    int64 = lambda *v: g.constant(numpy.array(v, numpy.int64))  # noqa: E731

    def matrix(name):
        """A matrix [in, out], kept in 16 bits: half the file, and folded back when it is loaded."""
        return g.op("Cast", g.constant(p[name + ".weight"].T.astype(numpy.float16)), to=TensorProto.FLOAT)

    def linear(name, x):
        return g.op("Add", g.op("MatMul", x, matrix(name)), g.constant(p[name + ".bias"]))

    def skip_norm(name, x, skip):
        return g.op("SkipLayerNormalization", x, skip, g.constant(p[name + ".weight"]), g.constant(p[name + ".bias"]),
                    domain=export.MICROSOFT, epsilon=1e-5)  # fmt: skip

    def gelu(name, x):
        y = g.op("MatMul", x, matrix(name))
        return g.op("BiasGelu", y, g.constant(p[name + ".bias"]), domain=export.MICROSOFT)

    x = linear("narrow", "states")
    x = g.op("LayerNormalization", x, g.constant(p["norm.weight"]), g.constant(p["norm.bias"]), axis=-1, epsilon=1e-5)
    ones = g.op("Slice", "attention_mask", int64(0), int64(1), int64(1))  # [CLS] is always real
    real = g.op("Cast", g.op("Concat", ones, "words", axis=1), to=TensorProto.INT32)
    for n in range(BLOCKS):
        at = f"blocks.{n}."
        a = g.op("Attention", x, matrix(at + "qkv"), g.constant(p[at + "qkv.bias"]), real, domain=export.MICROSOFT, num_heads=HEADS)
        x = skip_norm(at + "norm1", linear(at + "attended", a), x)
        x = skip_norm(at + "norm2", linear(at + "outer", gelu(at + "inner", x)), x)
    x = g.op("Slice", x, int64(1), int64(2**31), int64(1))
    outputs = []
    for name, classes in CLASSES.items():
        g.op("Identity", linear("classes." + name, x), name=name)
        outputs.append((name, TensorProto.FLOAT, ["B", "W", len(classes)]))
    size = g.op("Slice", g.op("Shape", "words"), int64(0), int64(2))
    split = g.op("Concat", size, int64(len(LINKS), LINK), axis=0)
    a = g.op("Reshape", gelu("link_from", x), split)
    a = g.op("Mul", g.op("Add", a, g.constant(p["link_prior"])), g.constant(numpy.float32(LINK**-0.5)))
    b = g.op("Reshape", gelu("link_to", x), split)
    a, b = g.op("Transpose", a, perm=[0, 2, 1, 3]), g.op("Transpose", b, perm=[0, 2, 3, 1])
    g.op("MatMul", a, b, name="links")
    outputs.append(("links", TensorProto.FLOAT, ["B", len(LINKS), "W", "W"]))
    inputs = [
        helper.make_tensor_value_info("states", TensorProto.FLOAT, ["B", "R", STATES]),
        helper.make_tensor_value_info("attention_mask", TensorProto.INT64, ["B", "P"]),
        helper.make_tensor_value_info("words", TensorProto.INT64, ["B", "W"]),
    ]
    graph = helper.make_graph(
        g.nodes,
        "sightings",
        inputs,
        [helper.make_tensor_value_info(*o) for o in outputs],
        [numpy_helper.from_array(numpy.asarray(v), k) for k, v in g.initial.items()],
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(export.MICROSOFT, 1)]
    made = helper.make_model(graph, opset_imports=opsets, producer_name="demarche")
    made.ir_version = 8
    return made


def write(arguments):
    import export

    reader = Reader(arguments.model_dir)
    made = network({k: v.numpy() for k, v in torch.load(arguments.weights, weights_only=True).items()})
    content = made.SerializeToString()
    digest = hashlib.sha256(content).hexdigest()
    about = {"version": arguments.version, "sha256": digest, "reader": reader.about["sha256"]}
    about |= CLASSES | {"links": list(LINKS)}
    golden = json.loads((reader.folder / "golden.json").read_text(encoding="utf-8"))
    golden["sightings"] = digest
    session = export.session_of(made)
    for sentence in golden["sentences"]:
        first = numpy.array([sentence["first"]], numpy.int64)
        ids = numpy.array([sentence["ids"]], numpy.int64)
        inputs = {"attention_mask": numpy.ones_like(ids), "words": numpy.ones_like(first)}
        more = {"input_ids": ids, "first": first, "shapes": numpy.array([sentence["shapes"]], numpy.int64)}
        (states,) = reader.session.run(["states"], inputs | more)
        deeds, stances = session.run(["deeds", "stances"], inputs | {"states": states})
        sentence["read"]["deeds"] = [D.DEEDS[i] for i in deeds[0].argmax(1)]
        sentence["read"]["stances"] = [D.STANCES[i] for i in stances[0].argmax(1)]
    (reader.folder / "golden.json").write_text(json.dumps(golden, ensure_ascii=False, indent=0), encoding="utf-8")
    text = json.dumps(about, ensure_ascii=False, separators=(",", ":"))
    (reader.folder / "sightings.json").write_text(text, encoding="utf-8")
    (reader.folder / "sightings.onnx").write_bytes(content)
    print(len(content), digest)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    learn = commands.add_parser("train", help="learn from passages, over the states of a finished reader")
    learn.add_argument("--model-dir", required=True, help="folder with a finished reader")
    learn.add_argument("--out", required=True)
    learn.add_argument("--passes", type=int, default=12)
    learn.add_argument("--seed", type=int, default=3)
    learn.add_argument(
        "--passages",
        nargs=2,
        action="append",
        required=True,
        metavar=("FILE", "WORDS"),
        help="passages of the corpus, and their words as `demarche eval words FILE --with to=WORDS` writes them",
    )
    learn.set_defaults(run=train)
    put = commands.add_parser("write", help="write what was learned as sightings.onnx and sightings.json")
    put.add_argument("--weights", required=True)
    put.add_argument("--model-dir", required=True, help="folder with the reader it was learned on")
    put.add_argument("--version", default="sightings-1")
    put.set_defaults(run=write)
    arguments = parser.parse_args()
    arguments.run(arguments)


if __name__ == "__main__":
    main()
