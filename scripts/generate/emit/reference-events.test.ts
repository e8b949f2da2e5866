import { describe, expect, it } from "vitest";
import { ClientRuntime } from "../../../packages/core/src/runtime.ts";
import { documentOf, generated, operation } from "../testing.ts";

const get = operation("cards.list", { answer: { type: "string" } });
const text = generated(documentOf({ paths: { "/cards": { get } } })).then(
  (files) => files.get("reference.md")?.split("\n## Events\n")[1]?.split("\n## ")[0] ?? "",
);

interface Told {
  /** The hook, or the level of a log line. */
  readonly to: string;
  readonly fields: readonly string[];
}

/** Runs a call that is repeated once and then fails, and gives what hooks and logger were told. */
async function tell(hook?: () => never): Promise<Told[]> {
  const told: Told[] = [];
  const note = (to: string) => (event: object) => void told.push({ to, fields: Object.keys(event) });
  const names = ["onCallStart", "onAttemptStart", "onAttemptEnd", "onRetry", "onCallEnd"];
  const levels = ["debug", "info", "warn", "error"];
  const listing = {
    name: "cards.list",
    method: "GET",
    path: "/cards",
    parameters: [],
    responses: {},
  } as const;
  const facts = { ...listing, formats: { json: "application/json" }, secrets: [] };
  const runtime = new ClientRuntime(
    { environments: { sandbox: "https://acme.test" }, operations: { list: facts } },
    {
      environment: "sandbox",
      fetch: async () => new Response(null, { status: 503, headers: { "retry-after": "0" } }),
      retry: { attempts: 2 },
      hooks: Object.fromEntries(names.map((name) => [name, hook ?? note(name)])),
      logger: Object.fromEntries(
        levels.map((level) => [level, (_: string, fields: object) => note(level)(fields)]),
      ),
    },
    () => ({ headers: [], secrets: [], sign: () => ({}) }),
  );
  await runtime.call(facts, {}, {}).result();
  return told;
}

/** The rows on a field of the event that a hook gets. */
function meaningsOf(section: string, field: string, hook: string): string[] {
  return section
    .split("\n")
    .filter((line) => line.startsWith(`| \`${field}\` | `))
    .filter((line) => / \| `.+` \| .+ \|$/.test(line))
    .filter((line) => line.includes(" | every event | ") || line.includes(`\`${hook}\``));
}

describe("the events in a reference", () => {
  it("have the hooks, the levels and the fields of a call that is repeated and fails", async () => {
    const section = await text;
    const told = await tell();
    for (const [index, { to, fields }] of told.entries()) {
      const row = section.split("\n").find((line) => line.startsWith(`| \`${to}\` |`));
      // A log line comes before the hook of the same event.
      const [level, of] = row === undefined ? [to, told[index + 1]?.to] : ["", to];
      const cells = section
        .split("\n")
        .find((line) => line.startsWith(`| \`${of}\` |`))
        ?.split(" | ");
      expect(cells?.[3]?.match(/\w+/g)?.sort(), to).toEqual([...fields].sort());
      if (level !== "") expect(cells?.[2], of).toMatch(new RegExp(`^\`${level}\``));
      for (const field of fields)
        expect(meaningsOf(section, field, of ?? ""), `${field} of ${of}`).toHaveLength(1);
    }
    const hooks = [...section.matchAll(/^\| `(on\w+)`/gm)].map(([, name]) => name);
    expect(new Set(told.map(({ to }) => to).filter((to) => to.startsWith("on")))).toEqual(new Set(hooks));
    expect(told.map(({ to }) => to)).toEqual(expect.arrayContaining(["debug", "info", "warn"]));
  });

  it("have the log line of a hook that throws", async () => {
    const told = await tell(() => {
      throw new Error("of a hook");
    });
    const errors = told.filter(({ to }) => to === "error");
    expect(errors.length).toBeGreaterThan(0);
    for (const { fields } of errors) expect(fields).toEqual(["hook", "operation"]);
    expect(await text).toContain(" | `error` | `hook`, `operation` |");
  });
});
