/** `npm run page`: the local page's bundle, in dist/page. */
import { join } from "node:path";
import { defineConfig } from "vite";

const page = join(import.meta.dirname, "src/playground/page");

export default defineConfig({
  root: page,
  publicDir: join(page, "public"),
  logLevel: "warn",
  resolve: {
    alias: { "lit/directives/style-map.js": join(page, "no-inline-style.ts") },
  },
  build: {
    outDir: join(import.meta.dirname, "dist/page"),
    emptyOutDir: true,
    target: "es2023",
    // A data: address would be no file of the page's own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
