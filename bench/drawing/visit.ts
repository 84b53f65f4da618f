/** One visit in a browser of its own, so that its memory is nobody else's. */
import { chromium, type Browser, type LaunchOptions, type Page } from "playwright";
import { peakMiBOf } from "../lib/peak";
import { SECOND, type Drawn, type View } from "./views";

export interface Visit {
  readonly first: Drawn;
  /** The same of the page that stands there, once it has been moved. */
  readonly second: Drawn;
  /** Of the layer, until the first view, and between it and the second. */
  readonly firstBytes: number;
  readonly secondBytes: number;
  /** The most that the page's process held, its workers included; null where the system does not say. */
  readonly peakMiB: number | null;
}

const SIZE = { width: 1280, height: 800 };

/** @throws {Error} the page crashed, the layer could not be drawn, or the map did not come to rest in time */
export async function visit(url: string, options: LaunchOptions, withinS: number): Promise<Visit> {
  const browser = await chromium.launch(options);
  try {
    const page = await browser.newPage({ viewport: SIZE });
    const received = counting(page);
    await page.goto(url, { waitUntil: "load" });
    const first = await inTime(page, withinS, async () => {
      await page.waitForFunction(() => "first" in globalThis, undefined, { timeout: 0 });
      return page.evaluate(() => (globalThis as unknown as { first: Promise<Drawn> }).first);
    });
    const firstBytes = await received();
    const second = await inTime(page, withinS, () =>
      page.evaluate(
        (view) => (globalThis as unknown as { jump(view: View): Promise<Drawn> }).jump(view),
        SECOND,
      ),
    );
    const secondBytes = (await received()) - firstBytes;
    return { first, second, firstBytes, secondBytes, peakMiB: await peakMiB(browser) };
  } finally {
    await browser.close();
  }
}

/** Bytes of the layer that have come so far, compressed as they came; what a worker fetched too. */
function counting(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() !== "fetch") return;
    const size = request.sizes().then(({ responseBodySize }) => responseBodySize);
    // A page that is closed meanwhile is not asked any more.
    sizes.push(size.catch(() => NaN));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0);
}

async function inTime<T>(page: Page, withinS: number, wait: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const crashed = new Promise<never>((_, reject) => {
    page.once("crash", () => reject(new Error("the page crashed")));
    const late = () => reject(new Error(`the map did not come to rest in ${withinS} s`));
    timer = setTimeout(late, withinS * 1000);
  });
  try {
    return await Promise.race([wait(), crashed]);
  } finally {
    clearTimeout(timer);
  }
}

async function peakMiB(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const peaksMiB = processInfo
    .filter(({ type }) => type === "renderer")
    .flatMap(({ id }) => peakMiBOf(id) ?? []);
  return peaksMiB.length > 0 ? Math.max(...peaksMiB) : null;
}
