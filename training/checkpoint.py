"""A model on disk: its weights, the labels of its heads, and what is known of how it was trained."""

from pathlib import Path

import torch

import data as D
import model as M


def new_model(labels):
    return M.Reader(labels.sizes(), len(labels.table["relations"]), positions=D.MAX_PIECES, shapes=len(D.SHAPES))


def save_checkpoint(path, model, labels, about):
    temporary = Path(str(path) + ".part")
    torch.save({"model": model.state_dict(), "labels": labels.table, "about": about}, temporary)
    temporary.replace(path)


def load_checkpoint(path):
    saved = torch.load(path, map_location="cpu", weights_only=True)
    labels = D.Labels(saved["labels"])
    model = new_model(labels)
    model.load_state_dict(saved["model"])
    model.eval()
    model.about = saved["about"]
    return model, labels
