/** The pages for webmasters, in English. */
import type { WebmasterWords } from "../vi/webmaster";

export const webmaster: WebmasterWords = {
  builder: {
    title: "Put the map into your page",
    lead: "Choose what it shows, see how it looks, and copy one line into your page.",
    back: "Back to the map",
    toTest: "Self-test",
    what: "What it shows",
    province: "The whole province",
    zones: "Economic zones",
    parks: "Industrial parks",
    controls: "What stands around it",
    names: {
      search: "Search",
      list: "List",
      legend: "Legend",
      scale: "Scale bar",
      fullscreen: "Full screen",
      figures: "Key figures",
      link: "Link to the full map",
    },
    lang: "Language",
    readers: "The reader's own",
    theme: "Appearance",
    activate: "When it becomes the live map",
    activates: {
      tap: "When a reader touches it",
      visible: "When it is scrolled to",
      auto: "At once",
    },
    inset: "Inset of Hoàng Sa and Trường Sa",
    insets: {
      "top-left": "Top left",
      "top-right": "Top right",
      "bottom-left": "Bottom left",
      "bottom-right": "Bottom right",
      false: "Hidden",
    },
    height: "Height (px)",
    heightNote: "Empty: the element follows the map's own height; a plain frame gets 480.",
    preview: "Preview",
    sizes: { s: "Phone", m: "Column", l: "Full width" },
    code: "What to copy",
    kinds: { element: "Element", iframe: "iframe", link: "Link" },
    notes: {
      element: "Follows the height and speaks with your page; needs one script.",
      iframe: "Needs no script on your page.",
      link: "Just a link.",
    },
    copy: "Copy the code",
    weighing: "Weighing…",
    title_attr: "Map of Quảng Ninh",
    weight: (kb, files) =>
      `Weighs ${kb} kB before a reader touches it (${files} files, measured here just now).`,
  },
  test: {
    title: "Test your embed",
    lead: "Paste the address of the page that has the map, or of the embedded map. Everything is tested in this browser.",
    address: "Address",
    run: "Test",
    running: "Testing…",
    toBuilder: "Make the code",
    good: "Works",
    bad: "To be changed",
    note: "Good to know",
    unseen: "Cannot be seen from here",
    said: {
      notAddress: "That is not an address such as https://portal.example/page.",
      pageThere: (path) => `The embed's page ${path} is here.`,
      pageMissing: (path) => `There is no ${path} here. Make the code anew.`,
      notEmbed: (path) =>
        `${path} is on this site, but is no embed; only embed.html and embed/<id>.html may stand in frames elsewhere.`,
      parametersGood: "Every parameter is understood.",
      parameterUnknown: (name) => `There is no parameter “${name}”; it is ignored. Remove it.`,
      parameterWrong: (name, value) =>
        `“${name}=${value}” cannot be understood and is ignored. Correct the value.`,
      framedHere: "The map shows in a frame on this page.",
      notFramed: "The map does not answer in a frame on this page. See the server's policy below.",
      messages: "Messages arrive in both directions.",
      height: (px) => `The map tells its height: ${px} px.`,
      noHeight: "The map does not tell its height.",
      language: (lang) => `The frame speaks: ${lang}.`,
      storage:
        "This browser keeps copies: if a data file breaks, readers who were here before still see the last good one.",
      noStorage: "This browser keeps nothing; the map works, only without a copy to fall back on.",
      listGood: (count) => `embed.json can be read; it lists ${count} origins.`,
      listBroken:
        "embed.json is missing or broken: only this site's own pages are answered. Put the file back.",
      listRefused: (entry) => `embed.json: “${entry}” is no origin such as https://portal.example.`,
      originListed: (origin) => `${origin} is in embed.json: its messages are answered.`,
      originUnlisted: (origin) => `${origin} is not in embed.json: add exactly that to "origins".`,
      insecure:
        "Your page is https and the map is http: browsers block that. Serve the map by https.",
      mayFrame: (origin) => `The server's policy lets ${origin} frame the map.`,
      mayNotFrame: (origin) =>
        `The server's policy does not let ${origin} frame the map: write the configuration from embed.json again and reload the server.`,
      noPolicy:
        "The server sends no frame-ancestors: every site can frame the map. Use a configuration from docs/deploying.md.",
      frameOptions:
        "The server sends X-Frame-Options: no other site can frame the map. Remove it from the embed's pages.",
      compressed: (kind) => `Files are sent compressed (${kind}).`,
      notCompressed: "Files are sent uncompressed: switch on brotli or gzip.",
      dataGood: (count) => `${count} data files can be read.`,
      dataBroken: (file, why) =>
        `${file} cannot be used (${why}). Readers who were here before see the last good copy; put a good file there.`,
      backgroundGood: "The base map of embed.json is understood.",
      backgroundBad: (fault) => fault,
      integrityGood: "The element's script has its published hash.",
      integrityBad:
        "The element's script does not have its published hash: copy the whole build to the server again.",
      opens: "The live map opens in the frame.",
      opensNot:
        "The live map does not open in the frame: see what else is to be changed, then the console (F12) of this page.",
      otherPath: (path, site) =>
        `There is no ${path} here: the map is below ${site}. Make the code anew.`,
      otherScheme: (site) =>
        `The map is at ${site}: write exactly that, with https or http as it stands there.`,
      policyStrict: (directive, source) =>
        `The server's policy is too strict: add ${source} to ${directive}, or write the configuration from embed.json again.`,
      shared: "Sandboxed frames and pinned scripts get the files (Access-Control-Allow-Origin: *).",
      notShared:
        "The server does not send Access-Control-Allow-Origin: *. Sandboxed frames and pinned scripts get nothing: send it with every file.",
      filesGood: (count) =>
        `${count} files of the embed arrive, of the right type, and are not kept for too long.`,
      fileMissing: (name, status) =>
        `${name} is missing (HTTP ${status}): an old page is still kept somewhere, or not everything was copied. Copy the whole build again and purge the delivery network.`,
      fileType: (name, type) =>
        `${name} is sent as ${type}, which browsers refuse: correct its MIME type as the configurations of docs/deploying.md have it.`,
      keptLong: (name, hours) =>
        `${name} may be kept for ${hours} hours: readers see what was there before. Send Cache-Control as docs/deploying.md has it, and purge what is kept.`,
      noOembed:
        "There is no oEmbed answer: a link pasted into WordPress or Drupal stays a link. Build with SITE_URL if it should become the map.",
      oembedGood: "oEmbed: a link pasted into WordPress, Drupal and others becomes the map.",
      oembedOther: (built) =>
        `This was built for ${built}, not for this address: build again with the right SITE_URL.`,
      unseenPage: (origin) =>
        `What is on ${origin}: no browser lets a page read another site's. Open that page and look at its console (F12).`,
      unseenPolicy: (site) =>
        `The policy of the page itself: if it sends a Content-Security-Policy, frame-src must name ${site}, and for the element script-src too.`,
      unseenOthers: "Other readers' browsers and networks.",
    },
  },
};
