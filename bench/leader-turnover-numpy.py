"""What follows a new leader, estimated again in numpy from exported tables, independently of src/measures/leader-turnover.

    entente export ideal-point-distance un-kappa --from 1943 --until 2015 --to dyads.csv
    entente export trade-share --from 1943 --until 2015 --to toward.csv
    entente export regime-polyarchy --from 1943 --until 2015 --to states.csv
    entente export --sql 'select state, year, leader, days, exit from leaders' --to leaders.csv
    entente export --sql 'select * from major_powers' --to powers.csv
    python3 bench/leader-turnover-numpy.py FOLDER

It prints a row a group: measure, first year, regime, leader before, usual change, how much more with a new leader and its 95% interval, the same of the
three years before, turnovers, states. The resamples are numpy's own, so that intervals agree to their noise only.
"""

import csv
import sys
from collections import defaultdict
from itertools import product

import numpy as np

folder = sys.argv[1]


def rows(name):
    with open(f"{folder}/{name}", newline="") as file:
        yield from csv.DictReader(file)


power_years = defaultdict(set)
for row in rows("powers.csv"):
    first, last = int(row["start"][:4]), int(row["end"][:4]) if row["end"] else 9999
    for year in range(first, min(last, 2020) + 1):
        power_years[year].add(int(row["state"]))
powers = set().union(*(power_years[year] for year in range(1940, 2017)))

leader = {(int(r["state"]), int(r["year"])): r for r in rows("leaders.csv")}
polyarchy = {(int(r["ccode"]), int(r["year"])): float(r["regime_polyarchy"]) for r in rows("states.csv") if r["regime_polyarchy"]}
value = {name: {} for name in ("ideal_point_distance", "un_kappa", "trade_share")}
for row in rows("dyads.csv"):
    a, b, year = int(row["ccode1"]), int(row["ccode2"]), int(row["year"])
    for name in ("ideal_point_distance", "un_kappa"):
        if row[name]:
            for state, power in ((a, b), (b, a)):
                if power in powers:
                    value[name][state, power, year] = float(row[name])
for row in rows("toward.csv"):
    if row["trade_share"] and int(row["ccode2"]) in powers:
        value["trade_share"][int(row["ccode1"]), int(row["ccode2"]), int(row["year"])] = float(row["trade_share"])


def moved(name, state, year, end):
    table = value[name]
    found = [
        abs(table[state, power, end] - table[state, power, end - 3])
        for power in sorted(power_years[year])
        if (state, power, end) in table and (state, power, end - 3) in table
    ]
    return float(np.mean(found)) if found else None


events = []
for (state, year), before in leader.items():
    t = year + 1
    if not 1947 <= t <= 2013 or (state, t) not in leader:
        continue
    turned = leader[state, t]["leader"] != before["leader"]
    if not turned and any((state, t + k) not in leader or leader[state, t + k]["leader"] != before["leader"] for k in (1, 2)):
        continue
    left = {"Regular": "regular", "Irregular": "irregular", "Foreign": "irregular"}.get(before["exit"], "otherwise")
    events.append((state, t, turned, left, int(before["days"]) / 365.25, polyarchy.get((state, year))))


def matched(states, years, turned, moves, weight):
    n = years.max() + 1
    treated, others = turned, ~turned
    count = [np.bincount(years[who], weight[who], n) for who in (treated, others)]
    total = [np.bincount(years[who], (weight * moves)[who], n) for who in (treated, others)]
    both = (count[0] > 0) & (count[1] > 0)
    usual = (count[0][both] * total[1][both] / count[1][both]).sum() / count[0][both].sum()
    return total[0][both].sum() / count[0][both].sum() - usual, usual, count[0][both].sum(), both


def estimate(sample):
    if not sample:
        return None
    states, years, turned, moves = (np.array(column) for column in zip(*sample))
    kept = np.array([len(set(turned[years == year])) == 2 for year in years])
    if not kept.any():
        return None
    states, years, turned, moves = states[kept], years[kept], turned[kept], moves[kept]
    more, usual, count, _ = matched(states, years, turned, moves, np.ones(len(states)))
    if count < 30:
        return None
    names, of = np.unique(states, return_inverse=True)
    draw = np.random.default_rng(20)
    drawn = []
    for _ in range(2000):
        times = np.bincount(draw.integers(0, len(names), len(names)), minlength=len(names))
        drawn.append(matched(states, years, turned, moves, times[of].astype(float))[0])
    low, high = np.quantile(drawn, [0.025, 0.975])
    return usual, more, low, high, int(count), len(set(states[turned]))


for name in value:
    measured = [(e, moved(name, e[0], e[1], e[1] + 2), moved(name, e[0], e[1], e[1] - 1)) for e in events]
    for first, regime, kind in product((1947, 1992), ("any", "less", "more"), ("any", "regular", "irregular", "long")):

        def belongs(event):
            _, year, turned, left, before, level = event
            if year < first:
                return False
            if regime != "any" and (level is None or (level <= 0.5) != (regime == "less")):
                return False
            return before >= 10 if kind == "long" else kind == "any" or not turned or left == kind

        after = estimate([(e[0], e[1], e[2], m) for e, m, _ in measured if m is not None and belongs(e)])
        if after is None:
            continue
        earlier = estimate([(e[0], e[1], e[2], b) for e, m, b in measured if m is not None and b is not None and belongs(e)])
        usual, more, low, high, count, states = after
        tail = "" if earlier is None else f" | before {earlier[1]:.4f} [{earlier[2]:.4f}, {earlier[3]:.4f}]"
        print(f"{name} {first} {regime} {kind}: usual {usual:.4f}, more {more:.4f} [{low:.4f}, {high:.4f}]{tail} | {count} of {states}")
