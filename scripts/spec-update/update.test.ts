import { createHash } from "node:crypto";
import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { isObject, type Json, type JsonObject } from "../generate/json.ts";
import type { Workspace } from "../generate/testing.ts";
import {
  cards,
  changesetOf,
  commit,
  corrections,
  facts,
  filesIn,
  house,
  overlay,
  requestFor,
  tools,
} from "./testing.ts";
import type { UpdateTools } from "./tools.ts";
import { updateSpec } from "./update.ts";
import { UpdateStopped } from "./update-stopped.ts";

const workspaces: Workspace[] = [];
afterEach(() => {
  for (const workspace of workspaces.splice(0)) workspace.remove();
});

async function opened(...args: Parameters<typeof house>): Promise<Workspace> {
  const workspace = await house(...args);
  workspaces.push(workspace);
  return workspace;
}

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const changesetFile = (text: string) => `.changeset/acme-${hashOf(text).slice(0, 8)}.md`;

function properties(document: JsonObject): JsonObject {
  let node: Json = document;
  for (const key of ["components", "schemas", "Card", "properties"])
    node = (isObject(node) && node[key]) || {};
  return isObject(node) ? node : {};
}
const withYear = cards((document) => {
  properties(document)["year"] = { type: "integer" };
});
const withoutNumber = cards((document) => delete properties(document)["number"]);
const withPath = cards((document) => {
  const { paths } = document;
  if (isObject(paths)) paths["/cards"] = { get: { responses: { 204: { description: "None." } } } };
});

/** The same API in Swagger 2.0. */
const oldCards = (more: JsonObject = {}): JsonObject => ({
  swagger: "2.0",
  info: { title: "Acme", version: "1" },
  host: "acme.test",
  schemes: ["https"],
  security: [{ key: [] }],
  securityDefinitions: { key: { type: "apiKey", in: "header", name: "api-key" } },
  paths: {
    "/cards/{id}": {
      get: {
        operationId: "getCard",
        produces: ["application/json"],
        parameters: [{ name: "id", in: "path", required: true, type: "string" }],
        responses: { 200: { description: "Done.", schema: { $ref: "#/definitions/Card" } } },
      },
    },
  },
  definitions: { Card: { type: "object", properties: { number: { type: "string" }, ...more } } },
});

/** Expects a refusal, and that no byte has changed; gives the message. */
async function stopped(
  workspace: Workspace,
  act: Promise<unknown>,
  before = filesIn(workspace),
): Promise<string> {
  const message = await act.then(
    () => "nothing was refused",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  expect(filesIn(workspace)).toEqual(before);
  return message;
}

describe("updateSpec", () => {
  it("follows a document in Swagger 2.0, whose overlay speaks of its form in OpenAPI 3.0", async () => {
    const actions = `
  - target: $.servers[0]
    description: The name of the environment.
    update: { x-tok-name: sandbox }
`;
    const workspace = await opened(oldCards(), { actions });
    const text = JSON.stringify(oldCards({ year: { type: "integer" } }));
    const outcome = await updateSpec(requestFor(workspace, text), tools(workspace));
    expect(outcome.state).toBe("done");
    expect(workspace.read("specs/acme/openapi.json")).toBe(text);
    expect(workspace.read("packages/acme/src/generated/schema.ts")).toContain("year?: number");
  });

  it("replaces the document, its note and all that follows, and writes the changeset", async () => {
    const workspace = await opened();
    const text = JSON.stringify(withYear);
    const own = tools(workspace);
    const outcome = await updateSpec(requestFor(workspace, text), own);
    expect(outcome.state).toBe("done");
    expect(outcome.files).toEqual([
      "specs/acme/openapi.json",
      "specs/acme/source.yaml",
      "packages/acme/src/generated/schema.ts",
      "packages/acme/src/generated/types.ts",
      "packages/acme/src/generated/operations.ts",
      "packages/acme/src/generated/client.ts",
      "packages/acme/src/index.ts",
      changesetFile(text),
    ]);
    expect(workspace.read("specs/acme/openapi.json")).toBe(text);
    expect(workspace.read("specs/acme/source.yaml")).toBe(
      `kind: vendor # as it is\naddress: https://acme.test\nretrieved: 2027-02-01\nsha256: ${hashOf(text)}\nversion: "1"\n`,
    );
    expect(workspace.read("packages/acme/src/generated/schema.ts")).toContain("year?: number");
    expect(workspace.read(changesetFile(text))).toBe(changesetOf("major"));
    expect(own.tasks).toEqual(["typecheck", "test"]);
  });

  it("adds to the changeset the names that went without a word", async () => {
    const workspace = await opened();
    let seen: string | undefined;
    const recordNames = (provider: string) => {
      seen = `${provider}: ${workspace.read(changesetFile(JSON.stringify(withYear)))}`;
      return ["CardsGetArguments", "CardsGetError"];
    };
    const own = tools(workspace, { recordNames });
    await updateSpec(requestFor(workspace, withYear), own);
    expect(seen).toBe(`acme: ${changesetOf("major")}`);
    expect(workspace.read(changesetFile(JSON.stringify(withYear)))).toBe(
      `${changesetOf("major").trimEnd()}\n\nNo longer exported: \`CardsGetArguments\`, \`CardsGetError\`.\n`,
    );
  });

  it("puts everything back where the names cannot be recorded", async () => {
    const workspace = await opened();
    const before = filesIn(workspace);
    const recordNames = () => {
      throw new UpdateStopped(["The record is damaged."]);
    };
    const act = updateSpec(requestFor(workspace, withYear), tools(workspace, { recordNames }));
    await expect(act).rejects.toThrow("The record is damaged.\nEvery file is as it was.");
    expect(filesIn(workspace)).toEqual(before);
  });

  it("tells the changeset about the package", async () => {
    const workspace = await opened();
    let told: unknown;
    const changesetText: UpdateTools["changesetText"] = (_judgement, changed) => {
      told = changed;
      return undefined;
    };
    await updateSpec(requestFor(workspace, withYear), tools(workspace, { changesetText }));
    expect(told).toEqual({
      name: "@tok/acme",
      version: "1.2.0",
      title: "Follows Acme as documented on 2027-02-01.",
    });
  });

  it("takes YAML for JSON without changing a generated byte, and removes the other document", async () => {
    const workspace = await opened();
    const before = filesIn(workspace);
    const text = stringify(cards(), { indent: 4 });
    const outcome = await updateSpec(requestFor(workspace, text), tools(workspace));
    expect(outcome.files).toEqual([
      "specs/acme/openapi.yaml",
      "specs/acme/source.yaml",
      "specs/acme/openapi.json",
    ]);
    const after = filesIn(workspace);
    expect(after.has("specs/acme/openapi.json")).toBe(false);
    expect(after.get("specs/acme/openapi.yaml")).toBe(text);
    const generated = (files: Map<string, string>) =>
      [...files].filter(([file]) => file.startsWith("packages/"));
    expect(generated(after)).toEqual(generated(before));
    expect(outcome.judgement?.verdict).toBe("none");
  });

  it("removes a generated file that nothing generates any more", async () => {
    const workspace = await opened();
    workspace.write("packages/acme/src/generated/xml.ts", "export {};\n");
    const { files } = await updateSpec(requestFor(workspace, withYear), tools(workspace));
    expect(files).toContain("packages/acme/src/generated/xml.ts");
    expect(filesIn(workspace).has("packages/acme/src/generated/xml.ts")).toBe(false);
  });

  it("has nothing to do where the document stands there and is recorded", async () => {
    const workspace = await opened();
    const before = filesIn(workspace);
    const own = tools(workspace);
    const outcome = await updateSpec(requestFor(workspace, cards()), own);
    expect(outcome).toEqual({ state: "nothing to do", judgement: undefined, files: [], remarks: [] });
    expect(filesIn(workspace)).toEqual(before);
    expect(own.tasks).toEqual([]);
  });

  it("corrects source.yaml where the document stands there and another hash is recorded", async () => {
    const workspace = await opened();
    const note = workspace.read("specs/acme/source.yaml");
    workspace.write("specs/acme/source.yaml", note.replace(/sha256: ..../, "sha256: 0000"));
    const outcome = await updateSpec(requestFor(workspace, cards()), tools(workspace));
    expect(outcome.files).toEqual(["specs/acme/source.yaml"]);
    expect(workspace.read("specs/acme/source.yaml")).toBe(note.replace("2026-01-31", "2027-02-01"));
  });

  it("writes nothing in a dry run, and says what it would write", async () => {
    const workspace = await opened();
    const before = filesIn(workspace);
    const own = tools(workspace);
    const request = requestFor(workspace, withYear, { dryRun: true });
    const outcome = await updateSpec(request, own);
    expect(outcome.state).toBe("tried");
    expect(outcome.judgement?.verdict).toBe("major");
    expect(filesIn(workspace)).toEqual(before);
    expect(own.tasks).toEqual([]);
    expect((await updateSpec({ ...request, dryRun: false }, own)).files).toEqual(outcome.files);
  });

  it("writes nothing in a dry run, though source.yaml is a link", async () => {
    const workspace = await opened();
    const note = workspace.read("specs/acme/source.yaml");
    workspace.write("notes/acme.yaml", note);
    rmSync(join(workspace.root, "specs/acme/source.yaml"));
    symlinkSync(join(workspace.root, "notes/acme.yaml"), join(workspace.root, "specs/acme/source.yaml"));
    const act = updateSpec(requestFor(workspace, withYear, { dryRun: true }), tools(workspace));
    expect(await stopped(workspace, act)).toBe(
      "specs/acme/source.yaml is a symbolic link, and nothing is written through it. Put what it leads to in its place.\nNothing was written.",
    );
    expect(workspace.read("notes/acme.yaml")).toBe(note);
  });

  describe("what stops it before anything is written", () => {
    it("an action whose field is gone, by its name and with what moved", async () => {
      const workspace = await opened();
      const message = await stopped(
        workspace,
        updateSpec(requestFor(workspace, withoutNumber), tools(workspace)),
      );
      expect(message).toBe(
        [
          'specs/acme/overlay.yaml#/actions/1: action 2 ("A number pays. [DOC]") no longer matches: its target $.components.schemas.Card.properties.number finds nothing in the new document.',
          "In the old document it found:",
          "  #/components/schemas/Card/properties/number, of which #/components/schemas/Card/properties is left",
          "Nothing was written.",
        ].join("\n"),
      );
    });

    it.each<[string, JsonObject | string, string]>([
      [
        "Swagger 1.2",
        { swagger: "1.2", paths: {} },
        'the document is Swagger "1.2". Give Swagger "2.0", or OpenAPI 3.0 or 3.1',
      ],
      ["something else", { message: "Not found" }, "openapi, the version, is missing"],
      ["a page", "<!DOCTYPE html>", "the file is an HTML page, not JSON or YAML"],
      ["nothing", " \n", "the file is empty"],
      [
        "a document cut short",
        JSON.stringify(cards()).slice(0, 99),
        "given:1:98: the text breaks the rules of JSON",
      ],
      [
        "a document that cannot be generated from",
        cards((document) => {
          document["servers"] = [{ url: "https://acme.test" }, { url: "https://second.test" }];
        }),
        "Name the environment by an overlay action.\nThis is about the new document.\n",
      ],
    ])("%s", async (_what, given, problem) => {
      const workspace = await opened();
      const message = await stopped(workspace, updateSpec(requestFor(workspace, given), tools(workspace)));
      expect(message).toContain(problem);
      expect(message.split("\n").at(-1)).toBe("Nothing was written.");
    });

    it("a package that lacks what the new document needs", async () => {
      const workspace = await opened();
      workspace.write("packages/acme/package.json", '{ "name": "@tok/acme" }');
      expect(
        await stopped(workspace, updateSpec(requestFor(workspace, withYear), tools(workspace))),
      ).toContain("packages/acme/package.json#/type: type is missing");
    });

    it("a judge that fails, which is told with its place", async () => {
      const workspace = await opened();
      const judge = () => {
        throw new TypeError("broken");
      };
      expect(
        await stopped(workspace, updateSpec(requestFor(workspace, withYear), tools(workspace, { judge }))),
      ).toMatch(/TypeError: broken\n +at judge .*\n[\s\S]*Nothing was written\.$/);
    });

    it("a provider that is not there, and one without a package", async () => {
      const workspace = await opened();
      workspace.provide("bare", cards());
      const to = (provider: string) =>
        stopped(workspace, updateSpec(requestFor(workspace, withYear, { provider }), tools(workspace)));
      expect(await to("none")).toContain("There is no specs/none. Known providers: acme, bare.");
      expect(await to("bare")).toContain("There is no packages/bare");
    });
  });

  describe("what fails after the files are written", () => {
    const failing = (task: string): Pick<UpdateTools, "run"> & { asked: string[] } => {
      const asked: string[] = [];
      return {
        asked,
        run: async (name) => {
          asked.push(name);
          return { ok: name !== task, output: name === task ? "what it printed\n" : "" };
        },
      };
    };

    it.each(["typecheck", "test"])("a failing %s puts every file back and builds again", async (task) => {
      const workspace = await opened();
      const own = failing(task);
      const act = updateSpec(requestFor(workspace, stringify(withYear)), tools(workspace, own));
      const message = await stopped(workspace, act);
      expect(message).toBe(
        `The ${task} of @tok/acme fails.\nEvery file is as it was.\nWith --keep the new files stay in place.`,
      );
      await expect(act).rejects.toMatchObject({ output: "what it printed\n" });
      expect(own.asked.at(-1)).toBe("build");
    });

    it("a changeset that cannot be written puts every file back", async () => {
      const workspace = await opened();
      workspace.write(".changeset", "no folder");
      const message = await stopped(workspace, updateSpec(requestFor(workspace, withYear), tools(workspace)));
      expect(message).toMatch(
        /^\.changeset\/acme-[\da-f]{8}\.md cannot be written: .*\nEvery file is as it was\./,
      );
    });

    it("with --keep the new files stay, and the next run goes on from the last commit", async () => {
      const workspace = await opened();
      commit(workspace);
      const text = JSON.stringify(withYear);
      const request = requestFor(workspace, text, { keep: true });
      await expect(updateSpec(request, tools(workspace, failing("test")))).rejects.toThrow(
        "The new files are left in place, without a changeset. Correct what is wrong and run the same command again.",
      );
      expect(workspace.read("specs/acme/openapi.json")).toBe(text);
      expect(filesIn(workspace).has(changesetFile(text))).toBe(false);

      const outcome = await updateSpec(request, tools(workspace));
      expect(outcome.files).toEqual([changesetFile(text)]);
      expect(workspace.read(changesetFile(text))).toBe(changesetOf("major"));
    });

    it("an interrupt puts every file back while the tests run", async () => {
      const workspace = await opened();
      const before = filesIn(workspace);
      let interrupt = () => "not ready";
      let released = 0;
      const onInterrupt: UpdateTools["onInterrupt"] = (undo) => {
        interrupt = undo;
        return () => {
          released += 1;
        };
      };
      const said: string[] = [];
      const run: UpdateTools["run"] = async () => {
        expect(filesIn(workspace)).not.toEqual(before);
        said.push(interrupt());
        expect(filesIn(workspace)).toEqual(before);
        return { ok: false, output: "" };
      };
      await stopped(
        workspace,
        updateSpec(requestFor(workspace, withYear), tools(workspace, { onInterrupt, run })),
        before,
      );
      expect(said[0]).toBe("Every file is as it was.");
      expect(released).toBe(1);
    });
  });

  describe("what changes are judged against", () => {
    it("the last commit, so that the overlay can be corrected for the new document first", async () => {
      const workspace = await opened();
      commit(workspace);
      workspace.write(
        "specs/acme/overlay.yaml",
        corrections.slice(0, corrections.indexOf("  - target: $.components")) + facts,
      );
      const judged: boolean[] = [];
      const judge: UpdateTools["judge"] = (_root, before, after) => {
        for (const { files } of [before, after])
          judged.push((files.get("packages/acme/src/generated/schema.ts") ?? "").includes("number?: string"));
        return { verdict: "none", changes: [] };
      };
      await updateSpec(requestFor(workspace, withoutNumber), tools(workspace, { judge }));
      expect(judged).toEqual([true, false]);
    });

    it("is said where nothing can be generated from it", async () => {
      const workspace = await opened();
      workspace.write("specs/acme/overlay.yaml", overlay.replace("properties.number", "properties.nubmer"));
      commit(workspace);
      workspace.write("specs/acme/overlay.yaml", overlay);
      expect(
        await stopped(workspace, updateSpec(requestFor(workspace, withYear), tools(workspace))),
      ).toContain("This is specs/acme as the last commit has it.");
    });
  });

  describe("the note", () => {
    const fetched =
      (address: string): UpdateTools["read"] =>
      async () => ({
        shown: address,
        address: new URL(address),
        bytes: Buffer.from(JSON.stringify(versionTwo)),
        format: "json",
      });
    const versionTwo = cards((document) => {
      document["info"] = { title: "Acme", version: "2.0" };
    });
    const from = "https://acme.test/openapi.json";

    it("has the address that was given, and the version of the document", async () => {
      const workspace = await opened();
      await updateSpec(requestFor(workspace, "", { from }), tools(workspace, { read: fetched(from) }));
      expect(workspace.read("specs/acme/source.yaml")).toContain(`address: ${from}\n`);
      expect(workspace.read("specs/acme/source.yaml")).toContain('version: "2.0"\n');
    });

    it("has no version where it had none", async () => {
      const workspace = await opened();
      const note = workspace.read("specs/acme/source.yaml").replace(/version: .*\n/, "");
      workspace.write("specs/acme/source.yaml", note);
      await updateSpec(requestFor(workspace, withYear), tools(workspace));
      expect(workspace.read("specs/acme/source.yaml")).not.toContain("version");
    });

    it("keeps the page where it names the document beside it", async () => {
      const workspace = await opened();
      const note = workspace.read("specs/acme/source.yaml");
      workspace.write("specs/acme/source.yaml", `${note}document: https://acme.test/old.json\n`);
      await updateSpec(requestFor(workspace, "", { from }), tools(workspace, { read: fetched(from) }));
      expect(workspace.read("specs/acme/source.yaml")).toContain("address: https://acme.test\n");
      expect(workspace.read("specs/acme/source.yaml")).toContain(`document: ${from}\n`);
    });

    it("keeps its address where the new one has a query, and says so", async () => {
      const workspace = await opened();
      const own = tools(workspace, { read: fetched(`${from}?key=SECRET`) });
      const { remarks } = await updateSpec(requestFor(workspace, "", { from }), own);
      expect(workspace.read("specs/acme/source.yaml")).toContain("address: https://acme.test\n");
      expect(remarks).toEqual([
        "the address has a query, which can hold a key, so specs/acme/source.yaml keeps the one it has",
      ]);
    });
  });

  describe("a transcription", () => {
    it("is not fetched", async () => {
      const workspace = await opened(cards(), { kind: "transcription" });
      const read = () => Promise.reject(new Error("it was read"));
      const request = requestFor(workspace, "", { from: "https://acme.test/openapi.json" });
      const message = await stopped(workspace, updateSpec(request, tools(workspace, { read })));
      expect(message).toContain("specs/acme holds a transcription");
      expect(message).toContain("so give a file.");
    });

    it("is not replaced by a document of another shape, which is told by its signs", async () => {
      const workspace = await opened(cards(), { kind: "transcription" });
      const theirs = { ...withPath, info: { title: "The whole vault", version: "7" }, paths: {} };
      const message = await stopped(workspace, updateSpec(requestFor(workspace, theirs), tools(workspace)));
      expect(message).toBe(
        [
          "This is no new version of the transcription in specs/acme, but a document of another shape:",
          '  its title is "The whole vault", and that of the standing one "Acme"',
          "  it lacks 1 of 1 operations: GET /cards/{id}",
          "A transcription keeps its title and its names. Bring what is new into ours, and give that file.",
          "Nothing was written.",
        ].join("\n"),
      );
    });

    it("is replaced by a new version, also by one that was edited in its place", async () => {
      const workspace = await opened(cards(), { kind: "transcription" });
      commit(workspace);
      const text = JSON.stringify(withYear);
      workspace.write("specs/acme/openapi.json", text);
      const request = requestFor(workspace, "", { from: "specs/acme/openapi.json" });
      const { files } = await updateSpec(request, tools(workspace));
      expect(files).toContain(changesetFile(text));
      expect(files).not.toContain("specs/acme/openapi.json");
      expect(workspace.read("specs/acme/source.yaml")).toContain(hashOf(text));
      expect(workspace.read("specs/acme/source.yaml")).toContain("address: https://acme.test\n");
    });
  });

  describe("what a person should look at", () => {
    it("operations that are new and have no method", async () => {
      const workspace = await opened();
      const { remarks } = await updateSpec(requestFor(workspace, withPath), tools(workspace));
      expect(remarks).toEqual([
        "new, without x-tok-methods, so for raw calls only: GET /cards; pnpm new-provider acme --update proposes methods",
      ]);
    });

    it("a vendor's document that lacks most operations, also where it stops", async () => {
      const workspace = await opened();
      const other = cards((document) => {
        document["paths"] = { "/pans": { get: { responses: { 204: { description: "None." } } } } };
      });
      const message = await stopped(workspace, updateSpec(requestFor(workspace, other), tools(workspace)));
      expect(message).toContain(
        "Is it the same API? Here is the sign: it lacks 1 of 1 operations: GET /cards/{id}.\nNothing was written.",
      );
    });

    it("an action that now makes what it completed", async () => {
      const workspace = await opened();
      workspace.write(
        "specs/acme/overlay.yaml",
        overlay
          .replace("schemas.Card.properties.number", "schemas.Card.properties")
          .replace("{ x-tok-secret: true }", "{ number: { x-tok-secret: true } }"),
      );
      const { remarks } = await updateSpec(requestFor(workspace, withoutNumber), tools(workspace));
      expect(remarks).toEqual([
        'action 2 ("A number pays. [DOC]") completed #/components/schemas/Card/properties/number; the new document lacks it, so the action now makes it',
      ]);
    });
  });
});
