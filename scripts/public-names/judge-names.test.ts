import { describe, expect, it } from "vitest";
import type { Changeset } from "./changesets.ts";
import { unannounced } from "./judge-names.ts";
import type { NameRecord } from "./record.ts";

const before = new Set([".", ". Card type", ". Card value", ". Kept type", "./jwe", "./jwe decrypt value"]);

function changeset(
  bump: "major" | "minor" | "patch" | "none",
  summary: string,
  name = "@tok/acme",
): Changeset {
  return { file: "one.md", summary, bumps: new Map([[name, bump]]) };
}

function problems(
  today: readonly string[],
  changesets: readonly Changeset[],
  version = "1.4.0",
): { problem: string; nextStep: string }[] {
  const record: NameRecord = { packageName: "@tok/acme", version, before, today: new Set(today) };
  return unannounced(record, changesets);
}

const withoutCard = [".", ". Kept type", "./jwe", "./jwe decrypt value"];

describe("unannounced", () => {
  it("is nothing where all names are there, and others as well", () => {
    expect(problems([...before, ". More type"], [])).toEqual([]);
  });

  it("names what was removed, its entry, and what to do", () => {
    const [type, value] = problems(withoutCard, []);
    expect(type?.problem).toBe('@tok/acme has lost `Card` of "." as a type, which was in 1.4.0');
    expect(value?.problem).toBe('@tok/acme has lost `Card` of "." as a value, which was in 1.4.0');
    expect(value?.nextStep).toContain('that has "@tok/acme": major and a line "No longer exported: `Card`"');
  });

  it("names what was renamed", () => {
    const [one, ...others] = problems(
      [...before, ". Payment type"].filter((line) => line !== ". Kept type"),
      [],
    );
    expect(one?.problem).toContain("`Kept`");
    expect(others).toEqual([]);
  });

  it("names what is only a type where it was a value", () => {
    const [one, ...others] = problems(
      [...before].filter((line) => line !== ". Card value"),
      [],
    );
    expect(one?.problem).toContain('`Card` of "." as a value');
    expect(others).toEqual([]);
  });

  it("names an entry that went, and not each of its names", () => {
    const today = [...before].filter((line) => !line.startsWith("./jwe"));
    const [one, ...others] = problems(today, []);
    expect(one?.problem).toContain('the entry "./jwe"');
    expect(one?.nextStep).toContain("`@tok/acme/jwe`");
    expect(others).toEqual([]);
    expect(problems(today, [changeset("major", "No longer exported: `@tok/acme/jwe`.")])).toEqual([]);
  });

  it("is nothing where a major changeset says the name", () => {
    expect(problems(withoutCard, [changeset("major", "No longer exported: `Card`, use `Kept`.")])).toEqual(
      [],
    );
  });

  it("is nothing where it stands among what the judge lists as removed", () => {
    const summary = "The document changed.\n\n### Removed\n\n- the type `Card`\n";
    expect(problems(withoutCard, [changeset("major", summary)])).toEqual([]);
  });

  it.each([
    ["a changeset of less weight", changeset("minor", "No longer exported: `Card`.")],
    ["a changeset that says it without backticks", changeset("major", "No longer exported: Card.")],
    ["a changeset that says another name", changeset("major", "No longer exported: `Cards`.")],
    ["a changeset of another package", changeset("major", "No longer exported: `Card`.", "@tok/other")],
    ["a changeset that speaks of it for another reason", changeset("major", "New: `Card` takes an option.")],
    [
      "a heading of what was removed elsewhere",
      changeset("major", "### Removed\n\n- x\n\n### Added\n\n- `Card`"),
    ],
    ["a changeset that raises nothing", changeset("none", "No longer exported: `Card`.")],
  ])("is not satisfied by %s", (_what, one) => {
    expect(problems(withoutCard, [one])).toHaveLength(2);
  });

  it("wants the name and the weight in one changeset", () => {
    const two = [changeset("major", "Something else."), changeset("patch", "No longer exported: `Card`.")];
    expect(problems(withoutCard, two)).toHaveLength(2);
  });

  it("asks for the minor part below 1.0.0, as a caret range does", () => {
    expect(problems(withoutCard, [changeset("minor", "No longer exported: `Card`.")], "0.4.0")).toEqual([]);
    const [one] = problems(withoutCard, [changeset("patch", "No longer exported: `Card`.")], "0.4.0");
    expect(one?.nextStep).toContain('"@tok/acme": minor');
  });
});
