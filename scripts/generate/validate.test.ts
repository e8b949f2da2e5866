import { describe, expect, it } from "vitest";
import { refusal } from "./testing.ts";
import { validateDocument } from "./validate.ts";

describe("validateDocument", () => {
  it("tells of a document that the rules cannot look at as of any other", async () => {
    const schemas = { Self: { $ref: "#/components/schemas/Self" } };
    const document = {
      openapi: "3.0.3",
      info: { title: "A", version: "1" },
      paths: {},
      components: { schemas },
    };
    const error = await refusal(validateDocument(document, "acme.yaml"));
    expect(error.name).toBe("DocumentError");
    expect(error.message).toMatch(/^acme\.yaml: the document cannot be checked: .*circular.*correct that\.$/);
  });
});
