"""The peer of bench/similarity.mjs: all pairs by matrix multiplication (one thread), as numpy users do it.

Reads what that script writes: for each year the states, the columns and the place of its matrix of small codes in one file.
Answers each line "votes" or "portfolios" on standard input with seconds of processor time: counts and two measures, and all.
"""

import json
import os
import sys
import time

for name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ[name] = "1"
import numpy as np  # noqa: E402  (threads are set before it is loaded)


def counts_of(matrix, codes):
    """The tables of counts of all pairs i < j, codes x codes x pairs: one product in single precision, exact for counts."""
    states, columns = matrix.shape
    k = len(codes)
    chosen = np.empty((k, states, columns), np.float32)
    for n, code in enumerate(codes):
        chosen[n] = matrix == code
    flat = chosen.reshape(k * states, columns)
    counts = (flat @ flat.T).reshape(k, states, k, states)
    i, j = np.triu_indices(states, 1)
    return np.stack([[counts[r, i, c, j] for c in range(k)] for r in range(k)]).astype(np.float64)


WEIGHT_OF = {
    "agreement": "nominal",
    "s": "absolute",
    "s-squared": "squared",
    **{
        name + suffix: weight
        for name in ("kappa", "pi")
        for suffix, weight in (("", "squared"), ("-abs", "absolute"), ("-nom", "nominal"))
    },
}


def measures_of(counts, kinds):
    """The measures of every pair, in double precision; what does not exist is nan or inf."""
    k = counts.shape[0]
    total = counts.sum(axis=(0, 1))
    rows, columns = counts.sum(axis=1), counts.sum(axis=0)
    steps = np.abs(np.arange(k)[:, None] - np.arange(k)[None, :]).astype(np.float64)
    weights = {"squared": steps**2, "absolute": steps, "nominal": (steps > 0).astype(np.float64)}
    made = {}
    with np.errstate(divide="ignore", invalid="ignore"):
        for kind in kinds:
            name = kind.split("-")[0]
            if kind == "tau-b":
                score = np.zeros_like(total)
                for r in range(k):
                    for c in range(k):
                        below = counts[r + 1 :]
                        turned = below[:, c + 1 :].sum(axis=(0, 1)) - below[:, :c].sum(axis=(0, 1))
                        score += counts[r, c] * turned
                free = [(total**2 - (side**2).sum(axis=0)) / 2 for side in (rows, columns)]
                made[kind] = score / np.sqrt(free[0] * free[1])
                continue
            w = weights[WEIGHT_OF[kind]]
            observed = np.tensordot(w, counts, axes=([0, 1], [0, 1]))
            if name == "agreement":
                made[kind] = 1 - observed / total
            elif name == "s":
                made[kind] = 1 - 2 * observed / total / w.max()
            else:
                pooled = rows + columns
                first, second = (rows, columns) if name == "kappa" else (pooled, pooled)
                expected = sum(w[r, c] * first[r] * second[c] for r in range(k) for c in range(k))
                made[kind] = 1 - (1 if name == "kappa" else 4) * total * observed / expected
    return made


def timed(matrices, codes, kinds):
    started = time.process_time()
    for matrix in matrices:
        measures_of(counts_of(matrix, codes), kinds)
    return time.process_time() - started


def main():
    folder = sys.argv[1]
    with open(os.path.join(folder, "index.json")) as file:
        index = json.load(file)
    tasks = {}
    for name, task in index.items():
        bytes_ = np.fromfile(os.path.join(folder, name + ".bin"), np.uint8)
        matrices = [bytes_[at : at + states * columns].reshape(states, columns) for states, columns, at in task["years"]]
        tasks[name] = (matrices, task["codes"], task["two"], task["all"])
    for line in sys.stdin:
        matrices, codes, two, every = tasks[line.strip()]
        answer = {"two": timed(matrices, codes, two), "all": timed(matrices, codes, every)}
        if "check" in index[line.strip()]:
            year, pair = index[line.strip()]["check"]
            made = measures_of(counts_of(matrices[year], codes), every)
            answer["check"] = {kind: float(values[pair]) for kind, values in made.items()}
        print(json.dumps(answer), flush=True)


main()
