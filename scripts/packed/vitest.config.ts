import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { root: import.meta.dirname, hookTimeout: 120_000, testTimeout: 60_000 },
});
