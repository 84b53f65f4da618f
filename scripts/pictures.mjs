// npm run pictures: draws the preview pictures of public/p/ that are no longer today's.
import { ensureChromium, launchOptions } from "./lib/chromium.mjs";
import { ensure } from "./lib/ensure.mjs";
import { root, script } from "./lib/project.mjs";

await script(async () => {
  await ensure();
  await ensureChromium();
  const { chromium } = await import("playwright");
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport("/data/build/pages/picture/main.ts", {
    root,
    configFile: false,
  });
  process.chdir(root);
  const pictures = /** @type {typeof import("../data/build/pages/picture/main")} */ (module);
  await pictures.main(() => chromium.launch(launchOptions()));
});
