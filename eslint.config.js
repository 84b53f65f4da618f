import svelte from "eslint-plugin-svelte";
import { defineConfig, globalIgnores } from "eslint/config";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

/**
 * Which rooms of src/ a room may not look into, and which packages it does without, so that the
 * arrows of ARCHITECTURE.md stay true: lib → state → ui and map → app, embed; cli beside them.
 */
const ROOMS = [
  room("src/lib", "map|state|ui|app|embed|cli|worker", "svelte|maplibre-gl|node:"),
  room("src/worker", "map|state|ui|app|embed|cli", "svelte|maplibre-gl|node:"),
  room("src/map", "state|ui|app|embed|cli|worker", "svelte|node:"),
  room("src/state", "map|ui|app|embed|cli|worker", "maplibre-gl|node:"),
  room("src/ui", "app|embed|cli|worker", "maplibre-gl|node:"),
  // The one component that owns a map, and what hangs on it.
  room("src/ui/map", "app|embed|cli|worker", "node:", ["src/ui/ZoneMap.svelte"]),
  room("src/app", "embed|cli", "node:"),
  room("src/embed", "app|cli", "node:"),
  room("src/cli", "state|ui|app|embed|worker", "svelte|maplibre-gl"),
];

const WHOLE_TURF = {
  selector: "ImportNamespaceSpecifier[parent.source.value='@turf/turf']",
  message: "Import from @turf/turf by name: the whole costs over 100 kB.",
};

export default defineConfig(
  globalIgnores(["dist/", "build/", "coverage/", "public/", "data/sources/", "tests/golden/"]),
  ts.configs.recommended,
  svelte.configs.recommended,
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-restricted-syntax": ["error", WHOLE_TURF],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // It takes every Map for state; most of ours are caches that nothing has to follow.
      "svelte/prefer-svelte-reactivity": "off",
      // Text from files is never HTML.
      "svelte/no-at-html-tags": "error",
    },
  },
  ROOMS,
);

/**
 * @param {string} folder
 * @param {string} rooms those it may not look into, as alternatives
 * @param {string} packages those it does without, by how their names begin
 * @param {string[]} files further files of the room
 * @returns {import("eslint").Linter.Config}
 */
function room(folder, rooms, packages, files = []) {
  const patterns = [
    { regex: `^(\\.\\./)+(${rooms})(/|$)`, message: `${folder} stands below that room.` },
    { regex: `^(${packages})`, message: `${folder} does without this package.` },
  ];
  return {
    files: [`${folder}/**`, ...files],
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] },
  };
}
