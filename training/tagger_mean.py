"""Write the mean of the weights of several runs of one training.

    python training/tagger_mean.py OUT.pt RUN.pt RUN.pt …

Runs that went on from the same weights lie in one basin, and their mean is better than each
(model soups, Wortsman et al. 2022); it costs nothing when the tagger is used. Needs ``torch``
(extra "train").
"""

import argparse
from pathlib import Path

import torch


def main() -> None:
    """Average the weights, and write them beside the shape of the first."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("runs", type=Path, nargs="+")
    options = parser.parse_args()
    runs = [torch.load(path, weights_only=False) for path in options.runs]
    weights = {
        name: torch.stack([run["weights"][name] for run in runs]).mean(dim=0)
        for name in runs[0]["weights"]
    }
    torch.save(runs[0] | {"weights": weights}, options.out)


if __name__ == "__main__":
    main()
