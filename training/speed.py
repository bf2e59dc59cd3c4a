"""Compares the reader's rate with that of the bare encoder, rounded in the same way, in alternating rounds of one run.

    python speed.py --model OUT/reader.pt --tokenizer tokenizer.json --data FOLDER [--threads 2] [--profile]
"""

import argparse
import json
import random
import time

import numpy
import onnxruntime

import data as D
import export
from checkpoint import load_checkpoint


def session_of(made, threads, profile=None):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    if profile:
        options.enable_profiling = True
        options.profile_file_prefix = profile
    return onnxruntime.InferenceSession(made.SerializeToString(), options, providers=["CPUExecutionProvider"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--profile", help="prefix of a file to which the reader's operators are timed")
    arguments = parser.parse_args()
    model, labels = load_checkpoint(arguments.model)
    arrays = D.Arrays(D.Pieces(arguments.tokenizer), labels)
    news = list(D.read_trees(D.find(arguments.data, "ewt-dev"), "ewt"))
    some = [s for s in news if len(s.words) == 19]
    random.Random(3).shuffle(some)
    floating, probes = export.build(model, labels.table, pack=False)
    ranges = export.calibrate(floating, probes, arrays, some[:48])
    sessions = {
        "bare encoder, 8 bits": session_of(export.build(model, labels.table, ranges, bare=True)[0], arguments.threads),
        "reader, 8 bits": session_of(export.build(model, labels.table, ranges)[0], arguments.threads, arguments.profile),
    }
    inputs = arrays.inputs(some[: arguments.batch])
    n = len(some[: arguments.batch])
    print(f"{n} sentences of 19 words, {inputs['input_ids'].shape[1]} pieces with padding, {arguments.threads} threads")
    times = {k: [] for k in sessions}
    for r in range(arguments.rounds + 2):
        for k, session in sessions.items():
            wanted = {i.name: inputs[i.name] for i in session.get_inputs()}
            begin = time.perf_counter()
            session.run(None, wanted)
            if r > 1:
                times[k].append(time.perf_counter() - begin)
    for k, v in times.items():
        print(f"{k}: {n / numpy.median(v):.0f} sentences/s (best {n / min(v):.0f})")
    a, b = (numpy.array(v) for v in times.values())
    print(f"share of the bare encoder's rate: {numpy.median(a) / numpy.median(b):.3f} (best rounds {a.min() / b.min():.3f})")
    if arguments.profile:
        name = sessions["reader, 8 bits"].end_profiling()
        totals = {}
        for event in json.load(open(name)):
            if event.get("cat") == "Node" and event["name"].endswith("_kernel_time"):
                totals[event["name"]] = totals.get(event["name"], 0) + event["dur"]
        every = sum(totals.values())
        for k, v in sorted(totals.items(), key=lambda e: -e[1])[:45]:
            print(f"{100 * v / every:5.1f} %  {k}")


if __name__ == "__main__":
    main()
