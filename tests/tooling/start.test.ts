import { spawn } from "node:child_process";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";

/** Runs npm start's script to its end. */
function start(port: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["scripts/start.mjs"], {
      env: { ...process.env, PORT: port },
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk) => (stdout += chunk));
    child.stderr.on("data", (chunk) => (stderr += chunk));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
}

test.each([
  ["this machine", { port: 0, host: "127.0.0.1" }],
  ["every address", { port: 0 }],
])("a port taken for %s is one line and status 1", async (_, options) => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(options, resolve));
  const { port } = other.address() as AddressInfo;
  try {
    const { code, stdout, stderr } = await start(String(port));
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toBe(`Port ${port} is taken; choose another: PORT=${port + 1} npm start\n`);
  } finally {
    other.close();
  }
});

test.each(["web", "70000", "80.5", "-1"])("PORT=%s is one line and status 1", async (port) => {
  const { code, stderr } = await start(port);
  expect(code).toBe(1);
  expect(stderr).toBe(`PORT is to be a whole number from 1 to 65535, not "${port}".\n`);
});
