import js from "@eslint/js";
import jsdoc from "eslint-plugin-jsdoc";
import globals from "globals";

/** The widget's rules: short functions, documented exports, and nothing that could write HTML or keep a trace. */
export default [
  { ignores: ["**/built/", ".venv/", "var/"] },
  js.configs.recommended,
  jsdoc.configs["flat/recommended-typescript-flavor"],
  {
    languageOptions: { ecmaVersion: 2023, globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      complexity: ["error", 8],
      curly: ["error", "multi-line"],
      eqeqeq: "error",
      "max-lines": ["error", 200],
      "max-lines-per-function": ["error", 50],
      "no-eval": "error",
      "no-implicit-globals": "error",
      "no-restricted-globals": ["error", "localStorage", "sessionStorage", "indexedDB", "caches"],
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML", "cookie", "write"].map((property) => ({ property })),
      ],
      "no-var": "error",
      "prefer-const": "error",
      // Types say what a parameter is; words stand where they add something.
      "jsdoc/require-param-description": "off",
      "jsdoc/require-property-description": "off",
      "jsdoc/require-returns": "off",
      "jsdoc/require-returns-description": "off",
      "jsdoc/require-jsdoc": ["error", { publicOnly: true, require: { ClassDeclaration: false } }],
      "jsdoc/tag-lines": "off",
    },
    settings: { jsdoc: { mode: "typescript" } },
  },
  {
    files: ["bot/widget/build.mjs", "eslint.config.js", "tests/widget/**"],
    languageOptions: { globals: globals.node },
  },
  // A hostile page of the tests reads all that it can.
  { files: ["tests/browser/school/spy.js"], rules: { "no-restricted-properties": "off" } },
  { files: ["bot/widget/loader/*.js"], languageOptions: { globals: { SIGNPOST: "readonly" } } },
];
