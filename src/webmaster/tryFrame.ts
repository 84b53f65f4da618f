/** Tries an embed in a frame on this page: whether it shows, answers, tells its height, opens the live map. */
import { SOURCE_NAME, VERSION, type AskType } from "../lib/embed/messages";
import type { Finding } from "../lib/embed/selfTest";
import type { WebmasterWords } from "../lib/words/vi/webmaster";

const ANSWER_MS = 15_000;
/** The map's own script is half a megabyte, and what it draws as much again. */
const LIVE_MS = 60_000;

interface Told {
  readonly type: string;
  readonly id?: string;
  readonly payload: { readonly ok?: boolean; readonly px?: number };
}

export async function tryFrame(
  address: URL,
  stage: HTMLElement,
  said: WebmasterWords["test"]["said"],
): Promise<Finding[]> {
  const frame = document.createElement("iframe");
  Object.assign(frame, { title: address.href, width: "100%", height: "320", src: address.href });
  let px: number | undefined;
  const note = (event: MessageEvent<Told>) => {
    if (isFrom(event, frame, address) && event.data.type === "height") px = event.data.payload.px;
  };
  addEventListener("message", note);
  const isLoaded = new Promise((resolve) => frame.addEventListener("load", resolve));
  stage.replaceChildren(frame);
  await isLoaded;
  const greeting = await ask(frame, address, "hello", ANSWER_MS);
  if (!greeting) {
    removeEventListener("message", note);
    return [{ state: "bad", text: said.notFramed }];
  }
  const opening = await ask(frame, address, "activate", LIVE_MS);
  removeEventListener("message", note);
  return [
    { state: "good", text: said.framedHere },
    { state: "good", text: said.messages },
    px === undefined
      ? { state: "bad", text: said.noHeight }
      : { state: "good", text: said.height(px) },
    { state: "good", text: said.language(frame.contentDocument?.documentElement.lang ?? "?") },
    opening?.ok ? { state: "good", text: said.opens } : { state: "bad", text: said.opensNot },
  ];
}

/** What was replied; null where nothing was, in time. */
function ask(
  frame: HTMLIFrameElement,
  address: URL,
  type: AskType,
  patienceMs: number,
): Promise<Told["payload"] | null> {
  const id = `self-test-${type}`;
  return new Promise((resolve) => {
    const end = (payload: Told["payload"] | null) => {
      removeEventListener("message", hear);
      clearTimeout(timer);
      resolve(payload);
    };
    const hear = (event: MessageEvent<Told>) => {
      if (isFrom(event, frame, address) && event.data.id === id) end(event.data.payload);
    };
    const timer = setTimeout(() => end(null), patienceMs);
    addEventListener("message", hear);
    frame.contentWindow?.postMessage({ source: SOURCE_NAME, v: VERSION, type, id }, address.origin);
  });
}

function isFrom({ source, origin }: MessageEvent, frame: HTMLIFrameElement, { origin: own }: URL) {
  return source === frame.contentWindow && origin === own;
}
