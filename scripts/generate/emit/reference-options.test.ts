import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { iterate } from "../../../packages/core/src/iterate.ts";
import type { Operation } from "../../../packages/core/src/operation.ts";
import { readCallOptions } from "../../../packages/core/src/read-call-options.ts";
import { readClientOptions } from "../../../packages/core/src/read-client-options.ts";
import { retryDelay } from "../../../packages/core/src/retry.ts";
import type { Settings } from "../../../packages/core/src/settings.ts";
import { hasPackage, knownProviders } from "../known-providers.ts";
import { generateProvider } from "../provider.ts";
import { documentOf, generated, operation } from "../testing.ts";

const root = dirname(dirname(dirname(import.meta.dirname)));
const providers = knownProviders(root).filter((name) => hasPackage(root, name));

/** The rows of a table by the name in their first cell. */
function rowsOf(text: string): ReadonlyMap<string, readonly string[]> {
  const rows = [...text.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)];
  return new Map(rows.map(([, name = "", rest = ""]) => [name, rest.split(" | ").map((one) => one.trim())]));
}

function optionsOf(reference: string): string {
  return reference.split("\n## Options\n")[1]?.split("\n## ")[0] ?? "";
}

/** The names in the message that refuses an unknown option. */
function known(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    return namesIn(error);
  }
  throw new Error("nothing was refused");
}

function namesIn(error: unknown): string[] {
  const [, names = ""] = /known are (.*)\. Nothing/.exec(error instanceof Error ? error.message : "") ?? [];
  return names.split(", ").sort();
}

describe.each(providers)("the options in the reference of %s", async (name) => {
  const { model, files } = await generateProvider(root, name);
  const reference = files.get(`packages/${name}/reference.md`) ?? "";
  const rows = rowsOf(optionsOf(reference));
  const own = [...model.variables, ...model.headerOptions].map((one) => one.name);
  const hasXml = model.xml !== undefined;
  const namesFor = (test: (of: string) => boolean) =>
    [...rows]
      .filter(([option, [of = ""]]) => !option.includes(".") && !own.includes(option) && test(of))
      .map(([option]) => option);
  const methods = model.resources.flatMap((resource) => resource.methods);

  it("are those that core knows of a client", () => {
    const facts = {
      environments: {},
      variables: Object.fromEntries(model.variables.map((one) => [one.name, {}])),
      headerOptions: Object.fromEntries(
        model.headerOptions.map(({ name: option, header }) => [option, { header }]),
      ),
      ...(hasXml ? { xml: { enums: model.xml?.enums ?? {}, load: unused } } : {}),
      ...(model.encryption === undefined
        ? {}
        : { encryption: { ...model.encryption, cty: model.encryption.contentType, read: unused } }),
    };
    const expected = known(() => readClientOptions({ nope: 1 }, facts, unused));
    expect([...namesFor((of) => of.startsWith("client")), ...own].sort()).toEqual(expected);
    for (const option of own) expect(rows.has(option), option).toBe(true);
  });

  it.each(methods.map((method) => [method.operation.name, method] as const))(
    "are those that core knows of a call of %s",
    (title, { operation: facts }) => {
      // Of the client, the options of a call depend on that alone.
      const client = { xml: hasXml ? {} : undefined } as Settings;
      const expected = known(() => readCallOptions({ nope: 1 }, client, facts));
      expect(callOptions(title).sort()).toEqual(expected);
    },
  );

  it.each(methods.flatMap(({ iteration, operation: facts }) => (iteration ? [{ iteration, facts }] : [])))(
    "are those that core knows of $iteration.title",
    async ({ iteration, facts }) => {
      const message = await iterationError(facts);
      const expected = namesIn(message).filter((option) => option !== "format" || hasXml);
      const named = namesFor((of) => of.includes(`\`${iteration.title}\``));
      expect([...namesFor((of) => /(?:^|, )call$/.test(of)), ...named].sort()).toEqual(expected);
      expect(named).toContain("pageSize");
    },
  );

  function callOptions(title: string): string[] {
    return namesFor(
      (of) => /(?:^|, )call$/.test(of) || /call of (.*)/.exec(of)?.[1]?.includes(`\`${title}\``) === true,
    );
  }
});

function unused(): never {
  throw new Error("unknown options are refused first");
}

async function iterationError(facts: Operation): Promise<unknown> {
  const { page } = facts;
  if (page === undefined) throw new Error("no pages");
  const pages = iterate({ operation: facts, page, input: {}, options: { nope: 1 }, call: unused });
  return pages.next().catch((error: unknown) => error);
}

describe("the options in a reference", () => {
  const text = generated(documentOf({ paths: { "/cards": { get: operation("cards.list") } } })).then(
    (files) => optionsOf(files.get("reference.md") ?? ""),
  );

  it("have the defaults of core", async () => {
    const facts = { environments: { sandbox: "https://acme.test" } };
    const settings = readClientOptions({ environment: "sandbox" }, facts, () => ({
      headers: [],
      secrets: [],
      sign: unused,
    }));
    const rows = rowsOf(await text);
    const defaultOf = (name: string) => Number(rows.get(name)?.[2]?.replace(/[`_]| \(.*/g, ""));
    expect(defaultOf("timeoutMs")).toBe(settings.timeoutMs);
    expect(defaultOf("maxResponseBytes")).toBe(settings.maxResponseBytes);
    expect(defaultOf("retry.attempts")).toBe(settings.attempts);
    expect([rows.get("totalTimeoutMs")?.[2], settings.totalTimeoutMs]).toEqual(["none", undefined]);
  });

  it("have the waits of core", async () => {
    const wait = (attempt: number, random: number, retryAfter?: string) =>
      retryDelay({
        ...{ outcome: 429, repeatable: false, attempt, attempts: attempt + 1, now: 0, random },
        ...(retryAfter === undefined ? {} : { retryAfter }),
      });
    const [first, second, last, asked] = [...(await text).matchAll(/up to ([\d.]+) s/g)].map(
      ([, seconds]) => Number(seconds) * 1_000,
    );
    expect([wait(1, 1), wait(2, 1), wait(50, 1)]).toEqual([first, second, last]);
    expect([wait(1, 0), wait(2, 0)]).toEqual([(first ?? 0) / 2, (second ?? 0) / 2]);
    expect(wait(1, 0, String((asked ?? 0) / 1_000))).toBe(asked);
    expect(wait(1, 0, String((asked ?? 0) / 1_000 + 1))).toBeUndefined();
  });
});
