"""
What two valid boundaries share, in exact integers: slow, and right where floating-point engines snap.

The border of A ∩ B is made of the stretches of A's border inside B and of B's border inside A, and of
the stretches both have in common where their insides lie on the same side. Every coordinate is a double,
hence a whole number of 2^-80 degrees; where edges cross is a fraction of whole numbers. Nothing is
rounded until a stretch's ends are given back as doubles.
"""

from fractions import Fraction

SCALE = 80
SLABS = 4000


def shared_border(a, b):
    """Directed stretches ((lng, lat), (lng, lat)) around what a and b share, the inside on their left."""
    side_a, side_b = Side(a), Side(b)
    return [
        *side_a.stretches(side_b, keep_common=True),
        *side_b.stretches(side_a, keep_common=False),
    ]


class Side:
    """One boundary's edges, turned so that the inside is on the left, in an index of slabs by latitude."""

    def __init__(self, geometry):
        polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
        self.edges = []
        for polygon in polygons:
            for i, ring in enumerate(polygon):
                points = [(whole(p[0]), whole(p[1])) for p in ring]
                if points[0] != points[-1]:
                    points.append(points[0])
                doubled = sum(p[0] * q[1] - q[0] * p[1] for p, q in zip(points, points[1:]))
                if (doubled > 0) != (i == 0):
                    points.reverse()
                self.edges += [(p, q) for p, q in zip(points, points[1:]) if p != q]
        ys = [p[1] for p, _ in self.edges]
        self.low, self.height = min(ys), (max(ys) - min(ys)) // SLABS + 1
        self.slabs = {}
        for edge in self.edges:
            low, high = sorted((edge[0][1], edge[1][1]))
            for slab in range(self.slab(low), self.slab(high) + 1):
                self.slabs.setdefault(slab, []).append(edge)

    def slab(self, y):
        return (y - self.low) // self.height

    def near(self, p, q):
        """The edges whose boxes meet that of p q."""
        (west, east), (south, north) = sorted((p[0], q[0])), sorted((p[1], q[1]))
        seen = set()
        for slab in range(self.slab(south), self.slab(north) + 1):
            for edge in self.slabs.get(slab, ()):
                (a, b) = edge
                if max(a[0], b[0]) < west or min(a[0], b[0]) > east:
                    continue
                if max(a[1], b[1]) < south or min(a[1], b[1]) > north:
                    continue
                seen.add(edge)
        return seen

    def contains(self, x, y):
        """Even-odd, for a point (fractions) that is not on the border."""
        inside = False
        for (ax, ay), (bx, by) in self.slabs.get(self.slab(y.__floor__()), ()):
            if (ay > y) != (by > y):
                # The edge passes to the east of the point.
                left = (x - ax) * (by - ay) < (bx - ax) * (y - ay)
                if left == (by > ay):
                    inside = not inside
        return inside

    def stretches(self, other, keep_common):
        for p, q in self.edges:
            r = (q[0] - p[0], q[1] - p[1])
            cuts, common = {Fraction(0), Fraction(1)}, []
            for a, b in other.near(p, q):
                s, w = (b[0] - a[0], b[1] - a[1]), (a[0] - p[0], a[1] - p[1])
                d = cross(r, s)
                if d:
                    t, u = Fraction(cross(w, s), d), Fraction(cross(w, r), d)
                    if 0 <= t <= 1 and 0 <= u <= 1:
                        cuts.add(t)
                elif cross(w, r) == 0:
                    length = dot(r, r)
                    ends = [Fraction(dot(r, (e[0] - p[0], e[1] - p[1])), length) for e in (a, b)]
                    cuts.update(t for t in ends if 0 < t < 1)
                    common.append((min(ends), max(ends), dot(r, s) > 0))
            cuts = sorted(cuts)
            for t0, t1 in zip(cuts, cuts[1:]):
                middle = (t0 + t1) / 2
                along = [same for low, high, same in common if low <= middle <= high]
                if along:
                    keep = keep_common and along[0]
                else:
                    keep = other.contains(p[0] + r[0] * middle, p[1] + r[1] * middle)
                if keep:
                    yield (
                        (degrees(p[0] + r[0] * t0), degrees(p[1] + r[1] * t0)),
                        (degrees(p[0] + r[0] * t1), degrees(p[1] + r[1] * t1)),
                    )


def whole(coordinate):
    scaled = Fraction(coordinate) * 2**SCALE
    assert scaled.denominator == 1
    return scaled.numerator


def degrees(value):
    return float(Fraction(value) / 2**SCALE)


def cross(u, v):
    return u[0] * v[1] - u[1] * v[0]


def dot(u, v):
    return u[0] * v[0] + u[1] * v[1]
