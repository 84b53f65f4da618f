// npm run build: makes dist/, the files to deploy.
import { ensure } from "./lib/ensure.mjs";
import { script } from "./lib/project.mjs";
import { buildSite } from "./lib/site.mjs";

await script(async () => {
  await ensure();
  await buildSite({ force: true });
});
