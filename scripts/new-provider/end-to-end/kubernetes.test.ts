import { expect, it } from "vitest";
import { modulesOnImport } from "./modules-on-import.ts";
import { describeThirdParty } from "./third-party.ts";

const methods = 783;

// Swagger 2.0 in JSON, 4.5 MB.
const made = describeThirdParty({
  name: "kubernetes",
  file: "@hkube/kubernetes-client/lib/spec/swagger-1.22.json.gz",
  auth: { apiKey: "Bearer token-of-the-test" },
  methods: ["coreV1.readNamespace", "coreV1.createNamespace", "coreV1.deleteNode"],
  valid: methods - 42,
  others: {
    // Attachments and proxies, whose answers have any media type: Prism has none for a client that asks for JSON.
    NOT_ACCEPTABLE: 42,
  },
});

it("stays cheap to import: few modules, and little code for each method", async () => {
  const { copy } = made();
  const large = await modulesOnImport(copy, "kubernetes");
  await copy.expectDone("turbo run build --filter=@tok/clearent");
  const small = await modulesOnImport(copy, "clearent");
  expect(large.length).toBeGreaterThan(1);
  expect(large.length).toBeLessThanOrEqual(Math.min(35, small.length));
  const bytes = (modules: typeof large) => modules.reduce((sum, one) => sum + one.bytes, 0);
  // What all packages share is not counted twice: the rest is the operation table and its methods.
  expect((bytes(large) - bytes(small)) / methods).toBeLessThan(1600);
});
