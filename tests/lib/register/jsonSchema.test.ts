/** The JSON Schemas for editors are made from the valibot schemas. `vitest -u` rewrites them. */
import { toJsonSchema } from "@valibot/to-json-schema";
import { format } from "prettier";
import { expect, test } from "vitest";
import { figureSchema } from "../../../src/lib/register/figure";
import { FILE_SCHEMAS, REGISTER_FILES } from "../../../src/lib/register/schema";
import { REGISTER_FOLDER, registerJson } from "./registerFiles";

const WITH_FIGURES = new Set(["zones.json", "parks.json", "totals.json"]);

test.each(REGISTER_FILES)("the JSON Schema of %s is up to date", async (file) => {
  const name = file.replace(".json", "");
  const schema = toJsonSchema(FILE_SCHEMAS[file], {
    definitions: WITH_FIGURES.has(file) ? { figure: figureSchema } : {},
    // Composed letters and texts without blanks at their ends are beyond JSON Schema.
    ignoreActions: ["check"],
    errorMode: "throw",
  });
  const text = await format(JSON.stringify(schema), { parser: "json", printWidth: 100 });
  const path = new URL(`schema/${name}.schema.json`, REGISTER_FOLDER).pathname;
  await expect(text).toMatchFileSnapshot(path);
});

test.each(REGISTER_FILES)("%s names its JSON Schema", (file) => {
  const name = file.replace(".json", "");
  expect(registerJson(file)).toHaveProperty("$schema", `./schema/${name}.schema.json`);
});
