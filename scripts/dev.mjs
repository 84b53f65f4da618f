// npm run dev: Vite's development server; its options may follow (npm run dev -- --port 3000).
import { ensure } from "./lib/ensure.mjs";
import { script } from "./lib/project.mjs";
import { runPackage } from "./lib/run.mjs";

await script(async () => {
  await ensure();
  process.exitCode = await runPackage("vite/bin/vite.js", process.argv.slice(2));
});
