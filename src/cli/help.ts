import { MAX_ZOOM } from "../lib/tiles/zooms";

/** What `--help` prints. docs/cli.md says more. */
const FILES = `FILE is GeoJSON, TopoJSON, a shapefile (.shp beside its other files, or .zip), KML, KMZ, GPX, GeoPackage, DXF, WKT, CSV,
XLSX or a table of boundary marks, or - for standard input. Its coordinate system is the one it names or, where it names
none, the one its numbers show; --crs says it (EPSG:5899 is VN-2000 / TM-3 107°45′). docs/formats.md says more.`;

export const HELP = {
  qnz: `qnz: measures and audits boundaries, those of Quảng Ninh's zones and parks and those of a file.

  qnz measure FILE            how large each boundary is, three ways
  qnz audit [FILE…]           what is wrong with the boundaries; without FILE, the published map
  qnz audit --postgis URL --table NAME  the same of a table in PostGIS
  qnz convert IN OUT          from one format and coordinate system to another
  qnz tiles IN OUT.pmtiles    a large layer for the map, read piece by piece
  qnz serve-config SERVER DIR a web server's configuration for the built site in DIR
  qnz check-site DIR          whether the site in DIR can be published

  qnz COMMAND --help explains a command. qnz --version prints the version.

Exit status: 0 nothing at severity error, 1 findings at severity error, 2 the input or the call cannot be used.
`,
  measure: `qnz measure FILE [--format text|json|csv] [--crs EPSG:…] [--axis xy|yx]

Areas in hectares: on the VN-2000 plane (EPSG:5899), on the WGS 84 ellipsoid, on a sphere; and the perimeter.
More than 3° from the plane's meridian of 107°45′, or outside Vietnam, there is no area on the plane: – in text, null in JSON.

${FILES}
  --format   text (a table, the default), json or csv
  --crs      the coordinate system of the file's numbers, before what the file says
  --axis     xy: easting or longitude first (the default); yx: northing or latitude first
`,
  audit: `qnz audit [FILE…] [options]

Invalid geometry, overlaps, gaps, slivers, duplicates, containment, unmatched vertices, drawn against planned area.
Several files are checked together, one given twice only once. Without FILE, the published map is checked. docs/audit.md defines the rules.

${FILES}
  --planned PROPERTY     the property that holds planned hectares (else planned_ha or plannedHa)
  --against published    check also against the published zones, parks and units
  --min-area M2          an overlap or gap that is smaller is no finding (1)
  --min-width M          an overlap or gap that is narrower is no finding (0.1)
  --format FORMAT        text (the default), json, csv (findings) or geojson (findings with their shapes)
  --threads N            on N threads; 1 is none (as many as there are cores where it is worth it). The findings are the same
  --crs, --axis          as for measure

qnz audit --postgis URL --table [SCHEMA.]NAME [options] audits a table, a view or a materialized view where it is, in PostGIS.
URL is postgres://USER@HOST:5432/DATABASE, the password in PGPASSWORD. It takes the right to read, and writes nothing. docs/scaling.md.

  --geometry COLUMN      the boundaries, where there are several such columns
  --id COLUMN            what tells the rows apart (else the primary key, or id, ma, code or name)
  --planned, --against, --min-area, --min-width, --format as above; --crs the system of the numbers, before what their SRID says
`,
  convert: `qnz convert IN OUT [--crs EPSG:…] [--axis xy|yx] [--to EPSG:…]

IN is of any format that measure reads. OUT is .geojson, .shp, .zip (a shapefile), .kml, .gpkg, .dxf, .csv, .xlsx, or .txt
(a table of boundary marks); - is standard input, or output as GeoJSON. OUT is in WGS 84 (.txt: EPSG:5899) unless told.

  --crs     the system of IN where IN does not name its own, else that of OUT
  --axis    xy easting first, yx northing first: the order of the pair in the system that --crs names; GeoJSON only in OUT
  --to      the system of OUT, where --crs says that of IN
`,
  tiles: `qnz tiles IN OUT.pmtiles [options]

A layer of any size for the map, in three files that are published side by side: OUT.pmtiles, which is drawn; OUT.geojsonl, the
features in WGS 84, on which areas are measured; OUT.index, where each of them stands. IN is of any format that measure
reads, or a feature a line (.geojsonl); GeoJSON is read as it comes and may be larger than memory.

  --attribution TEXT     who made the data, shown with the layer
  --date YYYY-MM-DD      the day the data is of
  --layer NAME           what the layer is called (the name of OUT)
  --min-zoom, --max-zoom 0 to 22 (the lowest zoom that is not too dense; ${MAX_ZOOM})
  --format               text (the default) or json
  --crs, --axis          as for measure
`,
  "check-site": `qnz check-site DIR [--format text|json] [--checks compare|write]

Reads the site in DIR as the page does, before it is published or after a file of geo/ was replaced: what is missing, cut, of another
version, invalid, far away; whether the files fit one another; embed.json and owner.json; compressed copies that would be
sent in place of newer files; and the published checks against checks computed anew from the boundaries.

  --format   text (the default) or json: [{ file, severity, message }]
  --checks   write: put the checks computed anew into DIR/geo/checks.json, if nothing else is wrong

Exit status: 0 it can be published, 1 it has errors, 2 DIR is not the folder of a site.
`,
  "serve-config": `qnz serve-config SERVER DIR [--out FILE] [options]

A web server's configuration for the built site in DIR: headers, caching, compression, types, and the list of sites that
may frame an embed, read from DIR/embed.json. SERVER is nginx, apache (a virtual host), htaccess (the same for the site's own
folder), caddy, iis (a web.config) or static-host (a “_headers” file). docs/deploying.md says what to do with each.

  --out FILE     where to write it (else standard output)
  --list FILE    the list, if it is not DIR/embed.json
  --root DIR     the folder on the server, if it is not DIR here
  --path PATH    the site's path in addresses, such as /quy-hoach/ban-do/ (/)
  --host NAME    the host name (every one)
  --port N       the port (80)
  --brotli no    for an nginx without its two brotli modules
  --background-hosts HOSTS  those that a style of the owner's own base map names
`,
} as const;
