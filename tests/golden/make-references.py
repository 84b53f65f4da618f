#!/usr/bin/env python3
"""
Makes the reference values under tests/golden from programs that share no code with this project.
Run by hand, from the project's root, on Debian 12:

    apt-get install geographiclib-tools proj-bin gdal-bin python3-mpmath
    python3 tests/golden/make-references.py

- Planimeter (GeographicLib): areas and perimeters on the WGS 84 ellipsoid, areas of great-circle
  polygons on Turf's sphere.
- cs2cs (PROJ): VN-2000 coordinates. Areas on the plane are the shoelace of those coordinates in
  exact fractions.
- mpmath, 50 digits: the area that Turf's formula defines (edges straight in the cylindrical
  equal-area projection).
- exact_overlap.py: the border of what two boundaries share, in exact integers.
- ogr2ogr, SQLite dialect (SpatiaLite, GEOS): the shapes that two boundaries share. GEOS snaps where
  borders nearly coincide, so it is a second opinion to within some square metres, not a reference for
  slivers.
"""
import json, math, os, re, subprocess, sys, tempfile
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import mpmath

from exact_overlap import shared_border

mpmath.mp.dps = 50
GOLDEN = Path(__file__).parent
SOURCES = GOLDEN.parent.parent / "data" / "sources"
SPHERE_M = "6371008.8"


def run(command, text=None):
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{command}: {done.stderr}")
    return done.stdout


def version(command, pattern):
    done = subprocess.run(command, capture_output=True, text=True)
    return re.search(pattern, done.stdout + done.stderr).group(0)


BY = {
    "ellipsoid": f"GeographicLib {version(['Planimeter', '--version'], r'[0-9.]+$|version [0-9.]+')}"
    ": Planimeter -w -p 15",
    "greatCircle": f"the same: Planimeter -w -p 15 -e {SPHERE_M} 0",
    "sphere": f"mpmath {mpmath.__version__}, 50 digits: R² |Σ (λ₂ − λ₁)(sin φ₁ + sin φ₂)| / 2, R = {SPHERE_M} m",
    "vn2000": f"PROJ {version(['cs2cs'], r'[0-9]+[.][0-9.]+')}: cs2cs -f %.9f EPSG:4326 EPSG:5899"
    ", then the shoelace in exact fractions",
    "overlap": "exact_overlap.py, then the same three over its border",
    "geosM2": f"{version(['ogr2ogr', '--version'], r'GDAL [0-9.]+')}, GEOS 3.11.1: ogr2ogr -dialect sqlite"
    " -sql 'SELECT ST_Intersection(a.geometry, b.geometry) …', then Planimeter",
}

# Rings ------------------------------------------------------------------------------------------


def polygons(geometry):
    c = geometry["coordinates"]
    return [c] if geometry["type"] == "Polygon" else c


def opened(ring):
    return ring[:-1] if ring[0] == ring[-1] else ring


def digits(number):
    """The shortest digits that read back as the same double, never with an exponent."""
    return format(Decimal(repr(number)), "f")


def planimeter(rings, *options):
    """(perimeter, |area|) of each ring."""
    text = "\n\n".join("\n".join(f"{digits(p[0])} {digits(p[1])}" for p in opened(ring)) for ring in rings)
    lines = run(["Planimeter", "-w", "-p", "15", *options], text + "\n").split("\n")
    values = [line.split() for line in lines if line]
    assert len(values) == len(rings), (len(values), len(rings))
    return [(Fraction(v[1]), abs(Fraction(v[2]))) for v in values]


def cs2cs(points, target="EPSG:5899"):
    """(easting, northing) of each [lng, lat], in metres."""
    text = "\n".join(f"{digits(p[1])} {digits(p[0])}" for p in points)
    out = run(["cs2cs", "-f", "%.9f", "EPSG:4326", target], text + "\n").strip().split("\n")
    return [tuple(line.split()[:2]) for line in out]


def cs2cs_back(plane, source="EPSG:5899"):
    """[lng, lat] of each (easting, northing)."""
    text = "\n".join(f"{e} {n}" for e, n in plane)
    out = run(["cs2cs", "-f", "%.12f", source, "EPSG:4326"], text + "\n").strip().split("\n")
    return [[float(line.split()[1]), float(line.split()[0])] for line in out]


def shoelace(points):
    """|area| of each ring on the plane, exact."""
    pairs = [(Fraction(e), Fraction(n)) for e, n in points]
    doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(pairs, pairs[1:] + pairs[:1]))
    return abs(doubled) / 2


def equal_area(ring):
    """|area| of a ring whose edges are straight in the cylindrical equal-area projection."""
    pts = [(mpmath.radians(mpmath.mpf(p[0])), mpmath.sin(mpmath.radians(mpmath.mpf(p[1])))) for p in opened(ring)]
    doubled = sum((b[0] - a[0]) * (a[1] + b[1]) for a, b in zip(pts, pts[1:] + pts[:1]))
    return abs(doubled) / 2 * mpmath.mpf(SPHERE_M) ** 2


def signed(geometry, areas):
    """Exterior rings' areas less those of the holes; `areas` in the order of all rings."""
    total, i = 0, 0
    for polygon in polygons(geometry):
        for k, _ in enumerate(polygon):
            total += areas[i] if k == 0 else -areas[i]
            i += 1
    return total


def reference(geometry, plane=True, sphere=True):
    rings = [ring for polygon in polygons(geometry) for ring in polygon]
    ellipsoid = planimeter(rings)
    ref = {
        "ellipsoidM2": float(signed(geometry, [a for _, a in ellipsoid])),
        "perimeterM": float(sum(p for p, _ in ellipsoid)),
        "vertices": sum(len(opened(ring)) for ring in rings),
    }
    if sphere:
        ref["sphereM2"] = float(signed(geometry, [equal_area(ring) for ring in rings]))
        great = planimeter(rings, "-e", SPHERE_M, "0")
        ref["greatCircleM2"] = float(signed(geometry, [a for _, a in great]))
    if plane:
        ref["vn2000M2"] = float(signed(geometry, [shoelace(cs2cs(opened(r))) for r in rings]))
    return ref


def write(path, value):
    text = json.dumps(value, ensure_ascii=False, indent=1)
    # One position a line is enough to read and to compare.
    text = re.sub(r"\[\s+(-?[\d.e-]+),\s+(-?[\d.e-]+)\s+\]", r"[\1, \2]", text)
    (GOLDEN / path).write_text(text + "\n")
    print(path)


# Shapes made for the purpose --------------------------------------------------------------------


def box(west, south, east, north):
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def square(lng, lat, side_m):
    dlat = side_m / 111_000
    dlng = dlat / math.cos(math.radians(lat))
    return box(lng, lat, round(lng + dlng, 9), round(lat + dlat, 9))


def noisy(geometry, degrees, seed):
    """Every coordinate moved by less than that, by Park and Miller's generator; rings stay closed."""
    state = seed

    def moved(c):
        nonlocal state
        state = state * 16807 % 2147483647
        return c + (state / 2**30 - 1) * degrees

    def ring(positions):
        out = [[moved(c) for c in p] for p in opened(positions)]
        return out + [out[0]]

    return {"type": "MultiPolygon", "coordinates": [[ring(r) for r in p] for p in polygons(geometry)]}


def polygon(*rings):
    return {"type": "Polygon", "coordinates": list(rings)}


def multi(*polys):
    return {"type": "MultiPolygon", "coordinates": list(polys)}


SHAPES = {
    "square": polygon(box(107.3, 21.0, 107.4, 21.1)),
    "hole": polygon(box(107.3, 21.0, 107.4, 21.1), box(107.32, 21.02, 107.35, 21.04)[::-1]),
    "two-holes-wound-alike": polygon(
        box(107.3, 21.0, 107.4, 21.1), box(107.32, 21.02, 107.35, 21.04), box(107.36, 21.05, 107.38, 21.09)
    ),
    "parts": multi(
        [box(107.3, 21.0, 107.4, 21.1), box(107.32, 21.02, 107.35, 21.04)],
        [box(107.33, 21.025, 107.34, 21.035)],
        [box(108.0, 20.7, 108.01, 20.72)],
    ),
    "sliver": polygon([[107.2, 21.0], [107.5, 21.2], [107.5, 21.2000001], [107.2, 21.0]]),
    "triangle": polygon([[106.5, 20.7], [108.1, 21.0], [107.0, 21.6], [106.5, 20.7]]),
    "province-wide": polygon(box(106.4, 20.6, 108.2, 21.7)),
    **{
        f"square-{side}m-at-{abs(lat)}{'N' if lat >= 0 else 'S'}": polygon(square(107.5, lat, side))
        for lat in (-60, -21, 0, 10, 21, 45, 80)
        for side in (1, 10, 100, 10_000)
    },
}
ANTIMERIDIAN = {
    "antimeridian": polygon([[179, 60], [-179, 60], [-179, 61], [179, 61], [179, 60]]),
    "north-pole": polygon([[0, 80], [90, 80], [180, 80], [-90, 80], [0, 80]]),
    "south-pole": polygon([[0, -80], [-90, -80], [180, -80], [90, -80], [0, -80]]),
}


def measure():
    cases = [{"name": n, "boundary": g, "reference": reference(g)} for n, g in SHAPES.items()]
    cases += [
        {"name": n, "boundary": g, "reference": reference(g, plane=False, sphere=False)}
        for n, g in ANTIMERIDIAN.items()
    ]
    write("measure/shapes.json", {"by": BY, "cases": cases})

    real = []
    for file, name in [
        ("zones/zone-parts.geojson", lambda p: f"{p['zone']}/{p['part']}"),
        ("industrial/osm-industrial-parks.geojson", lambda p: p["osm"]),
        ("admin/units-2025.geojson", lambda p: p["code"]),
    ]:
        features = json.loads((SOURCES / file).read_text())["features"]
        for i, f in enumerate(features):
            if f["geometry"]["type"] == "Point":
                continue
            real.append(
                {"file": file, "index": i, "name": name(f["properties"]), "reference": reference(f["geometry"])}
            )
    write("measure/sources.json", {"by": BY, "cases": real})


# The cases of GeographicLib's own test suite, as published in tests/geodtest.cpp (C++) and in
# test/geodesictest.js of geographiclib-geodesic 2.2.0: [lat, lng] of the vertices, perimeter and
# |area|. Planimeter29 gives its vertices as edges of 1000 m; GeodSolve turned them into positions.
def after(lat, lng, azimuth, metres):
    out = run(["GeodSolve", "-p", "10"], f"{digits(lat)} {digits(lng)} {azimuth} {metres}\n").split()
    return [float(out[0]), float(out[1])]


def planimeter29():
    path = [[0, 0]]
    for azimuth in (90, 0, -90):
        path.append(after(*path[-1], azimuth, 1000))
    return path


PLANIMETER = [
    ("Planimeter0, north pole", [[89, 0], [89, 90], [89, 180], [89, 270]], 631819.8745, 24952305678),
    ("Planimeter0, south pole", [[-89, 0], [-89, 90], [-89, 180], [-89, 270]], 631819.8745, 24952305678),
    ("Planimeter0, across the origin", [[0, -1], [-1, 0], [0, 1], [1, 0]], 627598.2731, 24619419146),
    ("Planimeter0, an octant", [[90, 0], [0, 0], [0, 90]], 30022685, 63758202715511),
    ("Planimeter5, pole crossing", [[89, 0.1], [89, 90.1], [89, -179.9]], 539297, 12476152838.5),
    ("Planimeter6, first", [[9, -0.00000000000001], [9, 180], [9, 0]], 36026861, 0),
    ("Planimeter6, second", [[9, 0.00000000000001], [9, 0], [9, 180]], 36026861, 0),
    ("Planimeter6, third", [[9, 0.00000000000001], [9, 180], [9, 0]], 36026861, 0),
    ("Planimeter6, fourth", [[9, -0.00000000000001], [9, 0], [9, 180]], 36026861, 0),
    ("Planimeter12, there and back", [[66.562222222, 0], [66.562222222, 180], [66.562222222, 360]], 10465729, 0),
    ("Planimeter12r", [[66.562222222, -0.0], [66.562222222, -180], [66.562222222, -360]], 10465729, 0),
    (
        "Planimeter13, twice around the pole",
        [[89, -360], [89, -240], [89, -120], [89, 0], [89, 120], [89, 240]],
        1160741,
        32415230256,
    ),
    ("Planimeter15 to 18", [[2, 1], [1, 2], [3, 3]], None, 18454562325.45119),
    ("Planimeter19, one point", [[1, 1]], 0, 0),
    *(
        (f"Planimeter21 to 28, {n} times around the pole", [[45, 60], [45, 180], [45, -60]] * n, None, n * 39433884866571.4277)
        for n in (3, 4)
    ),
    ("Planimeter29", planimeter29(), None, 1000000),
]


def planimeter_cases():
    cases = []
    for name, vertices, perimeter, area in PLANIMETER:
        ring = [[lng, lat] for lat, lng in vertices]
        case = {"name": name, "ring": ring + [ring[0]], "published": {"perimeterM": perimeter, "areaM2": area}}
        if len(ring) > 1:
            [(p, a)] = planimeter([ring])
            case["planimeter"] = {"perimeterM": float(p), "areaM2": float(a)}
        cases.append(case)
    write("measure/planimeter.json", {"by": BY["ellipsoid"], "cases": cases})


# Coordinates ------------------------------------------------------------------------------------


def vn2000_places(points, code):
    plane = cs2cs(points, code)
    return [
        {"lngLat": p, "eastingM": float(e), "northingM": float(n), "backLngLat": back}
        for p, (e, n), back in zip(points, plane, cs2cs_back(plane, code))
    ]


def vn2000():
    points = [[107.5, 21]]
    points += [[round(106.4 + 0.3 * i, 6), round(20.6 + 0.22 * j, 6)] for i in range(7) for j in range(6)]
    points += [[105.85, 21.03], [102.17, 22.4], [109.46, 12.65], [104.72, 8.56], [112.34, 16.83], [100, 30], [115, 5]]
    points += [[107.75, 21], [107.75, 0], [107.123456789, 20.987654321]]
    plane = vn2000_places(points, "EPSG:5899")
    others = []
    for code in [5896, 5897, 5898, *range(9205, 9219)]:
        others += [{"epsg": f"EPSG:{code}", **p} for p in vn2000_places([[105.5, 21.1], [107.9, 16.2]], f"EPSG:{code}")]
    proj = BY["vn2000"].split(":")[0]
    operation = run(["projinfo", "-s", "EPSG:4326", "-t", "EPSG:5899", "-o", "PROJ", "--spatial-test", "intersects"])
    write(
        "vn2000/coordinates.json",
        {
            "by": f"{proj}: cs2cs -f %.9f EPSG:4326 EPSG:5899, which is EPSG:6960 inverted,"
            " and back: cs2cs -f %.12f EPSG:5899 EPSG:4326",
            "operation": re.search(r"\+proj=pipeline.*?tmerc[^\n]*\n[^\n]*", operation, re.S).group(0).split("\n"),
            "quangNinh": plane,
            "otherMeridians": others,
        },
    )


# Overlaps ---------------------------------------------------------------------------------------


def geos(pairs):
    """The shape each pair shares, or None; `pairs` are (geometry, geometry)."""
    # The first row tells ogr2ogr the column's type, so it must not be null.
    unit = polygon(box(0, 0, 1, 1))
    with tempfile.TemporaryDirectory() as folder:
        for side in (0, 1):
            features = [
                {"type": "Feature", "properties": {"n": n}, "geometry": pair[side]}
                for n, pair in enumerate([(unit, unit), *pairs])
            ]
            Path(folder, f"{'ab'[side]}.geojson").write_text(
                json.dumps({"type": "FeatureCollection", "features": features})
            )
        out = Path(folder, "out.geojson")
        sql = (
            "SELECT a.n AS n, ST_CollectionExtract(ST_Intersection(a.geometry, b.geometry), 3) AS geometry"
            f" FROM a JOIN '{folder}/b.geojson'.b AS b ON a.n = b.n ORDER BY a.n"
        )
        run(
            ["ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=17", "-nlt", "PROMOTE_TO_MULTI",
             "-dialect", "sqlite", "-sql", sql, str(out), f"{folder}/a.geojson"]
        )
        found = {f["properties"]["n"]: f["geometry"] for f in json.loads(out.read_text())["features"]}
    return [found.get(n + 1) for n in range(len(pairs))]


def loops(stretches):
    """Directed stretches joined end to end into closed loops."""
    after = {}
    for p, q in stretches:
        after.setdefault(p, []).append(q)
    closed = []
    while after:
        start = here = next(iter(after))
        loop = []
        while True:
            loop.append(here)
            there = after[here].pop()
            if not after[here]:
                del after[here]
            here = there
            if here == start:
                break
        if len(loop) > 2:
            closed.append(loop)
    return closed


def overlap_reference(pairs):
    """For each pair, the area shared three ways and GEOS's opinion; None where nothing is shared."""
    references = []
    for (a, b), shape in zip(pairs, geos(pairs)):
        rings = loops(shared_border(a, b))
        geos_m2 = 0.0
        if shape and shape["coordinates"]:
            all_rings = [r for p in polygons(shape) for r in p]
            geos_m2 = float(signed(shape, [area for _, area in planimeter(all_rings)]))
        if not rings:
            references.append(None if not geos_m2 else {"geosM2": geos_m2})
            continue
        lines = "\n\n".join("\n".join(f"{digits(x)} {digits(y)}" for x, y in r) for r in rings) + "\n"
        areas = [Fraction(v.split()[2]) for v in run(["Planimeter", "-w", "-p", "15"], lines).split("\n") if v]
        plane = cs2cs([p for r in rings for p in r])
        doubled, i, sphere = Fraction(0), 0, mpmath.mpf(0)
        for ring in rings:
            on_plane = [(Fraction(e), Fraction(n)) for e, n in plane[i : i + len(ring)]]
            i += len(ring)
            doubled += sum(p[0] * q[1] - q[0] * p[1] for p, q in zip(on_plane, on_plane[1:] + on_plane[:1]))
            on_sphere = [(mpmath.radians(mpmath.mpf(x)), mpmath.sin(mpmath.radians(mpmath.mpf(y)))) for x, y in ring]
            sphere -= sum((q[0] - p[0]) * (p[1] + q[1]) for p, q in zip(on_sphere, on_sphere[1:] + on_sphere[:1]))
        references.append(
            {
                "ellipsoidM2": float(sum(areas)),
                "sphereM2": float(sphere / 2 * mpmath.mpf(SPHERE_M) ** 2),
                "vn2000M2": float(doubled / 2),
                "rings": len(rings),
                "perimeterM": float(sum(p for p, _ in planimeter([[list(p) for p in r] for r in rings]))),
                "geosM2": geos_m2,
            }
        )
    return references


def meet(a, b):
    def bounds(g):
        pts = [p for poly in polygons(g) for p in poly[0]]
        xs, ys = [p[0] for p in pts], [p[1] for p in pts]
        return min(xs), min(ys), max(xs), max(ys)

    p, q = bounds(a), bounds(b)
    return p[0] <= q[2] and q[0] <= p[2] and p[1] <= q[3] and q[1] <= p[3]


def overlap():
    layers = {
        "zone": ("zones/zone-parts.geojson", lambda p: f"{p['zone']}/{p['part']}"),
        "park": ("industrial/osm-industrial-parks.geojson", lambda p: p["osm"]),
        "unit": ("admin/units-2025.geojson", lambda p: p["code"]),
    }
    named = {}
    for layer, (file, name) in layers.items():
        features = json.loads((SOURCES / file).read_text())["features"]
        named[layer] = [
            (name(f["properties"]), f["geometry"]) for f in features if f["geometry"]["type"] != "Point"
        ]
    pairs = []
    for x, y in [("zone", "zone"), ("zone", "unit"), ("park", "zone"), ("park", "unit"), ("park", "park")]:
        for i, (a, ga) in enumerate(named[x]):
            for j, (b, gb) in enumerate(named[y]):
                if (x != y or j > i) and meet(ga, gb):
                    pairs.append((x, y, a, b, ga, gb))
    references = overlap_reference([(ga, gb) for *_, ga, gb in pairs])
    write(
        "overlap/sources.json",
        {
            "by": BY,
            "layers": {layer: file for layer, (file, _) in layers.items()},
            "pairs": [
                {"layers": [x, y], "a": a, "b": b, "reference": reference}
                for (x, y, a, b, *_), reference in zip(pairs, references)
            ],
        },
    )

    base = box(107.3, 21.0, 107.4, 21.1)
    donut = polygon(base, box(107.32, 21.02, 107.38, 21.08))
    comb = polygon(
        [[107.3, 21.0], [107.4, 21.0], [107.4, 21.1], [107.39, 21.1], [107.39, 21.01], [107.37, 21.01],
         [107.37, 21.1], [107.35, 21.1], [107.35, 21.01], [107.33, 21.01], [107.33, 21.1], [107.3, 21.1],
         [107.3, 21.0]]
    )
    made = {
        "identical": (polygon(base), polygon(base)),
        "quarter": (polygon(base), polygon(box(107.35, 21.05, 107.45, 21.15))),
        "touching-edge": (polygon(base), polygon(box(107.4, 21.0, 107.5, 21.1))),
        "touching-corner": (polygon(base), polygon(box(107.4, 21.1, 107.5, 21.2))),
        "inside-the-hole": (donut, polygon(box(107.33, 21.03, 107.37, 21.07))),
        "fills-the-hole": (donut, polygon(box(107.32, 21.02, 107.38, 21.08))),
        "across-the-hole": (donut, polygon(box(107.29, 21.04, 107.41, 21.05))),
        "hole-in-hole": (donut, polygon(box(107.31, 21.01, 107.39, 21.09), box(107.33, 21.03, 107.37, 21.07))),
        "between-hole-and-edge": (donut, polygon(box(107.305, 21.005, 107.315, 21.015))),
        "comb": (comb, polygon(box(107.29, 21.05, 107.41, 21.06))),
        "parts": (
            multi([base], [box(107.6, 21.0, 107.7, 21.1)]),
            multi([box(107.38, 21.02, 107.62, 21.03)], [box(107.65, 21.05, 107.75, 21.15)]),
        ),
    }
    references = overlap_reference(list(made.values()))
    # A unit against its neighbour, or against itself, traced anew with noise in the last digits.
    units = dict(named["unit"])
    traced = [
        {"a": a, "b": b, "degrees": degrees, "seed": seed}
        for seed, (a, b, degrees) in enumerate(NEAR_COINCIDENT, start=1)
    ]
    traced_references = overlap_reference(
        [(units[t["a"]], noisy(units[t["b"]], t["degrees"], t["seed"])) for t in traced]
    )
    write(
        "overlap/shapes.json",
        {
            "by": BY,
            "pairs": [
                {"name": n, "a": a, "b": b, "reference": reference}
                for (n, (a, b)), reference in zip(made.items(), references)
            ],
            "traced": [{**t, "reference": reference} for t, reference in zip(traced, traced_references)],
        },
    )


NEAR_COINCIDENT = [
    ("06841", "06838", 1e-7),
    ("06709", "06712", 1e-7),
    ("06841", "06841", 1e-7),
    ("06841", "06841", 1e-9),
    ("06978", "06979", 1e-7),
    ("06895", "06913", 1e-9),
]


if __name__ == "__main__":
    for step in (planimeter_cases, measure, vn2000, overlap):
        if not sys.argv[1:] or step.__name__ in sys.argv[1:]:
            step()
