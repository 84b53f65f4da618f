"""Makes in/parcels.topojson from in/reference.geojson, by hand and without any TopoJSON program: every ring is one
arc; the quantised arcs are left out, so that the numbers stay those of the reference."""
import json

collection = json.load(open("in/reference.geojson"))
arcs, geometries = [], []
for feature in collection["features"]:
    geometry = feature["geometry"]
    def ring(positions):
        arcs.append(positions)
        return [len(arcs) - 1]
    if geometry["type"] == "Polygon":
        indexes = [ring(one) for one in geometry["coordinates"]]
    else:
        indexes = [[ring(one) for one in polygon] for polygon in geometry["coordinates"]]
    geometries.append({"type": geometry["type"], "properties": feature["properties"], "arcs": indexes})
topology = {"type": "Topology", "objects": {"parcels": {"type": "GeometryCollection", "geometries": geometries}}, "arcs": arcs}
json.dump(topology, open("in/parcels.topojson", "w"), ensure_ascii=False)
