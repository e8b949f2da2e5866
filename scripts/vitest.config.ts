import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    setupFiles: "./generate/fixed-seed.ts",
    exclude: ["packed/**", "new-provider/end-to-end/**", "node_modules/**"],
  },
});
