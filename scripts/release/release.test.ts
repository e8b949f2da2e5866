import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { FakeRegistry } from "./fake-registry.ts";
import type { Prepared } from "./prepare.ts";
import { release } from "./release.ts";
import { samplePacked } from "./sample.ts";

const prepared = vi.hoisted(() => ({ result: {} as unknown }));
vi.mock("./prepare.ts", () => ({ prepare: () => Promise.resolve(prepared.result) }));

let registry: FakeRegistry;

beforeAll(async () => {
  registry = await FakeRegistry.start();
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  registry.forget();
});

afterAll(() => registry.stop());

/** What a release of the sample says and ends with. */
async function released(
  dryRun: boolean,
  findings: Prepared["findings"],
): Promise<{ said: string; code: unknown }> {
  const lines: string[] = [];
  for (const way of ["log", "error"] as const)
    vi.spyOn(console, way).mockImplementation((line: string) => void lines.push(line));
  prepared.result = { packed: [samplePacked()], findings, sizes: "sizes" } satisfies Prepared;
  await release({ dryRun, registry: registry.url, tag: "latest" });
  const code = process.exitCode;
  process.exitCode = undefined;
  return { said: lines.join("\n"), code };
}

const finding = {
  package: "@tok/sample",
  place: "LICENSE",
  problem: "it is not there",
  nextStep: "Write it",
};

describe("release", () => {
  it.each([true, false])("ends at a finding, and asks the registry nothing (dry run: %s)", async (dryRun) => {
    const { said, code } = await released(dryRun, [finding]);
    expect(code).toBe(1);
    expect(said).toContain(
      "@tok/sample, LICENSE: it is not there. Write it.\nThis is in the way of a release. Nothing was published.",
    );
    expect(registry.requests).toEqual([]);
  });

  it("says in a dry run what it would publish, and publishes nothing", async () => {
    const { said, code } = await released(true, []);
    expect(code).toBeUndefined();
    expect(said).toContain("would publish @tok/sample@1.0.0 as latest");
    expect(registry.requests).toEqual(["GET /@tok%2fsample"]);
  });
});
