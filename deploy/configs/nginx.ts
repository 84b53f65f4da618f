/** nginx: one file for its http context. https://nginx.org/en/docs/http/ngx_http_core_module.html */
import { CACHING, COMMON_HEADERS, EMBED_PAGES, type Opening } from "../headers.mjs";
import {
  bare,
  comment,
  compressedTypes,
  escapedPath,
  extensionsByType,
  indented,
  policyPair,
  preamble,
  type Place,
} from "./config";

/**
 * Every file is found in one location: what differs by path is looked up in a map, and what the build
 * compressed is sent as it is (`name.br`, `name.gz`), the rest compressed as it is asked for.
 */
export function nginx(place: Place, opening: Opening): string {
  const { root, path, host, port, brotli } = place;
  const policy = policyPair(opening);
  const at = escapedPath(path);
  const types = compressedTypes();
  const notes = [
    "It belongs into the http context: /etc/nginx/conf.d/quang-ninh-zones.conf. In a server that has",
    "other pages too, the maps stay here and the locations go into its server { } block.",
    ...(brotli
      ? [
          "Brotli needs two packages of Debian: libnginx-mod-http-brotli-static and -filter;",
          "without them write this file with --brotli no.",
        ]
      : []),
  ];
  return `${comment(preamble("nginx", notes))}

map $uri $quang_ninh_zones_policy {
    default "${policy.page}";
    "~^${at}${EMBED_PAGES}$" "${policy.embed}";
}

map $uri $quang_ninh_zones_caching {
    default "${CACHING.else}";
    "~^${at}assets/" "${CACHING.assets}";
    "~^${at}geo/" "${CACHING.geo}";
}

server {
    listen ${port};
    listen [::]:${port};
    server_name ${host ?? "_"};
    server_tokens off;
${path === "/" ? "" : `\n${indented(slashLocation(path), 4)}\n`}
    location ^~ ${path} {
        alias ${root}/;
        index index.html;
        absolute_redirect off;

        types {
${indented(
  extensionsByType().map(([type, extensions]) => `${bare(type)} ${extensions.join(" ")};`),
  12,
)}
        }
        default_type application/octet-stream;
        charset utf-8;
        charset_types ${charsetTypes().join(" ")};

        # A header set here ends those that an outer block set, X-Frame-Options among them.
${indented(
  Object.entries(COMMON_HEADERS).map(([name, value]) => `add_header ${name} "${value}" always;`),
  8,
)}
        add_header Content-Security-Policy $quang_ninh_zones_policy always;
        add_header Cache-Control $quang_ninh_zones_caching;

        gzip on;
        gzip_static on;
        gzip_vary on;
        gzip_comp_level 6;
        gzip_min_length 1024;
        gzip_proxied any;
        gzip_types ${types.filter((type) => type !== "text/html").join(" ")};
${brotli ? indented(brotliLines(types), 8) : ""}
    }
}
`;
}

function slashLocation(path: string): string[] {
  const bareOne = path.slice(0, -1);
  return [
    `location = ${bareOne} {`,
    "    absolute_redirect off;",
    `    return 301 ${path}$is_args$args;`,
    "}",
  ];
}

function brotliLines(types: readonly string[]): string[] {
  return [
    "brotli on;",
    "brotli_static on;",
    "brotli_comp_level 5;",
    "brotli_min_length 1024;",
    `brotli_types ${types.filter((type) => type !== "text/html").join(" ")};`,
  ];
}

/** text/html always has it. */
function charsetTypes(): string[] {
  const withCharset = extensionsByType().filter(([type]) => type.includes("charset"));
  return withCharset.map(([type]) => bare(type)).filter((type) => type !== "text/html");
}
