// npm run -s qnz -- …: the command line. Standard output is the program's alone.
import { pathToFileURL } from "node:url";
import { buildCli, cli } from "./lib/cli.mjs";
import { ensure } from "./lib/ensure.mjs";
import { root, script } from "./lib/project.mjs";

await script(
  async () => {
    await ensure({ quiet: true });
    await buildCli();
    process.env.QNZ_ROOT = root;
    // npm runs scripts in the project's folder and notes where it was called from.
    process.chdir(process.env.INIT_CWD ?? process.cwd());
    await import(pathToFileURL(cli).href);
  },
  { exitCode: 2 },
);
