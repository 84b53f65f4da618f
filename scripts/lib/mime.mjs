/** What the published files are, by their extension. */
import path from "node:path";

/** @type {Readonly<Record<string, string>>} */
export const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".topojson": "application/json; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".kml": "application/vnd.google-earth.kml+xml; charset=utf-8",
  ".wasm": "application/wasm",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".pmtiles": "application/vnd.pmtiles",
  // What stands beside the tiles of a large layer. It is read in parts, and nobody sends parts of what he compresses.
  ".geojsonl": "application/octet-stream",
  ".index": "application/octet-stream",
  ".gpkg": "application/geopackage+sqlite3",
  ".pdf": "application/pdf",
  ".zip": "application/zip",
};

/** @param {string} file */
export function contentType(file) {
  return TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream";
}

/**
 * Whether a file gets smaller by compressing it: text does, fonts and pictures already are.
 *
 * @param {string} file
 */
export function isCompressible(file) {
  const type = contentType(file);
  return type.includes("charset=utf-8") || type === "application/wasm";
}
