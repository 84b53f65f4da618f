// npm start: installs what is missing, builds, and serves the site as it would be deployed.
import { ensure } from "./lib/ensure.mjs";
import { script, ScriptFault } from "./lib/project.mjs";
import { serveBuilt } from "./lib/serveBuilt.mjs";
import { requirePort } from "./lib/server.mjs";
import { buildSite } from "./lib/site.mjs";

await script(async () => {
  const port = portFrom(process.env.PORT);
  await requirePort(port);
  await ensure();
  await buildSite();
  const { url, close } = await serveBuilt(port);
  console.log(`The map is at ${url} (Ctrl-C ends it).`);

  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, async () => {
      await close();
      process.exit(0);
    });
  }
});

/** @param {string | undefined} text */
function portFrom(text) {
  const port = text ? Number(text) : 4173;
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new ScriptFault(`PORT is to be a whole number from 1 to 65535, not "${text}".`);
  }
  return port;
}
