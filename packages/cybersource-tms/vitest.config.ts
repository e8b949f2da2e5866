import { defineConfig } from "vitest/config";

// Properties run hundreds of calls each.
export default defineConfig({ test: { setupFiles: "./test/fixed-seed.ts", testTimeout: 60_000 } });
