"""The reader model: a MiniLM encoder and a thin head for each task, and the one list of the heads.

The encoder is BERT with six layers of 384; it is written out here so that training needs PyTorch alone and
`export.py` can write the same sums as fused ONNX operators. A word is represented by its first piece.
"""

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import nn

HIDDEN, LAYERS, ATTENTION_HEADS, INNER = 384, 6, 12, 1536
MIXED_LAYERS = 4  # the tag heads read a learned mix of the last four layers
TAG_HIDDEN, NAME_HIDDEN, ARC, LABEL = 384, 256, 320, 96


@dataclass(frozen=True)
class TagHead:
    """A head that gives each word one class. `group` says which hidden layer it reads, `output` what is exported."""

    name: str
    group: str  # "tag" or "name": heads of one group share a hidden layer
    output: str  # "argmax" or "logits"
    weight: float  # of its loss


# The registry of heads. A new one (statements, standing) is a line here and labels of the same name in data.py.
TAG_HEADS = (
    TagHead("upos", "tag", "argmax", 0.6),
    TagHead("xpos", "tag", "argmax", 0.4),
    TagHead("lemma", "tag", "argmax", 0.6),
    TagHead("names", "name", "logits", 1.5),
    TagHead("names_news", "name", "logits", 0.6),
)
GROUPS = {"tag": TAG_HIDDEN, "name": NAME_HIDDEN}


def locked_dropout(x, rate, training):
    """Dropout with one mask for all pieces of a sentence: as good here as a mask for each, and cheap on a CPU."""
    if not training or rate == 0:
        return x
    shape = (x.shape[0], 1, x.shape[2]) if x.dim() == 3 else x.shape
    return x * ((torch.rand(shape, device=x.device) >= rate).to(x.dtype) / (1 - rate))


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.attended = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = dropout

    def forward(self, x, bias):
        B, P, _ = x.shape
        q, k, v = self.qkv(x).view(B, P, 3, ATTENTION_HEADS, -1).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        a = self.attended(a.transpose(1, 2).reshape(B, P, HIDDEN))
        x = self.norm1(x + locked_dropout(a, self.dropout, self.training))
        h = self.outer(F.gelu(self.inner(x)))
        return self.norm2(x + locked_dropout(h, self.dropout, self.training))


class Encoder(nn.Module):
    def __init__(self, pieces, positions, shapes, dropout):
        super().__init__()
        self.pieces = nn.Embedding(pieces, HIDDEN)
        self.positions = nn.Parameter(torch.zeros(positions, HIDDEN))  # the type-0 vector is folded in
        self.shapes = nn.Embedding(shapes, HIDDEN)
        nn.init.normal_(self.shapes.weight, std=0.01)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = dropout

    def forward(self, input_ids, attention_mask, shapes):
        x = self.pieces(input_ids) + self.positions[: input_ids.shape[1]] + self.shapes(shapes)
        x = locked_dropout(self.norm(x), self.dropout, self.training)
        bias = (1.0 - attention_mask.to(x.dtype))[:, None, None, :] * -10000.0
        states = []
        for layer in self.layers:
            x = layer(x, bias)
            states.append(x)
        return states


class Reader(nn.Module):
    def __init__(self, sizes, relations, pieces=30522, positions=256, shapes=12, dropout=0.1, head_dropout=0.33):
        """`sizes` maps each tag head's name to its number of classes."""
        super().__init__()
        self.encoder = Encoder(pieces, positions, shapes, dropout)
        self.mix = nn.ParameterDict({g: nn.Parameter(torch.zeros(MIXED_LAYERS)) for g in GROUPS})
        self.hidden = nn.ModuleDict({g: nn.Linear(HIDDEN, n) for g, n in GROUPS.items()})
        self.tags = nn.ModuleDict({h.name: nn.Linear(GROUPS[h.group], sizes[h.name]) for h in TAG_HEADS})
        self.arc_dependent = nn.Linear(HIDDEN, ARC)
        self.arc_head = nn.Linear(HIDDEN, ARC)
        self.label_dependent = nn.Linear(HIDDEN, LABEL)
        self.label_head = nn.Linear(HIDDEN, LABEL)
        self.arc = nn.Parameter(torch.zeros(ARC, ARC))
        self.arc_prior = nn.Parameter(torch.zeros(ARC))
        self.label = nn.Parameter(torch.zeros(relations, LABEL, LABEL))
        self.label_from_dependent = nn.Linear(LABEL, relations)
        self.label_from_head = nn.Linear(LABEL, relations, bias=False)
        nn.init.normal_(self.arc, std=0.2 / math.sqrt(ARC))
        nn.init.normal_(self.label, std=0.2 / math.sqrt(LABEL))
        self.relations = relations
        self.head_dropout = head_dropout

    def drop(self, x):
        return locked_dropout(x, self.head_dropout, self.training)

    @staticmethod
    def gather(x, first):
        return torch.gather(x, 1, first[:, :, None].expand(-1, -1, x.shape[2]))

    def encode(self, input_ids, attention_mask, shapes, first):
        """The last layer at [CLS] (the root) and each word, and the mixes for the tag groups at each word."""
        states = self.encoder(input_ids, attention_mask, shapes)
        rooted = torch.cat([torch.zeros_like(first[:, :1]), first], 1)
        words = [self.gather(s, rooted) for s in states[-MIXED_LAYERS:]]
        mixes = {}
        for group, weights in self.mix.items():
            w = torch.softmax(weights, 0)
            mixes[group] = self.drop(sum(w[i] * words[i][:, 1:] for i in range(MIXED_LAYERS)))
        return self.drop(words[-1]), mixes

    def tag(self, mixes):
        hidden = {g: self.drop(F.gelu(self.hidden[g](x))) for g, x in mixes.items()}
        return {h.name: self.tags[h.name](hidden[h.group]) for h in TAG_HEADS}

    def parse(self, rooted, words):
        """Scores of each head for each word, and the two vectors from which labels are scored."""
        dependents, heads = rooted[:, 1:], rooted
        ad = self.drop(F.gelu(self.arc_dependent(dependents)))
        ah = self.drop(F.gelu(self.arc_head(heads)))
        arcs = (ad @ self.arc + self.arc_prior) @ ah.transpose(1, 2)
        mask = torch.cat([torch.ones_like(words[:, :1]), words], 1)
        arcs = arcs.masked_fill(mask[:, None, :] == 0, -1e9)
        ld = self.drop(F.gelu(self.label_dependent(dependents)))
        lh = self.drop(F.gelu(self.label_head(heads)))
        return arcs, ld, lh

    def label_pairs(self, ld, lh):
        """Labels of given pairs: ld and lh have one row for each pair."""
        t = (ld @ self.label.permute(1, 0, 2).reshape(LABEL, -1)).view(-1, self.relations, LABEL)
        return (t @ lh[:, :, None]).squeeze(2) + self.label_from_dependent(ld) + self.label_from_head(lh)

    def label_all(self, ld, lh):
        B, W, _ = ld.shape
        t = (ld @ self.label.permute(1, 0, 2).reshape(LABEL, -1)).view(B, W * self.relations, LABEL)
        t = t + self.label_from_head.weight.repeat(W, 1)
        s = (t @ lh.transpose(1, 2)).view(B, W, self.relations, -1)
        return s + self.label_from_dependent(ld)[:, :, :, None]

    @torch.no_grad()
    def forward(self, input_ids, attention_mask, shapes, first, words):
        """What the exported file gives."""
        rooted, mixes = self.encode(input_ids, attention_mask, shapes, first)
        tags = self.tag(mixes)
        arcs, ld, lh = self.parse(rooted, words)
        out = {h.name: tags[h.name].argmax(-1) if h.output == "argmax" else tags[h.name] for h in TAG_HEADS}
        out["arcs"] = arcs
        out["labels"] = self.label_all(ld, lh).argmax(2)
        return out


def load_encoder(encoder, path):
    """Fills the encoder from the float ONNX file of all-MiniLM-L6-v2, whose matrices are found by their nodes' names."""
    import numpy
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(path).graph
    initial = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    matrices = {n.name: initial[n.input[1]] for n in graph.node if n.op_type == "MatMul" and n.input[1] in initial}

    def put(target, value):
        value = torch.from_numpy(numpy.array(value, copy=True))
        assert target.shape == value.shape, (target.shape, value.shape)
        with torch.no_grad():
            target.copy_(value)

    def named(suffix):
        found = [v for k, v in matrices.items() if suffix in k.replace("/", ".")]
        assert len(found) == 1, (suffix, list(matrices))
        return found[0].T

    put(encoder.pieces.weight, initial["embeddings.word_embeddings.weight"])
    positions = initial["embeddings.position_embeddings.weight"] + initial["embeddings.token_type_embeddings.weight"][0]
    put(encoder.positions, positions[: encoder.positions.shape[0]])
    put(encoder.norm.weight, initial["embeddings.LayerNorm.weight"])
    put(encoder.norm.bias, initial["embeddings.LayerNorm.bias"])
    for n, layer in enumerate(encoder.layers):
        p = f"encoder.layer.{n}."
        x = p.replace("layer.", "layer.", 1)
        qkv = ("query", "key", "value")
        put(layer.qkv.weight, numpy.concatenate([named(f"{x}attention.self.{k}.MatMul") for k in qkv]))
        put(layer.qkv.bias, numpy.concatenate([initial[f"{p}attention.self.{k}.bias"] for k in qkv]))
        for module, name in (
            (layer.attended, "attention.output.dense"),
            (layer.inner, "intermediate.dense"),
        ):
            put(module.weight, named(f"{x}{name}.MatMul"))
            put(module.bias, initial[f"{p}{name}.bias"])
        outer = [
            v for k, v in matrices.items() if k.replace("/", ".").endswith(f"layer.{n}.output.dense.MatMul")
        ]
        put(layer.outer.weight, outer[0].T)
        put(layer.outer.bias, initial[f"{p}output.dense.bias"])
        for module, name in ((layer.norm1, "attention.output.LayerNorm"), (layer.norm2, "output.LayerNorm")):
            put(module.weight, initial[f"{p}{name}.weight"])
            put(module.bias, initial[f"{p}{name}.bias"])
