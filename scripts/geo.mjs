// npm run geo: makes public/geo/ from data/.
import { ensure } from "./lib/ensure.mjs";
import { root, script, ScriptFault } from "./lib/project.mjs";

await script(async () => {
  await ensure();
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport("/data/build/main.ts", { root, configFile: false });
  process.chdir(root);
  try {
    await /** @type {{ main: () => Promise<void> }} */ (module).main();
  } catch (error) {
    // Our data is wrong: the message names the file and the entry, and a stack would bury it.
    if (error instanceof Error && error.name === "DataFault") throw new ScriptFault(error.message);
    throw error;
  }
});
