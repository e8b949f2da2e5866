import { describe, expect, it } from "vitest";
import { changesetText } from "./changeset.ts";
import type { Judgement } from "./judgement.ts";
import { bumpFor } from "./version-rule.ts";

const acme = {
  name: "@tok/acme",
  version: "1.2.0",
  title: "Follows Acme cards as documented on 2026-01-31.",
};

const judgement: Judgement = {
  verdict: "major",
  changes: [
    { heading: "Added", text: "`Card.brand`: `string`", verdict: "minor" },
    { heading: "Removed", text: "`Card.note`", verdict: "major" },
  ],
};

describe("changesetText", () => {
  it("names the package, the part of the version and what changed under its headings", () => {
    expect(changesetText(judgement, acme)).toBe(
      [
        "---",
        '"@tok/acme": major',
        "---",
        "",
        "Follows Acme cards as documented on 2026-01-31.",
        "",
        "### Added",
        "",
        "- `Card.brand`: `string`",
        "",
        "### Removed",
        "",
        "- `Card.note`",
        "",
      ].join("\n"),
    );
  });

  it("says that code may break where the version below 1.0.0 does not show it", () => {
    const text = changesetText(judgement, { ...acme, version: "0.3.1" });
    expect(text).toContain('"@tok/acme": minor\n');
    expect(text).toContain("\nCode that was written for the version before may not compile.\n");
  });

  it("is nothing where users notice nothing", () => {
    expect(changesetText({ verdict: "none", changes: [] }, acme)).toBeUndefined();
  });
});

describe("bumpFor", () => {
  it.each([
    ["major", "1.0.0", "major"],
    ["minor", "1.0.0", "minor"],
    ["patch", "1.0.0", "patch"],
    ["major", "0.4.2", "minor"],
    ["minor", "0.4.2", "patch"],
    ["patch", "0.4.2", "patch"],
    ["major", "10.0.0", "major"],
  ] as const)("raises for a %s change of %s the %s part", (verdict, version, part) => {
    expect(bumpFor(verdict, version)).toBe(part);
  });
});
