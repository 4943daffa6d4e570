"""A variational EM of the same likelihood in numpy, as one would write it: latent variables of the ordered probit, points and slopes
with their variances, cuts by a Newton step, the forward random walk, points standardised after each sweep. One thread. It takes
the arrays that bench/ideal-points.mjs writes to a folder and prints its processor seconds as JSON."""

import json
import sys
import time

import numpy as np
from scipy.special import ndtr

folder = sys.argv[1]
state, session, start, cell, side, cuts = (
    np.fromfile(f"{folder}/{name}", dtype=np.int32)
    for name in ("cellState", "cellSession", "itemStart", "cellOfVote", "sideInItem", "cuts")
)
item = np.repeat(np.arange(len(start) - 1), np.diff(start))
cells, items = len(state), len(start) - 1
WALK, SWEEPS, TOLERANCE = 0.25, 200, 1e-2

began = time.process_time()
anchors = {2: 3.0, 20: 3.0, 200: 3.0, 666: 3.0, 365: -2.0, 265: -2.0}
point = np.array([anchors.get(int(s), 0.0) for s in state])
variance = np.full(cells, 0.1)
share = np.stack([np.bincount(item[side == k], minlength=items) + 0.5 for k in range(3)])
share /= share.sum(0)
lower = 0.626657 * np.log(share[0] / (1 - share[0]))
upper = np.where(cuts == 1, lower, 0.626657 * np.log((share[0] + share[1]) / share[2]))
slope, slope_variance = np.zeros(items), np.ones(items)
first = np.r_[True, state[1:] != state[:-1]]
density = lambda x: np.exp(-0.5 * x * x) / 2.5066282746310002
moved, sweeps = np.inf, 0
while sweeps < SWEEPS and moved > TOLERANCE:
    sweeps += 1
    before = point.copy()
    for step in ("slopes", "points"):
        u = slope[item] * point[cell]
        a = np.where(side == 0, -40.0, np.where(side == 1, lower[item], upper[item]) - u)
        b = np.where(side == 2, 40.0, np.where(side == 1, upper[item], lower[item]) - u)
        flip = a > 0
        mass = np.maximum(np.where(flip, ndtr(-a) - ndtr(-b), ndtr(b) - ndtr(a)), 1e-300)
        da, db = density(a) / mass, density(b) / mass
        latent = u + da - db
        if step == "slopes":
            # Cuts: one Newton step each on the likelihood, then slopes from the latent variables.
            g1 = np.bincount(item, np.where(side == 0, db, np.where(side == 1, -da, 0)), items)
            h1 = np.bincount(item, np.where(side == 0, db * (db + b), np.where(side == 1, da * (da - a), 0)), items)
            g2 = np.bincount(item, np.where(side == 2, -da, np.where(side == 1, db, 0)), items)
            h2 = np.bincount(item, np.where(side == 2, da * (da - a), np.where(side == 1, db * (db + b), 0)), items)
            one = cuts == 1
            both = np.clip((g1 + g2) / np.maximum(h1 + h2, 1e-3), -0.5, 0.5)
            lower = lower + np.where(one, both, np.clip(g1 / np.maximum(h1, 1e-3), -0.5, 0.5))
            upper = np.where(one, lower, np.maximum(upper + np.clip(g2 / np.maximum(h2, 1e-3), -0.5, 0.5), lower + 1e-3))
            slope_variance = 1 / (np.bincount(item, point[cell] ** 2 + variance[cell], items) + 1)
            slope = slope_variance * np.bincount(item, point[cell] * latent, items)
        else:
            precision = np.bincount(cell, slope[item] ** 2 + slope_variance[item], cells)
            pull = np.bincount(cell, slope[item] * latent, cells)
            prior = np.r_[0.0, point[:-1]]
            prior[first] = np.r_[point[1:], 0.0][first]
            variance = 1 / (precision + 1 / WALK)
            point = variance * (pull + prior / WALK)
    point = (point - point.mean()) / point.std()
    moved = float(np.abs(point - before).max())
print(json.dumps({"seconds": time.process_time() - began, "sweeps": sweeps, "moved": moved}))
