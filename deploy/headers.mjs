/**
 * The headers every file of the site is sent with, wherever it is hosted: the one source of `npm start`,
 * of the tests, and of the configurations that `qnz serve-config` writes.
 */

/**
 * Whom the owner lets in, read from embed.json.
 *
 * @typedef {object} Opening
 * @property {readonly string[]} origins those that may frame an embed
 * @property {readonly string[]} backgroundHosts origins that the owner's own base map comes from
 */

/** As long as embed.json names nobody. @type {Opening} */
export const CLOSED = { origins: [], backgroundHosts: [] };

/** Nothing but the site's own files; no inline script or style; framed only by its own pages. */
const POLICY = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "connect-src": "'self'",
  "font-src": "'self'",
  // data: for MapLibre's controls, blob: for pictures made in the page.
  "img-src": "'self' data: blob:",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  // Pages that show what an embed will look like.
  "frame-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'self'",
};

/** The page asks for the visitor's place when told to, fills the screen and copies a link. */
const PERMISSIONS = {
  geolocation: "(self)",
  fullscreen: "(self)",
  "clipboard-write": "(self)",
  accelerometer: "()",
  autoplay: "()",
  camera: "()",
  "clipboard-read": "()",
  "display-capture": "()",
  "encrypted-media": "()",
  gyroscope: "()",
  magnetometer: "()",
  microphone: "()",
  midi: "()",
  payment: "()",
  "picture-in-picture": "()",
  "publickey-credentials-get": "()",
  "screen-wake-lock": "()",
  usb: "()",
  "xr-spatial-tracking": "()",
};

/**
 * Sent with every file alike. No X-Frame-Options: it knows no list of origins, and frame-ancestors
 * says the same and more.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const COMMON_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": Object.entries(PERMISSIONS)
    .map(([feature, allowed]) => `${feature}=${allowed}`)
    .join(", "),
  "Cross-Origin-Opener-Policy": "same-origin",
  // All is public and nothing is told by cookies. A sandboxed frame has no origin of its own, so that
  // even the site's own scripts, fonts and data are another origin's to it; so is a pinned script.
  "Access-Control-Allow-Origin": "*",
};

/**
 * The paths below the site's own that carry an embed, as a regular expression that JavaScript and
 * PCRE read alike.
 */
export const EMBED_PAGES = "embed(\\.html|/[^/]+\\.html)";

const EMBED_PAGE = new RegExp(`^${EMBED_PAGES}$`);

/** @param {Opening} opening */
export function policies({ origins, backgroundHosts }) {
  /** @type {Record<string, string>} */
  const policy = { ...POLICY };
  for (const directive of ["connect-src", "img-src"])
    policy[directive] = [policy[directive], ...backgroundHosts].join(" ");
  const page = policyText(policy);
  policy["frame-ancestors"] = ["'self'", ...origins].join(" ");
  return { page, embed: policyText(policy) };
}

/** @param {Readonly<Record<string, string>>} policy */
function policyText(policy) {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}

/**
 * What a file is sent with, but for how long it may be kept.
 *
 * @param {string} name below the site's own address, such as "embed/van-don.html"
 * @param {Opening} [opening]
 * @returns {Record<string, string>}
 */
export function headersFor(name, opening = CLOSED) {
  const { page, embed } = policies(opening);
  return { ...COMMON_HEADERS, "Content-Security-Policy": EMBED_PAGE.test(name) ? embed : page };
}

/** What an ordinary page is sent with as long as embed.json names nobody. */
export const securityHeaders = headersFor("index.html");

/**
 * How long a copy may be used without asking, by the folder a file is in. Its name has its hash in
 * `assets`. Files of `geo` are read together, so never minutes apart. All else a browser asks for
 * every time, which costs a 304, and a content delivery network at most once a minute.
 */
export const CACHING = {
  assets: "public, max-age=31536000, immutable",
  geo: "public, max-age=60",
  else: "public, max-age=0, s-maxage=60, must-revalidate",
};

/** @param {string} name below the site's own address */
export function cachingOf(name) {
  const [folder] = name.split("/");
  return folder === "assets" || folder === "geo" ? CACHING[folder] : CACHING.else;
}

/**
 * Whether an owner may replace the file on the server, without a build. No compressed copy is put
 * beside such a file: a server would go on sending the copy.
 *
 * @param {string} name below the site's own address
 */
export function isReplaceable(name) {
  return name.startsWith("geo/") || name === "embed.json" || name === "owner.json";
}
