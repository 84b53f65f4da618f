#!/usr/bin/env python3
"""
Makes tests/golden/near/*.json with GeodSolve, which shares no code with this project. Run by hand from
the project's root, after `npm run geo` and after places or boundaries changed, on Debian 12:

    apt-get install geographiclib-tools
    python3 tests/golden/make-near-references.py

Every zone's and park's distance to every place: GeodSolve measures the place against all vertices, then
walks along every edge that may hold the nearest point, in finer and finer steps. Inside is told by
counting crossings of a parallel of latitude.
"""
import json, math, re, subprocess, sys
from pathlib import Path

GOLDEN = Path(__file__).parent / "near"
GEO = Path("public/geo")
STEPS = 64


def geodsolve(options, lines):
    done = subprocess.run(["GeodSolve", *options], input="\n".join(lines) + "\n", capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    return [[float(v) for v in line.split()] for line in done.stdout.strip().split("\n")]


def version():
    return re.search(r"version ([0-9.]+)", subprocess.run(["GeodSolve", "--version"], capture_output=True, text=True).stdout).group(1)


def inverse(pairs):
    """(bearing, length) of each (from, to), positions [lng, lat]."""
    out = geodsolve(["-i", "-p", "6"], [f"{a[1]!r} {a[0]!r} {b[1]!r} {b[0]!r}" for a, b in pairs])
    return [(row[0], row[2]) for row in out]


def direct(starts):
    """Positions reached from (from, bearing, length)."""
    out = geodsolve(["-p", "9"], [f"{a[1]!r} {a[0]!r} {b!r} {s!r}" for a, b, s in starts])
    return [[row[1], row[0]] for row in out]


def polygons(geometry):
    c = geometry["coordinates"]
    return [c] if geometry["type"] == "Polygon" else c


def inside(polys, p):
    for rings in polys:
        odd = False
        for ring in rings:
            for a, b in zip(ring, ring[1:]):
                if (a[1] > p[1]) != (b[1] > p[1]) and p[0] < a[0] + (p[1] - a[1]) * (b[0] - a[0]) / (b[1] - a[1]):
                    odd = not odd
        if odd:
            return True
    return False


def ranges(polys, places):
    edges = [(a, b) for rings in polys for ring in rings for a, b in zip(ring, ring[1:])]
    lines = inverse(edges)
    found = {}
    for place, p in places.items():
        to = [s for _, s in inverse([(p, a) for a, _ in edges])]
        ends = dict(zip((tuple(a) for a, _ in edges), to))
        nearest, farthest = min(to), max(to)
        if inside(polys, p):
            found[place] = (0.0, farthest)
            continue
        # A point of an edge is nearer than its ends by at most half the edge.
        open_ = [
            (a, bearing, 0.0, length)
            for (a, b), (bearing, length) in zip(edges, lines)
            if length > 0 and min(ends[tuple(a)], ends[tuple(b)]) - length / 2 < nearest
        ]
        while open_ and open_[0]:
            stops = [(a, bearing, lo + (hi - lo) * i / STEPS) for a, bearing, lo, hi in open_ for i in range(STEPS + 1)]
            lengths = [s for _, s in inverse([(p, q) for q in direct(stops)])]
            nearest = min(nearest, *lengths)
            narrowed = []
            for k, (a, bearing, lo, hi) in enumerate(open_):
                own = lengths[k * (STEPS + 1) : (k + 1) * (STEPS + 1)]
                step = (hi - lo) / STEPS
                i = own.index(min(own))
                if step > 1e-3 and own[i] - step < nearest:
                    narrowed.append((a, bearing, max(lo, lo + (i - 1) * step), min(hi, lo + (i + 1) * step)))
            open_ = narrowed
        found[place] = (nearest, farthest)
    return found


def grounds(register):
    """As src/lib/near/groundOf.ts has it: the outline, else the envelope; of a zone what is not schematic."""
    load = lambda name: json.loads((GEO / f"{name}.geojson").read_text())["features"]
    parts, outlines, envelopes = load("zones"), load("parks"), load("park-envelopes")
    for zone in register["zones"]:
        own = [f for f in parts if f["properties"]["zone"] == zone["id"] and f["properties"]["basis"] != "schematic"]
        yield zone["id"], [p for f in own for p in polygons(f["geometry"])]
    for park in register["parks"]:
        own = [f for f in outlines if f["id"] == park["id"]] or [f for f in envelopes if f["id"] == park["envelope"]]
        yield park["id"], polygons(own[0]["geometry"])



def distances():
    register = json.loads((GEO / "register.json").read_text())
    places = {p["id"]: p["position"] for p in register["places"] if p["position"]}
    known, rows = {}, []
    for id_, polys in grounds(register):
        key = json.dumps(polys)
        if key not in known:
            known[key] = ranges(polys, places)
        rows += [
            {"from": id_, "place": place, "minM": round(lo, 3), "maxM": round(hi, 3)}
            for place, (lo, hi) in known[key].items()
        ]
        print(id_, file=sys.stderr)
    by = f"GeographicLib {version()}, GeodSolve -i -p 6 and GeodSolve -p 9 (Debian geographiclib-tools)"
    text = ",\n".join("  " + json.dumps(row) for row in rows)
    (GOLDEN / "distances.json").write_text(f'{{\n "by": {json.dumps(by)},\n "distances": [\n{text}\n ]\n}}\n')


def circles():
    rows = []
    for centre in ([107.41448, 21.11802], [106.72266, 20.81751], [107.96940, 21.53626]):
        for radius in (5000.0, 100000.0):
            for bearing in (0.0, 90.0, 213.0):
                [to] = direct([(centre, bearing, radius)])
                rows.append({"from": centre, "bearing": bearing, "lengthM": radius, "to": to})
    by = f"GeographicLib {version()}, GeodSolve -p 9 (Debian geographiclib-tools)"
    text = ",\n".join("  " + json.dumps(row) for row in rows)
    (GOLDEN / "destinations.json").write_text(f'{{\n "by": {json.dumps(by)},\n "destinations": [\n{text}\n ]\n}}\n')


GOLDEN.mkdir(exist_ok=True)
circles()
distances()
