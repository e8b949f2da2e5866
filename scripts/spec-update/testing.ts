/** What tests of the update share: a small provider in a folder that looks like the repository. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "../generate/generation.ts";
import type { Json, JsonObject } from "../generate/json.ts";
import { documentOf, operation, Workspace } from "../generate/testing.ts";
import { readIncoming } from "./incoming.ts";
import type { Task, UpdateRequest, UpdateTools } from "./tools.ts";

/** The provider's document, without anything that the overlay says. */
export function cards(change: (document: JsonObject) => void = () => undefined): JsonObject {
  const document = documentOf({
    paths: {
      "/cards/{id}": {
        get: {
          operationId: "getCard",
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          responses: operation("", { answer: { $ref: "#/components/schemas/Card" } })["responses"] ?? {},
        },
      },
    },
    schemas: {
      Card: {
        type: "object",
        properties: { number: { type: "string", description: "All digits." }, month: { type: "integer" } },
      },
    },
  });
  change(document);
  return bare(document);
}

/** A vendor's document says nothing in our words: the overlay does. */
function bare<Node extends Json>(node: Node): Node {
  const text = JSON.stringify(node, (key, value: unknown) => (key.startsWith("x-tok-") ? undefined : value));
  return JSON.parse(text);
}

/** Two actions, the first ones of the overlay. */
export const corrections = `# Corrections.
overlay: 1.1.0
info: { title: Acme, version: "1" }
actions:
  - target: $.paths['/cards/{id}'].get
    description: The name of the method.
    update:
      x-tok-methods: [{ name: cards.get }]
  - target: $.components.schemas.Card.properties.number
    description: A number pays. [DOC]
    update: { x-tok-secret: true }
`;

/** What the package needs besides; at the end, so that no test counts it. */
export const facts = `
  - target: $
    description: The names of the package.
    update: { x-tok-provider: { package: "@tok/acme", class: AcmeClient, title: Acme } }
  - target: $.servers[0]
    description: The name of the environment.
    update: { x-tok-name: sandbox }
  - target: $.components.securitySchemes.key
    description: A key in a header.
    update: { x-tok-auth: { scheme: api-key } }
`;

export const overlay: string = corrections + facts;

export const changesetOf = (verdict: string) => `---\n"@tok/acme": ${verdict}\n---\n`;

/** A repository with the one provider, generated. */
export async function house(
  document: JsonObject | string = cards(),
  more: { kind?: "vendor" | "transcription"; ending?: string; actions?: string } = {},
): Promise<Workspace> {
  const { kind = "vendor", ending = "json", actions = "" } = more;
  const workspace = new Workspace();
  workspace.provide("acme", document, { overlay: corrections + actions + facts, ending });
  const note = workspace.read("specs/acme/source.yaml").replace("transcription", `${kind} # as it is`);
  workspace.write("specs/acme/source.yaml", `${note}version: "1"\n`);
  workspace.write(
    "packages/acme/package.json",
    JSON.stringify({
      name: "@tok/acme",
      version: "1.2.0",
      type: "module",
      exports: {
        ".": { types: "./dist/index.d.ts", default: "./dist/index.js" },
        "./package.json": "./package.json",
      },
      files: ["dist", "reference.md"],
      dependencies: { "@tok/core": "workspace:^" },
    }),
  );
  await generate(workspace.root, ["acme"]);
  return workspace;
}

/** Makes the provider, its package and all changesets the last commit. */
export function commit({ root }: Workspace): void {
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@acme.test", ...args], { cwd: root });
  git("init", "--quiet");
  git("add", "specs", "packages/acme", ...[".changeset"].filter((folder) => existsSync(join(root, folder))));
  git("commit", "--quiet", "--message", "specs", "--no-gpg-sign", "--no-verify");
}

/** All files but those of core, with their bytes. */
export function filesIn({ root }: Workspace): Map<string, string> {
  const entries = ["specs", "packages/acme", ".changeset"].flatMap((folder) => {
    try {
      return readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    } catch {
      return [];
    }
  });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    names.sort().map((name) => [name.slice(root.length + 1), readFileSync(name).toString("latin1")]),
  );
}

/** A request for the document `given`, which is written into the workspace beside the provider's folder. */
export function requestFor(
  workspace: Workspace,
  given: JsonObject | string,
  more: Partial<UpdateRequest> = {},
): UpdateRequest {
  workspace.write("given", typeof given === "string" ? given : JSON.stringify(given));
  return { root: workspace.root, provider: "acme", from: "given", keep: false, dryRun: false, ...more };
}

/** Tools that run nothing; `tasks` are those that were asked for. */
export function tools(
  workspace: Workspace,
  more: Partial<UpdateTools> = {},
): UpdateTools & { tasks: Task[] } {
  const tasks: Task[] = [];
  return {
    tasks,
    step: async (_title, run) => run(() => undefined),
    read: (from) => readIncoming(from, { folder: workspace.root }),
    today: () => "2027-02-01",
    judge: (_root, before, after) =>
      [...before.files].every(([file, text]) => after.files.get(file) === text)
        ? { verdict: "none", changes: [] }
        : { verdict: "major", changes: [{ heading: "Changed", text: "something", verdict: "major" }] },
    changesetText: ({ verdict }) => (verdict === "none" ? undefined : changesetOf(verdict)),
    run: async (task) => {
      tasks.push(task);
      return { ok: true, output: "" };
    },
    recordNames: () => [],
    onInterrupt: () => () => undefined,
    ...more,
  };
}
