/** The licences of packages, as package-lock.json states them, held against what this project may use. */

/** What the built site may carry: each lets anybody use, change and pass it on with its notice. */
const SHIPPED = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BSL-1.0",
  "CC0-1.0",
  // Eclipse's name for the three-clause BSD licence.
  "EDL-1.0",
  "ISC",
  "MIT",
  "OFL-1.1",
  "Unlicense",
]);

/** What may build and test it besides: none of it is passed on. */
const TOOLS = new Set([...SHIPPED, "BlueOak-1.0.0", "Python-2.0", "CC-BY-3.0"]);

/** Tools with other terms, one by one. */
const NAMED_TOOLS = new Map([
  ["geos-wasm", "LGPL-3.0-or-later"],
  ["caniuse-lite", "CC-BY-4.0"],
  ["axe-core", "MPL-2.0"],
  ["@axe-core/playwright", "MPL-2.0"],
]);
const NAMED_FAMILIES = /** @type {const} */ ([[/^lightningcss(-|$)/, "MPL-2.0"]]);

/** Packages whose package.json does not say what their licence file does. */
const READ_BY_HAND = new Map([
  ["arc@0.2.0", "BSD-2-Clause"],
  ["splaytree-ts@1.0.2", "BSD-3-Clause"],
]);

/**
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {string} licence an SPDX expression; empty where none is stated
 * @property {boolean} isShipped whether it is one of those the site is made of, and not only built with
 */

/**
 * @param {{ packages: Record<string, { version?: string, license?: string, dev?: boolean, devOptional?: boolean, name?: string, link?: boolean }> }} lock
 * @returns {Package[]} each once, in order of name
 */
export function packagesOf(lock) {
  /** @type {Map<string, Package>} */
  const found = new Map();
  for (const [where, entry] of Object.entries(lock.packages)) {
    if (where === "" || entry.link) continue;
    const name = entry.name ?? where.slice(where.lastIndexOf("node_modules/") + 13);
    const version = entry.version ?? "";
    const key = `${name}@${version}`;
    const isShipped = !entry.dev && !entry.devOptional;
    const licence = READ_BY_HAND.get(key) ?? entry.license ?? "";
    found.set(key, { name, version, licence, isShipped: isShipped || !!found.get(key)?.isShipped });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The packages that may not be used as they are.
 *
 * @param {readonly Package[]} packages
 */
export function refused(packages) {
  return packages.filter(({ name, licence, isShipped }) => {
    if (isShipped) return !allows(licence, SHIPPED);
    const named =
      NAMED_TOOLS.get(name) ?? NAMED_FAMILIES.find(([family]) => family.test(name))?.[1];
    return !allows(licence, named ? new Set([...TOOLS, named]) : TOOLS);
  });
}

/**
 * Whether an SPDX expression of OR, AND and brackets can be met with some licences.
 *
 * @param {string} expression
 * @param {ReadonlySet<string>} allowed
 */
export function allows(expression, allowed) {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  /** @returns {boolean} */
  const either = () => {
    let isMet = both();
    while (tokens[at] === "OR") {
      at++;
      isMet = both() || isMet;
    }
    return isMet;
  };
  /** @returns {boolean} */
  const both = () => {
    let isMet = one();
    while (tokens[at] === "AND") {
      at++;
      isMet = one() && isMet;
    }
    return isMet;
  };
  /** @returns {boolean} */
  const one = () => {
    const token = tokens[at++];
    if (token !== "(") return token !== undefined && allowed.has(token);
    const isMet = either();
    return tokens[at++] === ")" && isMet;
  };
  return either() && at === tokens.length;
}

/**
 * What `npm audit --json` says, in lines; `isBad` where something that is shipped has a grave fault.
 * A registry that does not answer is no fault of the project: it is said, and no more.
 *
 * @param {string} output
 * @param {ReadonlySet<string>} shipped names of packages
 * @returns {{ isBad: boolean, lines: string[] }}
 */
export function vulnerabilities(output, shipped) {
  /** @type {{ vulnerabilities?: Record<string, { severity: string, via: unknown[] }>, message?: string, statusCode?: number, error?: { summary?: string } }} */
  let answer;
  try {
    answer = JSON.parse(output);
  } catch {
    answer = {};
  }
  if (!answer.vulnerabilities) {
    const why = answer.message || answer.error?.summary || "no answer";
    // One that answers, but not this question, will not do so tomorrow either.
    const what = answer.statusCode
      ? "the registry does not say which it knows"
      : "the registry could not be reached, or gave no answer";
    return {
      isBad: false,
      lines: [`Known vulnerabilities: not checked, since ${what} (${why.slice(0, 160)}).`],
    };
  }
  const found = Object.entries(answer.vulnerabilities).map(([name, { severity, via }]) => {
    const titles = via.flatMap((one) =>
      typeof one === "object" && one !== null && "title" in one ? [String(one.title)] : [],
    );
    const isGrave = severity === "high" || severity === "critical";
    const isShipped = shipped.has(name);
    const what = titles.length > 0 ? `: ${titles.join("; ")}` : "";
    return {
      isBad: isGrave && isShipped,
      line: `  ${severity}, ${isShipped ? "in the site" : "in tools only"}: ${name}${what}`,
    };
  });
  const count = found.length === 0 ? "none" : `${found.length}`;
  return {
    isBad: found.some(({ isBad }) => isBad),
    lines: [`Known vulnerabilities: ${count}.`, ...found.map(({ line }) => line)],
  };
}
