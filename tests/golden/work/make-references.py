#!/usr/bin/env python3
"""
Makes geos.json: what GEOS says of splitting, merging, cutting and comparing boundaries.
Run by hand from the project's root, on Debian 12: apt-get install gdal-bin; python3 tests/golden/work/make-references.py

Everything is in metres of the VN-2000 plane (EPSG:5899), easting first, where edges are straight.
"""
import json, math, os, random, re, subprocess, tempfile
from pathlib import Path

HERE = Path(__file__).parent
random.seed(5899)
VERSION = subprocess.run(["ogrinfo", "--version"], capture_output=True, text=True).stdout.strip()


def star(east, north, reach, count):
    ring = []
    for i in range(count):
        angle = 2 * math.pi * i / count
        r = reach * random.uniform(0.45, 1)
        ring.append([round(east + r * math.cos(angle), 3), round(north + r * math.sin(angle), 3)])
    return ring + [ring[0]]


def polygon(*rings):
    return {"type": "Polygon", "coordinates": list(rings)}


def line(*positions):
    return {"type": "LineString", "coordinates": list(positions)}


def geos(sql, **shapes):
    """The geometry that an SQL expression over named shapes gives; None where it is empty."""
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "in.json")
        features = [{"type": "Feature", "properties": {"n": n}, "geometry": g} for n, g in shapes.items()]
        Path(source).write_text(json.dumps({"type": "FeatureCollection", "features": features}))
        tables = ", ".join(f"(SELECT geometry AS {n} FROM \"in\" WHERE n = '{n}')" for n in shapes)
        out = os.path.join(folder, "out.json")
        command = ["ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=9", out, source, "-dialect", "sqlite",
                   "-sql", f"SELECT {sql} AS geometry FROM {tables}"]
        subprocess.run(command, check=True, capture_output=True)
        found = json.loads(Path(out).read_text())["features"]
        return found[0]["geometry"] if found else None


def parts(geometry):
    if geometry is None:
        return []
    if geometry["type"] == "Polygon":
        return [geometry]
    if geometry["type"] == "GeometryCollection":
        return [p for g in geometry["geometries"] for p in parts(g)]
    return [polygon(*rings) for rings in geometry["coordinates"]]


split, merge, cut, versions = [], [], [], []
for i in range(12):
    east, north, reach = random.uniform(400e3, 520e3), random.uniform(2.3e6, 2.38e6), random.uniform(200, 3000)
    whole = star(east, north, reach, random.randint(5, 60))
    with_hole = polygon(whole, star(east, north, reach * 0.2, 12)[::-1]) if i % 2 else polygon(whole)
    a = random.uniform(0, math.pi)
    ends = [[east + s * 2 * reach * math.cos(a), north + s * 2 * reach * math.sin(a)] for s in (-1, 1)]
    middle = [east + reach * 0.25 * math.cos(a + 1.5), north + reach * 0.25 * math.sin(a + 1.5)]
    blade = line(ends[0], middle, ends[1]) if i % 3 else line(*ends)
    pieces = geos("ST_Polygonize(ST_Union(ST_Boundary(a), b))", a=with_hole, b=blade)
    inside = [p for p in parts(pieces) if geos("ST_Intersection(ST_PointOnSurface(p), a)", p=p, a=with_hole)]
    split.append({"boundary": with_hole, "line": blade["coordinates"], "pieces": inside})
    other = polygon(star(east + reach, north + reach * 0.3, reach, 25))
    merge.append({"boundaries": [with_hole, other], "merged": geos("ST_Union(a, b)", a=with_hole, b=other)})
    hole = star(east + reach * (i % 4) * 0.3, north, reach * 0.3, 9)
    cut.append({"boundary": with_hole, "ring": hole,
                "left": geos("ST_Difference(a, b)", a=with_hole, b=polygon(hole))})
    later = polygon([[x + random.choice([0, 0, 0, 20]), y] for x, y in whole[:-1]])
    later["coordinates"][0].append(later["coordinates"][0][0])
    versions.append({"before": with_hole, "after": later,
                     "added": parts(geos("ST_Difference(b, a)", a=with_hole, b=later)),
                     "removed": parts(geos("ST_Difference(a, b)", a=with_hole, b=later)),
                     "kept": parts(geos("ST_Intersection(a, b)", a=with_hole, b=later))})

by = f"{VERSION}, its GEOS 3.11.1 through ogr2ogr -dialect sqlite (tests/golden/work/make-references.py)"
out = {"by": by, "split": split, "merge": merge, "cut": cut, "versions": versions}
(HERE / "geos.json").write_text(json.dumps(out) + "\n")
