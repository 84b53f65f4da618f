/** IIS 8 and later: a web.config. https://learn.microsoft.com/iis/configuration/system.webserver/ */
import { CACHING, COMMON_HEADERS, type Opening } from "../headers.mjs";
import { extensionsByType, indented, policyPair, preamble, type Place } from "./config";

/** Paths are those below the folder the file lies in, so it needs no other place. */
export function iis(_place: Place, opening: Opening): string {
  const policy = policyPair(opening);
  const set = (name: string, value: string) => [
    `<remove name="${name}" />`,
    `<add name="${name}" value="${escaped(value)}" />`,
  ];
  const location = (path: string, name: string, value: string) => [
    `<location path="${path}">`,
    "    <system.webServer>",
    "        <httpProtocol>",
    "            <customHeaders>",
    indented(set(name, value), 16),
    "            </customHeaders>",
    "        </httpProtocol>",
    "    </system.webServer>",
    "</location>",
  ];
  const notes = [
    "It belongs into the site's folder, beside index.html, as “web.config”. IIS compresses files itself:",
    "switch on static content compression in its features (IIS Compression adds brotli).",
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<!--
${indented(preamble("IIS", notes), 4)}
-->
<configuration>
    <system.webServer>
        <defaultDocument enabled="true">
            <files>
                <clear />
                <add value="index.html" />
            </files>
        </defaultDocument>
        <directoryBrowse enabled="false" />
        <urlCompression doStaticCompression="true" doDynamicCompression="false" />
        <staticContent>
            <clientCache cacheControlMode="NoControl" />
${indented(
  extensionsByType().flatMap(([type, extensions]) =>
    extensions.flatMap((extension) => [
      `<remove fileExtension=".${extension}" />`,
      `<mimeMap fileExtension=".${extension}" mimeType="${type}" />`,
    ]),
  ),
  12,
)}
        </staticContent>
        <httpProtocol>
            <customHeaders>
                <remove name="X-Powered-By" />
                <remove name="X-Frame-Options" />
${indented(
  [
    ...Object.entries(COMMON_HEADERS).flatMap(([name, value]) => set(name, value)),
    ...set("Content-Security-Policy", policy.page),
    ...set("Cache-Control", CACHING.else),
  ],
  16,
)}
            </customHeaders>
        </httpProtocol>
    </system.webServer>
${indented(
  [
    ...location("embed.html", "Content-Security-Policy", policy.embed),
    ...location("embed", "Content-Security-Policy", policy.embed),
    ...location("assets", "Cache-Control", CACHING.assets),
    ...location("geo", "Cache-Control", CACHING.geo),
  ].flatMap((lines) => lines.split("\n")),
  4,
)}
</configuration>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
