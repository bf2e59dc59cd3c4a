"""Trains the reader model for a given number of minutes, whatever the machine's load.

    python train.py --data FOLDER --encoder all-minilm-l6-v2.onnx --tokenizer tokenizer.json --out OUT --minutes 72
"""

import argparse
import json
import os
import queue
import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")  # each worker computes alone: OpenMP's threads wait for each other too often

import numpy
import torch
import torch.nn.functional as F

import data as D
import evaluate
import model as M
from checkpoint import load_checkpoint, new_model, save_checkpoint

NEWS_A_PASS = 2000
HELD_UNER, HELD_POLITICS = 400, 100  # the last sentences of the dev sets, kept for watching


class Sets:
    def __init__(self, folder, arrays_of):
        print("reading", flush=True)
        self.trees = list(D.read_trees(D.find(folder, "ewt-train"), "ewt"))
        self.trees += list(D.read_trees(D.find(folder, "gum-train"), "gum", with_names=True))
        self.labels = D.Labels.collect(self.trees)
        self.arrays = arrays_of(self.labels)
        uner = list(D.read_columns_only(D.find(folder, "uner-ewt-dev"), word=1, tag=2))
        politics = list(D.read_politics(D.find(folder, "crossner-politics-dev")))
        self.held = {"uner": uner[-HELD_UNER:], "politics": politics[-HELD_POLITICS:]}
        self.clean = uner[:-HELD_UNER] + politics[:-HELD_POLITICS]
        self.clean += list(D.read_politics(D.find(folder, "crossner-politics-train")))
        self.news = D.read_news(D.find(folder, "gmb-voa"))
        self.own_file = Path(__file__).parent / "data" / "names.txt"
        fits = lambda s: self.arrays.length(s.words) <= 200  # noqa: E731
        self.trees, self.clean, self.news = ([s for s in x if fits(s)] for x in (self.trees, self.clean, self.news))
        named = [s for s in self.clean + self.trees if s.names]
        self.swap = D.NameSwap(named + self.news[::4])
        self.dev = {n: list(D.read_trees(D.find(folder, n), n)) for n in ("ewt-dev", "gum-dev")}
        print({"trees": len(self.trees), "names": len(self.clean), "news": len(self.news)}, flush=True)

    def one_pass(self, rng):
        own = list(D.read_marked(self.own_file)) if self.own_file.exists() else []
        sentences = [D.augment(s, rng) for s in self.trees]
        for s in self.clean + own:
            if rng.random() < 0.4:
                s = self.swap(s, rng)
            sentences.append(D.augment(s, rng))
        sentences += [D.augment(s, rng) for s in rng.sample(self.news, NEWS_A_PASS)]
        return sentences


def batches(sentences, arrays, budget, rng):
    """Batches of sentences of like length, trees first in each, in random order."""
    lengths = [arrays.length(s.words) for s in sentences]
    order = sorted(range(len(sentences)), key=lambda i: lengths[i] * (1 + 0.15 * rng.random()))
    result, batch, longest = [], [], 0
    for i in order:
        longest = max(longest, lengths[i])
        if batch and longest * (len(batch) + 1) > budget:
            result.append(batch)
            batch, longest = [], lengths[i]
        batch.append(i)
    result.append(batch)
    rng.shuffle(result)
    for batch in result:
        yield sorted((sentences[i] for i in batch), key=lambda s: s.heads is None)


def endless(sets, budget, seed, mask_rate):
    rng = random.Random(seed)
    number = 0
    while True:
        for batch in batches(sets.one_pass(rng), sets.arrays, budget, rng):
            inputs = sets.arrays.inputs(batch, rng, mask_rate)
            targets = sets.arrays.targets(batch, inputs["first"].shape[1])
            trees = sum(s.heads is not None for s in batch)
            noisy = numpy.array([s.source == "news" for s in batch])
            yield number, inputs, targets, trees, noisy
        number += 1


def ahead(generator, size=4):
    """Prepares batches on a thread of its own."""
    line = queue.Queue(size)

    def fill():
        for item in generator:
            line.put(item)

    threading.Thread(target=fill, daemon=True).start()
    while True:
        yield line.get()


def losses(model, inputs, targets, trees, noisy, noisy_weight):
    rooted, mixes = model.encode(inputs["input_ids"], inputs["attention_mask"], inputs["shapes"], inputs["first"])
    tags = {g: x for g, x in mixes.items()}
    hidden = {g: model.drop(F.gelu(model.hidden[g](x))) for g, x in tags.items()}
    parts = {}
    for head in M.TAG_HEADS:
        gold = targets[head.name]
        picked = gold != D.IGNORE
        if not picked.any():
            continue
        loss = F.cross_entropy(model.tags[head.name](hidden[head.group][picked]), gold[picked], reduction="none")
        if head.name == "names":
            weights = torch.where(noisy[:, None].expand_as(gold)[picked], noisy_weight, 1.0)
            parts[head.name] = head.weight * (loss * weights).sum() / max(weights.sum().item(), 50.0)
        else:
            parts[head.name] = head.weight * loss.mean()
    if trees:
        words = inputs["words"][:trees]
        arcs, ld, lh = model.parse(rooted[:trees], words)
        real = words.bool()
        gold = targets["heads"][:trees]
        parts["arcs"] = F.cross_entropy(arcs[real], gold[real])
        relations = targets["relations"][:trees]
        picked = real & (relations != D.IGNORE)
        chosen = torch.gather(lh, 1, gold.clamp(min=0)[:, :, None].expand(-1, -1, lh.shape[2]))
        parts["labels"] = F.cross_entropy(model.label_pairs(ld[picked], chosen[picked]), relations[picked])
    return parts


def groups(model, rate, head_rate, decay):
    encoder = model.encoder
    encoder.pieces.weight.requires_grad = False  # rare names keep the place the encoder learned for them
    result = [
        {"params": [encoder.shapes.weight], "lr": head_rate, "weight_decay": 0.0},
        {"params": [encoder.positions, *encoder.norm.parameters()], "lr": rate * decay**M.LAYERS},
    ]
    for n, layer in enumerate(encoder.layers):
        result.append({"params": list(layer.parameters()), "lr": rate * decay ** (M.LAYERS - 1 - n)})
    inside = {id(p) for p in encoder.parameters()}
    result.append({"params": [p for p in model.parameters() if id(p) not in inside], "lr": head_rate})
    for group in result:
        group["base"] = group["lr"]
    return result


@torch.no_grad()
def clip(parameters, limit):
    """As clip_grad_norm_, but touches the gradients only where they are over the limit."""
    gradients = [p.grad for p in parameters if p.grad is not None]
    norm = torch.nn.utils.get_total_norm(gradients).item()
    if norm > limit:
        torch._foreach_mul_(gradients, limit / norm)


class Average:
    """The exponential average of the weights, which is what is kept."""

    def __init__(self, model, decay):
        self.decay, self.steps = decay, 0
        self.live = [p for p in model.parameters() if p.requires_grad]
        self.mean = [p.detach().clone() for p in self.live]

    @torch.no_grad()
    def update(self):
        self.steps += 1
        decay = min(self.decay, self.steps / (self.steps + 10))
        torch._foreach_lerp_(self.mean, self.live, 1 - decay)

    @torch.no_grad()
    def swap(self):
        for live, mean in zip(self.live, self.mean):
            held = live.clone()
            live.copy_(mean)
            mean.copy_(held)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="folder of the training sets, searched in depth")
    parser.add_argument("--encoder", required=True, help="float ONNX file of all-MiniLM-L6-v2")
    parser.add_argument("--tokenizer", required=True, help="its tokenizer.json")
    parser.add_argument("--out", required=True)
    parser.add_argument("--minutes", type=float, default=74)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--workers", type=int, default=2, help="batches computed side by side for each step, one core each")
    parser.add_argument("--pieces", type=int, default=1400, help="pieces in a worker's batch, padding counted")
    parser.add_argument("--start", help="a checkpoint to go on from, with a new schedule")
    parser.add_argument("--rate", type=float, default=2.5e-4)
    parser.add_argument("--head-rate", type=float, default=2e-3)
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    out = Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    sets = Sets(arguments.data, lambda labels: D.Arrays(D.Pieces(arguments.tokenizer), labels))
    model = new_model(sets.labels)
    M.load_encoder(model.encoder, arguments.encoder)
    if arguments.start:
        model.load_state_dict(load_checkpoint(arguments.start)[0].state_dict())
    model.to(arguments.device)
    optimizer = torch.optim.AdamW(groups(model, arguments.rate, arguments.head_rate, 0.93), weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    average = Average(model, 0.996)
    begin = last_save = last_log = time.time()
    total = arguments.minutes * 60
    sums, steps, pieces, done = {}, 0, 0, 0.0
    source = ahead(endless(sets, arguments.pieces, arguments.seed, 0.05))
    pool = ThreadPoolExecutor(arguments.workers)

    def work(item, noisy_weight):
        _, inputs, targets, trees, noisy = item
        inputs = {k: torch.from_numpy(v).to(arguments.device) for k, v in inputs.items()}
        targets = {k: torch.from_numpy(v).to(arguments.device) for k, v in targets.items()}
        parts = losses(model, inputs, targets, trees, torch.from_numpy(noisy).to(arguments.device), noisy_weight)
        gradients = torch.autograd.grad(sum(parts.values()), average.live, allow_unused=True)
        return {k: v.item() for k, v in parts.items()}, gradients

    while True:
        done = (time.time() - begin) / total
        if done >= 1:
            break
        factor = min(1.0, done / 0.03 + 0.01) * max(0.0, 1 - done)
        for group in optimizer.param_groups:
            group["lr"] = group["base"] * factor
        model.train()
        items = [next(source) for _ in range(arguments.workers)]
        number = items[-1][0]
        pieces += sum(i[1]["input_ids"].size for i in items)
        noisy_weight = 0.5 * max(0.0, 1 - done / 0.7)
        results = list(pool.map(lambda item: work(item, noisy_weight), items))
        for at, parameter in enumerate(average.live):
            found = [r[1][at] for r in results if r[1][at] is not None]
            parameter.grad = found[0] if found else None
            for other in found[1:]:
                parameter.grad += other
        clip(average.live, 2.0 * arguments.workers)
        optimizer.step()
        optimizer.zero_grad()
        steps += 1
        if steps % 2 == 0:
            average.update()
        for parts, _ in results:
            for k, v in parts.items():
                sums.setdefault(k, []).append(v)
        now = time.time()
        if now - last_log > 60:
            shown = " ".join(f"{k} {numpy.mean(v):.3f}" for k, v in sums.items())
            print(f"{done:.3f} pass {number} step {steps} {pieces / (now - begin):.0f} pieces/s {shown}", flush=True)
            sums, last_log = {}, now
        if now - last_save > 600:
            report(model, average, sets, out, arguments, done, number)
            last_save = time.time()
    report(model, average, sets, out, arguments, 1.0, number)


def report(model, average, sets, out, arguments, done, number):
    average.swap()
    about = {"done": done, "passes": number, "seed": arguments.seed, "minutes": arguments.minutes}
    figures = {}
    if arguments.device == "cpu":
        model.eval()
        runner = evaluate.torch_runner(model)
        for name, sentences in sets.dev.items():
            figures[name] = evaluate.measure_trees(runner, sentences[::2] if done < 1 else sentences, sets.arrays)["all"]
        for name, sentences in sets.held.items():
            figures[name] = {k: v["F1"] for k, v in evaluate.measure_names(runner, sentences, sets.arrays).items()}
    save_checkpoint(out / "reader.pt", model, sets.labels, about | {"figures": figures})
    print(json.dumps(about | figures), flush=True)
    average.swap()


if __name__ == "__main__":
    main()
