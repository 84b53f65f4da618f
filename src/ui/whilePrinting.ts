import { flushSync } from "svelte";

/** Tells when the browser begins to print, so that what goes on paper is there when it looks, and when it is done. Returns the end of it. */
export function whilePrinting(tell: (isPrinting: boolean) => void): () => void {
  const before = () => flushSync(() => tell(true));
  const after = () => tell(false);
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return () => {
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
  };
}
