import { expect, it } from "vitest";
import { describeThirdParty } from "./third-party.ts";

// OpenAPI 3.1 in JSON, with parts that are not valid, and operations that anybody may call.
const made = describeThirdParty({
  name: "galaxy",
  file: "@scalar/galaxy/dist/latest.json",
  options: "--lenient",
  auth: { accessToken: "token-of-the-test" },
  methods: ["planets.get", "planets.create", "authentication.getToken"],
  valid: 8,
});

it("names what a lenient reading leaves out and repairs, on the terminal and in reference.md", () => {
  const { said, copy } = made();
  const reference = copy.read("packages/galaxy/reference.md");
  for (const pointer of [
    "/paths/~1planets~1{planetId}~1image/post/requestBody/content/multipart~1form-data/schema/properties/image/examples",
    "/components/schemas/Planet/properties/image/nullable",
  ]) {
    expect(said).toContain(`specs/galaxy/openapi.json#${pointer}: `);
    expect(reference).toContain(`| \`${pointer}\` |`);
  }
});
