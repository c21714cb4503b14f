import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The pages of comparison, built like the application: production React, minified. */
export default defineConfig({
  root: at("."),
  base: "./",
  resolve: { alias: [{ find: /^@\//, replacement: at("../src/") }] },
  plugins: [react(), tailwindcss()],
  build: {
    target: "es2023",
    outDir: at("dist"),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: ["baseline", "bare-drag", "spike", "write", "raw", "forecast"].map((page) => at(`${page}.html`)),
    },
  },
});
