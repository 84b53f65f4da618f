/** How soon a stranger has something to look at and to use, against the page one writes first. */
import { cpSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright";
import type * as Chromium from "../../scripts/lib/chromium.mjs";
import type * as Server from "../../scripts/lib/server.mjs";
import type * as Site from "../../scripts/lib/site.mjs";
import { headersFor } from "../../deploy/headers.mjs";
import { spreadOf, type Bench, type Row } from "../lib/bench";
import { builtPage, scripts } from "../lib/scripts";

/** As Lighthouse takes a phone to be: slow 4G, and a processor a quarter as fast as this one. */
const NETWORK = { latencyMs: 150, downKbitS: 1_638.4, upKbitS: 675 };
const CPU_SLOWDOWN = 4;
const PHONE = { width: 390, height: 844 };
const FILES = ["units.geojson", "zones.geojson", "parks.geojson"];

const OURS = "the map, first view";
const RAW = "MapLibre and the files, nothing else";

interface Contender {
  name: string;
  url: string;
  /** What its reader waits for: a list that can be searched, or a map that answers a click. */
  waits: "list" | "click";
}

const bench: Bench = {
  title: "First sight",
  question: `A first visit by a phone (${PHONE.width} × ${PHONE.height}, ${NETWORK.downKbitS / 1024} Mbit/s, ${NETWORK.latencyMs} ms, a processor slowed ${CPU_SLOWDOWN}-fold; WebGL in software), nothing kept from before. The baseline is a page that loads MapLibre and the same published files at full detail, draws them, and answers a click. Usable means: the list can be searched and its parks opened; of the baseline, that a click on the map is answered. Bytes and requests are counted until the map has come to rest. Ratios are to the baseline.`,
  async run({ quick, say }) {
    const { serve } = await scripts<typeof Server>("server.mjs");
    const { buildSite, dist } = await scripts<typeof Site>("site.mjs");
    const { launchOptions } = await scripts<typeof Chromium>("chromium.mjs");
    await buildSite();
    const headers = (name: string) => headersFor(name);
    const sites = [
      await serve({ root: dist, port: 0, headers }),
      await serve({ root: await rawPage(), port: 0, headers }),
    ];
    const contenders: Contender[] = [
      {
        name: OURS,
        url: `${sites[0]!.url}?lang=vi`,
        waits: "list",
      },
      { name: RAW, url: sites[1]!.url, waits: "click" },
    ];
    const browser = await chromium.launch(launchOptions());
    const measured = new Map<string, Measured[]>(contenders.map(({ name }) => [name, []]));
    try {
      // The first round fills the server's own cache of compressed files and is not counted.
      for (let round = 0; round <= (quick ? 1 : 5); round++)
        for (const one of contenders) {
          const figures = await visit(browser, one);
          if (round > 0) measured.get(one.name)!.push(figures);
          say(`${one.name}: usable after ${figures["usable, s"].toFixed(1)} s`);
        }
    } finally {
      await browser.close();
      await Promise.all(sites.map(({ close }) => close()));
    }
    const rows = [...measured].map(([name, runs]) => row(name, runs));
    return [{ name: "A phone on slow 4G", baseline: RAW, rows }];
  },
};

export default bench;

type Measured = Record<
  "kB received" | "requests" | "first paint, s" | "largest paint, s" | "usable, s" | "map drawn, s",
  number
>;

function row(name: string, runs: readonly Measured[]): Row {
  const names = Object.keys(runs[0]!) as (keyof Measured)[];
  return {
    name,
    figures: Object.fromEntries(
      names.map((figure) => [figure, spreadOf(runs.map((run) => run[figure]))]),
    ),
  };
}

async function visit(browser: Browser, { url, waits }: Contender): Promise<Measured> {
  const context = await browser.newContext({ viewport: PHONE, serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    let [bytes, requests] = [0, 0];
    session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    session.on("Network.requestWillBeSent", () => requests++);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: NETWORK.latencyMs,
      downloadThroughput: (NETWORK.downKbitS * 1024) / 8,
      uploadThroughput: (NETWORK.upKbitS * 1024) / 8,
    });
    await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
    await page.addInitScript(watchFor, waits);
    await page.goto(url, { waitUntil: "commit" });
    const usableMs = await page.waitForFunction(
      () => (globalThis as Seen).usableMs,
      undefined,
      LONG,
    );
    const drawnMs = await page.waitForFunction(() => (globalThis as Seen).drawnMs, undefined, LONG);
    const paints = await paintsOf(page);
    return {
      "kB received": bytes / 1000,
      requests,
      "first paint, s": paints.firstMs / 1000,
      "largest paint, s": paints.largestMs / 1000,
      "usable, s": Number(await usableMs.jsonValue()) / 1000,
      "map drawn, s": Number(await drawnMs.jsonValue()) / 1000,
    };
  } finally {
    await context.close();
  }
}

const LONG = { timeout: 240_000 };

interface Seen {
  usableMs?: number;
  drawnMs?: number;
}

/** In the page: looks every frame, and knocks on the map until it answers. */
function watchFor(waits: Contender["waits"]): void {
  const seen = globalThis as Seen;
  const isUsable = () =>
    waits === "list"
      ? !document.getElementById("first") && document.querySelector('#app [role="combobox"]')
      : document.documentElement.dataset["found"];
  const look = () => {
    const isDrawn = document.querySelector('[data-idle="true"]');
    if (isDrawn) seen.drawnMs ??= performance.now();
    const canvas = document.querySelector("canvas");
    if (isDrawn && canvas && waits === "click") {
      const { left, top, width, height } = canvas.getBoundingClientRect();
      const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true };
      for (const type of ["mousedown", "mouseup", "click"])
        canvas.dispatchEvent(new MouseEvent(type, at));
    }
    if (isUsable()) seen.usableMs ??= performance.now();
    if (!seen.usableMs || !seen.drawnMs) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Of the first paint with anything in it and of the largest one, since the visit began. */
function paintsOf(page: Page): Promise<{ firstMs: number; largestMs: number }> {
  return page.evaluate(
    () =>
      new Promise((answer) => {
        const [first] = performance.getEntriesByName("first-contentful-paint");
        new PerformanceObserver((list) => {
          const largest = list.getEntries().at(-1);
          answer({ firstMs: first?.startTime ?? NaN, largestMs: largest?.startTime ?? NaN });
        }).observe({ type: "largest-contentful-paint", buffered: true });
        // A page of nothing but a canvas has no largest paint: then it is its first.
        setTimeout(
          () => answer({ firstMs: first?.startTime ?? NaN, largestMs: first?.startTime ?? NaN }),
          2000,
        );
      }),
  );
}

async function rawPage(): Promise<string> {
  const outDir = await builtPage("bench/firstSight/raw", "build/bench-raw");
  for (const file of FILES)
    cpSync(path.resolve("public/geo", file), path.join(outDir, "geo", file), { recursive: true });
  return outDir;
}
