import { defineConfig } from "vitest/config";

// Copies of the repository, in which packages are made, built and removed: minutes, two of them at a time.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    maxWorkers: 2,
    hookTimeout: 600_000,
    testTimeout: 600_000,
  },
});
