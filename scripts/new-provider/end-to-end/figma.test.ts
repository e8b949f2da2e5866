import { expect, it } from "vitest";
import { describeThirdParty } from "./third-party.ts";

// OpenAPI 3.1 in YAML, 0.4 MB, with many inline schemas.
const made = describeThirdParty({
  name: "figma",
  file: "@figma/rest-api-spec/openapi/openapi.yaml",
  auth: { accessToken: "token-of-the-test" },
  methods: ["users.getMe", "comments.create", "comments.delete"],
  valid: 49,
  others: {
    // The document requires a member that it does not describe.
    "Request body must have required property 'team_id'": ["webhooks.replace"],
  },
});

it("has names for the inline schemas of its answers", () => {
  const types = made().copy.read("packages/figma/src/generated/types.ts");
  expect(types).toContain("export type GetFileResponseAnswer = ");
});
