import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { setupFiles: "./generate/fixed-seed.ts", exclude: ["packed/**", "node_modules/**"] },
});
