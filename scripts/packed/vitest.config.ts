import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: import.meta.dirname,
    globalSetup: "./tarballs.ts",
    hookTimeout: 120_000,
    testTimeout: 60_000,
  },
});
