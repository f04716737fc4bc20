/**
 * Makes the files in `built/` from the sources beside this file: `npm run build`. With `--check` it only tells whether
 * they are up to date. They are in git, so that a server needs no Node.js.
 */

import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
/** Browsers that a school may still have: what they lack is written in an older way, or the build fails. */
const BROWSERS = ["es2022", "chrome111", "firefox115", "safari16.4"];

const BUNDLES = [
  { name: "loader.js", source: 'import "./loader/loader.js";', format: "iife" },
  { name: "loader.css", source: '@import "./loader/loader.css";' },
  { name: "chat.js", source: 'import "./chat/main.js";', format: "esm" },
  { name: "chat.css", source: imports("base", "card", "chat", "options", "tell") },
  { name: "page.css", source: imports("base", "card", "page") },
  { name: "sheet.css", source: imports("base", "card", "page", "sheet") },
];

/** @param {string[]} names style sheets, in order */
function imports(...names) {
  return names.map((name) => `@import "./style/${name}.css";`).join("\n");
}

/** @param {{name: string, source: string, format?: string}} bundle */
async function built({ name, source, format }) {
  const loader = name.endsWith(".css") ? "css" : "js";
  const made = await build({
    stdin: { contents: source, loader, resolveDir: HERE },
    bundle: true,
    charset: "utf8",
    format: /** @type {import("esbuild").Format | undefined} */ (format),
    legalComments: "none",
    logLevel: "error",
    minify: true,
    target: BROWSERS,
    write: false,
  });
  return made.outputFiles[0].text;
}

const stale = [];
for (const bundle of BUNDLES) {
  const path = join(HERE, "built", bundle.name);
  const text = await built(bundle);
  if ((await readFile(path, "utf8").catch(() => "")) === text) continue;
  stale.push(bundle.name);
  if (!process.argv.includes("--check")) await writeFile(path, text);
}
if (process.argv.includes("--check") && stale.length > 0) {
  console.error(`Not up to date: ${stale.join(", ")}. Run: npm run build`);
  process.exitCode = 1;
}
