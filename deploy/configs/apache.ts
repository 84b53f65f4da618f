/** Apache 2.4: a virtual host, or the same rules as an .htaccess. https://httpd.apache.org/docs/2.4/mod/ */
import { CACHING, COMMON_HEADERS, EMBED_PAGES, type Opening } from "../headers.mjs";
import {
  comment,
  compressedTypes,
  escapedPath,
  extensionsByType,
  indented,
  policyPair,
  preamble,
  type Place,
} from "./config";

export function apache(place: Place, opening: Opening): string {
  const { root, path, host, port } = place;
  const notes = [
    "Debian: /etc/apache2/sites-available/quang-ninh-zones.conf, then",
    "a2enmod headers rewrite deflate brotli; a2ensite quang-ninh-zones; systemctl reload apache2.",
    "In a virtual host that has other pages too, the lines between its tags are enough.",
  ];
  return `${comment(preamble("Apache 2.4", notes))}

${port === 80 ? "" : `Listen ${port}\n`}<VirtualHost *:${port}>
${indented(
  [
    ...(host === null ? [] : [`ServerName ${host}`]),
    ...(path === "/"
      ? [`DocumentRoot ${root}`]
      : [
          `RedirectMatch 301 ^${escapedPath(path.slice(0, -1))}$ ${path}`,
          `Alias ${path} ${root}/`,
        ]),
    `<Directory ${root}>`,
    "    Require all granted",
    "    AllowOverride None",
    "    Options FollowSymLinks",
  ],
  4,
)}
${indented(rules(place, opening), 8)}
    </Directory>
</VirtualHost>
`;
}

/** For a host where only the site's own folder can be written: AllowOverride must permit FileInfo and Indexes. */
export function htaccess(place: Place, opening: Opening): string {
  const notes = ["It belongs into the site's folder, beside index.html, as “.htaccess”."];
  return `${comment(preamble("Apache 2.4", notes))}\n\n${indented(rules(place, opening), 0)}\n`;
}

/** The expressions see a compressed copy under its own name, so they let its ending pass. */
function rules({ path }: Place, opening: Opening): string[] {
  const policy = policyPair(opening);
  const at = escapedPath(path);
  const where = (pattern: string) => `"expr=%{REQUEST_URI} =~ m#^${at}${pattern}#"`;
  const types = compressedTypes().join(" ");
  const set = (name: string, value: string, condition = "") =>
    `Header always set ${name} "${value}"${condition && ` ${condition}`}`;
  // Not “always”: that a file is missing is not to be remembered for a year.
  const keep = (value: string, condition = "") =>
    `Header set Cache-Control "${value}"${condition && ` ${condition}`}`;
  return [
    "DirectoryIndex index.html",
    "FileETag MTime Size",
    "",
    "# What another part of the server may have set.",
    "Header unset X-Frame-Options",
    "Header always unset X-Frame-Options",
    "Header unset Content-Security-Policy",
    ...Object.entries(COMMON_HEADERS).map(([name, value]) => set(name, value)),
    set("Content-Security-Policy", policy.page),
    set("Content-Security-Policy", policy.embed, where(`${EMBED_PAGES}(\\.br|\\.gz)?$`)),
    keep(CACHING.else),
    keep(CACHING.assets, where("assets/")),
    keep(CACHING.geo, where("geo/")),
    // What is compressed as it is asked for has a tag that says so, which would never match again.
    `RequestHeader edit* If-None-Match "-(br|gzip)\\"" "\\""`,
    "",
    "# What the build compressed is sent as it is …",
    "AddEncoding br .br",
    "AddEncoding gzip .gz",
    "RewriteEngine On",
    `RewriteBase ${path}`,
    ...[
      ["br", "br"],
      ["gzip", "gz"],
    ].flatMap(([encoding, extension]) => [
      `RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b`,
      `RewriteCond %{REQUEST_FILENAME}.${extension} -s`,
      `RewriteRule ^(.+)$ $1.${extension} [L]`,
    ]),
    "# … under the type of the file it stands for …",
    ...extensionsByType().flatMap(([type, extensions]) => [
      `<FilesMatch "\\.(${extensions.join("|")})(\\.br|\\.gz)?$">`,
      `    ForceType "${type}"`,
      ...(/charset|wasm/.test(type) ? ["    Header merge Vary Accept-Encoding"] : []),
      "</FilesMatch>",
    ]),
    "# … and the rest as it is asked for.",
    // The first that may compress does.
    "<IfModule mod_brotli.c>",
    `    AddOutputFilterByType BROTLI_COMPRESS ${types}`,
    "</IfModule>",
    "<IfModule mod_deflate.c>",
    `    AddOutputFilterByType DEFLATE ${types}`,
    "</IfModule>",
  ];
}
