/** Caddy 2: a Caddyfile. https://caddyserver.com/docs/caddyfile */
import { CACHING, COMMON_HEADERS, type Opening } from "../headers.mjs";
import {
  bare,
  comment,
  compressedTypes,
  extensionsByType,
  indented,
  policyPair,
  preamble,
  type Place,
} from "./config";

/** With a host name and no port, Caddy gets a certificate by itself and speaks HTTPS. */
export function caddy(place: Place, opening: Opening): string {
  const { root, path, host, port } = place;
  const policy = policyPair(opening);
  const address = port === 80 ? (host ?? ":80") : `http://${host ?? ""}:${port}`;
  const notes = [
    "/etc/caddy/Caddyfile, or imported there; then systemctl reload caddy.",
    "Caddy compresses in zstd and gzip as it is asked; brotli is what the build compressed.",
  ];
  // The prefix is taken off, so that the paths below are the site's own.
  const handle = path === "/" ? "handle" : `handle_path ${path}*`;
  return `${comment(preamble("Caddy 2", notes))}

${address} {
${path === "/" ? "" : `    redir ${path.slice(0, -1)} ${path} permanent\n`}    ${handle} {
        root * ${root}

        @embed path /embed.html /embed/*.html
        @page not path /embed.html /embed/*.html
        @assets path /assets/*
        @geo path /geo/*
        @else not path /assets/* /geo/*
${indented(
  [
    ...Object.entries(COMMON_HEADERS).map(([name, value]) => `header ${name} "${value}"`),
    `header @embed Content-Security-Policy "${policy.embed}"`,
    `header @page Content-Security-Policy "${policy.page}"`,
    `header @assets Cache-Control "${CACHING.assets}"`,
    `header @geo Cache-Control "${CACHING.geo}"`,
    `header @else Cache-Control "${CACHING.else}"`,
    "",
    ...extensionsByType().flatMap(([type, extensions], index) => [
      `@type${index} path ${extensions.map((extension) => `*.${extension}`).join(" ")}`,
      `header @type${index} Content-Type "${type}"`,
    ]),
    "",
    "encode {",
    "    zstd",
    "    gzip 6",
    "    minimum_length 1024",
    "    match {",
    ...compressedTypes().map((type) => `        header Content-Type ${bare(type)}*`),
    "    }",
    "}",
    "file_server {",
    "    precompressed br gzip",
    "}",
  ],
  8,
)}
    }

    handle_errors {
        # That a file is missing is not to be remembered for a year.
        header Cache-Control no-cache
        header Content-Type "text/plain; charset=utf-8"
        respond "{err.status_code} {err.status_text}"
    }
}
`;
}
