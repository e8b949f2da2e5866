import { describeThirdParty } from "./third-party.ts";

// OpenAPI 3.0 in JSON, 0.5 MB, without credentials and without a write in JSON.
describeThirdParty({
  name: "star-trek",
  file: "@readme/oas-examples/3.0/json/star-trek.json",
  methods: ["animal.get", "animal.search"],
  valid: 80,
});
