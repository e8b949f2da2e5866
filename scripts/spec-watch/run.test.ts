import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeGitHub } from "./fake-github.ts";
import { RunError, run } from "./run.ts";
import { Clone, htmlPage, Loopback } from "./testing.ts";

const token = "ghs_0123456789abcdefSECRET";
const document = { openapi: "3.0.3", info: { title: "Acme", version: "1" }, paths: {} };
const branch = "spec-update/acme";

let loopback: Loopback;
let template: Clone;
beforeAll(async () => {
  loopback = await Loopback.start();
  template = new Clone({
    "specs/acme/openapi.json": JSON.stringify(document, null, 2),
    "specs/acme/source.yaml": source("transcription", ["/tokens", "/errors"]),
    ".changeset/other.md": "---\n---\nOf somebody else.\n",
  });
});
afterAll(async () => {
  template.remove();
  await loopback.close();
});

let github: FakeGitHub;
let clone: Clone;
let printed: string[];
beforeEach(() => {
  // The settings of whoever runs the tests are not those of a workflow.
  vi.stubEnv("GIT_CONFIG_GLOBAL", "/dev/null");
  vi.stubEnv("GITHUB_TOKEN", token);
  loopback.clear();
  loopback.page("/tokens", htmlPage("A token has 16 digits."));
  loopback.page("/errors", htmlPage("401 means that the key is wrong."));
  loopback.page("/openapi.json", { body: JSON.stringify(document) });
  github = new FakeGitHub(loopback);
  clone = new Clone(template);
  printed = [];
});
afterEach(() => {
  clone.remove();
  vi.unstubAllEnvs();
});

function source(kind: "vendor" | "transcription", watch: readonly string[], more = ""): string {
  const pages = watch.map((path) => `\n  - ${loopback.url}${path}`).join("");
  const start = `kind: ${kind}\naddress: ${loopback.url}/tokens\nretrieved: 2026-01-31\nsha256: ${"ab".repeat(32)}\n`;
  return `${start}${more}${watch.length === 0 ? "" : `watch:${pages}\n`}`;
}

/** The provider publishes its document. */
function publishes(watch: readonly string[] = []): void {
  clone.write("specs/acme/source.yaml", source("vendor", watch, `document: ${loopback.url}/openapi.json\n`));
  clone.commitAndPush("a vendor's document");
}

let commands = 0;

/** Stands in for `pnpm spec-update`: takes the document, or fails with a text. */
function specUpdate(failure?: string, lines = "Add `cards.get`, @everyone."): readonly string[] {
  commands += 1;
  const file = join(clone.folder, `spec-update-${commands}.mjs`);
  const changeset = `---\n"@tok/acme": minor\n---\n\n${lines}\n`;
  const fails = `console.error(${JSON.stringify(failure)}); process.exit(1);`;
  writeFileSync(
    file,
    `import { mkdirSync, writeFileSync } from "node:fs";
const [provider, address] = process.argv.slice(2);
const text = await (await fetch(address)).text();
writeFileSync("specs/" + provider + "/openapi.json", text);
mkdirSync("packages/acme/src/generated", { recursive: true });
writeFileSync("packages/acme/src/generated/client.ts", "// " + (process.env.GITHUB_TOKEN ?? "no token"));
${failure === undefined ? "" : fails}
writeFileSync(".changeset/acme-new.md", ${JSON.stringify(changeset)});
`,
  );
  return [process.execPath, file];
}

const pauses: number[] = [];

function watch(mode: "look" | "record" | "apply" = "apply", more: object = {}): Promise<number> {
  return run({
    root: clone.root,
    providers: mode === "record" ? ["acme"] : [],
    mode,
    env: { GITHUB_REPOSITORY: "acme-corp/tok", GITHUB_TOKEN: token, GITHUB_API_URL: github.apiUrl },
    today: "2026-02-01",
    print: (line) => printed.push(line),
    fetching: { pause: async (ms) => pauses.push(ms) },
    specUpdate: specUpdate(),
    ...more,
  });
}

/** A person has read the pages, and that is on `main`. */
async function recorded(): Promise<void> {
  await watch("record");
  clone.commitAndPush("record");
  printed = [];
}

const calls = (): string[] => github.writes.map(({ call }) => call);
const moved = (title: string): void => {
  loopback.page("/openapi.json", {
    body: JSON.stringify({ ...document, info: { title, version: "2" } }),
  });
};
/** A person adds a commit to our branch; its name. */
function correctOverlay(): string {
  clone.git("switch", "--quiet", "--create", "mine");
  clone.git("pull", "--quiet", "origin", branch);
  clone.write("specs/acme/overlay.yaml", "# corrected\n");
  clone.commitAndPush("correct the overlay", branch);
  const commit = clone.git("rev-parse", "HEAD").trim();
  clone.git("switch", "--quiet", "main");
  return commit;
}

const isClean = (): boolean =>
  clone.git("status", "--porcelain") === "" && clone.git("branch", "--show-current").trim() === "main";

describe("run on pages", () => {
  it("does nothing while nothing changes, whatever is around the text", async () => {
    await recorded();
    loopback.page("/tokens", htmlPage("A token has 16 digits.", { stars: 7 }));
    expect(await watch()).toBe(0);
    expect(loopback.seen.filter((call) => call.includes("/api/"))).toEqual([]);
    expect(printed).toEqual(["acme               2 unchanged"]);
  });

  it("opens an issue that names the changed page, and no other", async () => {
    await recorded();
    loopback.page("/tokens", htmlPage("A token has 19 digits."));
    expect(await watch()).toBe(0);
    expect(calls()).toEqual(["POST /issues"]);
    const [issue] = github.issues;
    expect(issue).toMatchObject({ title: "acme: watched pages have changed", labels: ["spec-watch"] });
    expect(issue?.body).toContain(`- ${loopback.url}/tokens (changed, recorded on 2026-02-01)`);
    expect(issue?.body).not.toContain("/errors");
    expect(issue?.body).toContain("pnpm spec-watch --record acme");
    expect([...github.authorizations]).toEqual([`Bearer ${token}`]);
  });

  it("says a change once, and comments on the next one", async () => {
    await recorded();
    loopback.page("/tokens", htmlPage("A token has 19 digits."));
    await watch();
    await watch();
    expect(calls()).toEqual(["POST /issues"]);
    loopback.page("/tokens", htmlPage("A token has 20 digits."));
    await watch();
    await watch();
    expect(calls()).toEqual(["POST /issues", "POST /issues/1/comments"]);
    expect(github.issues[0]?.comments[0]).toContain("/tokens (changed");
  });

  it("does not say again what a person has closed, and opens a new issue for the next change", async () => {
    await recorded();
    loopback.page("/tokens", htmlPage("A token has 19 digits."));
    await watch();
    for (const issue of github.threads) issue.state = "closed";
    await watch();
    expect(github.issues).toHaveLength(1);
    loopback.page("/tokens", htmlPage("A token has 20 digits."));
    await watch();
    expect(github.issues).toHaveLength(2);
  });

  it("says a change again that was recorded, taken back and made once more", async () => {
    await recorded();
    loopback.page("/tokens", htmlPage("A token has 19 digits."));
    await watch();
    for (const [text, today] of [
      ["A token has 16 digits.", "2026-02-02"],
      ["A token has 19 digits.", "2026-02-03"],
    ]) {
      loopback.page("/errors", htmlPage(`${today}`));
      await watch("record", { today });
      clone.commitAndPush("record");
      loopback.page("/tokens", htmlPage(text ?? ""));
      await watch();
    }
    expect(github.issues[0]?.comments).toHaveLength(2);
  });

  it.each([404, 410])("opens an issue for a page that is gone with status %i", async (status) => {
    await recorded();
    loopback.page("/errors", { status });
    expect(await watch()).toBe(0);
    expect(github.issues[0]?.body).toContain(`- ${loopback.url}/errors (gone, status ${status})`);
  });

  it("tells where a vendor has no document to fetch that a person has to", async () => {
    clone.write("specs/acme/source.yaml", source("vendor", ["/tokens"]));
    await recorded();
    loopback.page("/tokens", htmlPage("A token has 19 digits."));
    await watch();
    expect(github.issues[0]?.body).toContain("run `pnpm spec-update acme <file>`");
  });

  it("only warns of a page that cannot be read, and asks it once more after a pause", async () => {
    await recorded();
    loopback.page("/errors", { status: 503 });
    pauses.length = 0;
    const env = { GITHUB_REPOSITORY: "acme-corp/tok", GITHUB_TOKEN: token, GITHUB_ACTIONS: "true" };
    expect(await watch("apply", { env })).toBe(0);
    expect(pauses).toEqual([5_000]);
    expect(printed).toContain(`::warning::acme: ${loopback.url}/errors could not be read: status 503`);
    expect(github.writes).toEqual([]);
  });

  it("fails when nothing could be read at all", async () => {
    await recorded();
    for (const path of ["/tokens", "/errors"]) loopback.page(path, { status: 403 });
    expect(await watch()).toBe(1);
    expect(printed.join()).toContain("Nothing could be read");
  });
});

describe("run on pages without a record", () => {
  it("proposes to record them, opens no issue, and leaves the clone as it was", async () => {
    expect(await watch()).toBe(0);
    expect(calls()).toEqual(["POST /pulls"]);
    expect(github.pulls[0]).toMatchObject({
      title: "acme: record watched pages",
      head: branch,
      base: "main",
    });
    expect(github.pulls[0]?.body).toContain(`- ${loopback.url}/tokens`);
    const records = JSON.parse(clone.pushed(branch, "specs/acme/watched.json"));
    expect(Object.keys(records)).toEqual([`${loopback.url}/errors`, `${loopback.url}/tokens`]);
    expect(records[`${loopback.url}/tokens`]).toEqual({
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      seen: "2026-02-01",
    });
    expect(isClean()).toBe(true);
  });

  it("proposes once, also when a person has closed the pull request", async () => {
    await watch();
    await watch();
    for (const pull of github.threads) pull.state = "closed";
    await watch("apply", { today: "2026-02-08" });
    expect(calls()).toEqual(["POST /pulls"]);
    expect(clone.commits(branch)).toHaveLength(1);
    expect(printed.at(-1)).toContain("#1 proposes it already, and a person has closed it");
  });

  it("finds everything unchanged after the pull request is merged", async () => {
    await watch();
    clone.git("pull", "--quiet", "origin", branch);
    clone.git("push", "--quiet", "origin", "HEAD:main");
    printed = [];
    await watch();
    expect(printed).toEqual(["acme               2 unchanged"]);
  });

  it("records by hand, keeps the day of what stays the same, and forgets what is not watched", async () => {
    await recorded();
    const before = JSON.parse(clone.read("specs/acme/watched.json"));
    loopback.page("/tokens", htmlPage("A token has 19 digits."));
    loopback.page("/new", htmlPage("New."));
    clone.write("specs/acme/source.yaml", source("transcription", ["/tokens", "/new"]));
    expect(await watch("record", { today: "2026-03-01" })).toBe(0);
    const after = JSON.parse(clone.read("specs/acme/watched.json"));
    expect(Object.keys(after)).toEqual([`${loopback.url}/new`, `${loopback.url}/tokens`]);
    expect(after[`${loopback.url}/tokens`].seen).toBe("2026-03-01");
    await watch("record", { today: "2026-04-01" });
    expect(JSON.parse(clone.read("specs/acme/watched.json"))).toEqual(after);
    expect(before[`${loopback.url}/tokens`].seen).toBe("2026-02-01");
    expect(github.writes).toEqual([]);
  });
});

describe("run on a vendor's document", () => {
  it("takes one that is only laid out anew for unchanged", async () => {
    publishes();
    loopback.page("/openapi.json", {
      body: JSON.stringify({ info: document.info, paths: {}, openapi: "3.0.3" }, null, 7),
    });
    expect(await watch()).toBe(0);
    expect(printed).toEqual(["acme               1 unchanged"]);
  });

  it("opens a pull request with the changeset for one that moved", async () => {
    publishes();
    moved("Acme 2");
    expect(await watch()).toBe(0);
    expect(calls()).toEqual(["POST /pulls"]);
    const [pull] = github.pulls;
    expect(pull).toMatchObject({
      title: "acme: take the new document of the provider",
      head: branch,
      base: "main",
    });
    expect(pull?.body).toContain(
      '`.changeset/acme-new.md`:\n\n```md\n---\n"@tok/acme": minor\n---\n\nAdd `cards.get`',
    );
    expect(pull?.body).not.toContain("Of somebody else");
    expect(JSON.parse(clone.pushed(branch, "specs/acme/openapi.json")).info.title).toBe("Acme 2");
    expect(clone.pushed(branch, "packages/acme/src/generated/client.ts")).toBe("// no token");
    expect(Object.keys(JSON.parse(clone.pushed(branch, "specs/acme/watched.json")))).toEqual([
      `${loopback.url}/openapi.json`,
    ]);
    expect(clone.branches()).toEqual(["main", branch]);
    expect(isClean()).toBe(true);
  });

  it.each(["- a line of a changeset\n".repeat(4_000), "`".repeat(90_000)])(
    "cuts a changeset that is too long for GitHub, and links to the whole of it",
    async (lines) => {
      publishes();
      moved("Acme 2");
      expect(await watch("apply", { specUpdate: specUpdate(undefined, lines) })).toBe(0);
      const body = github.pulls[0]?.body ?? "";
      expect(body).toContain('---\n"@tok/acme": minor\n---\n\n');
      expect(body).toContain("characters are left out here)");
      expect(body).toContain(`(https://github.com/acme-corp/tok/blob/${branch}/.changeset/acme-new.md)`);
      expect(clone.pushed(branch, ".changeset/acme-new.md")).toContain(lines);
    },
  );

  it("proposes once, and brings the pull request up to date when the document moves on", async () => {
    publishes();
    moved("Acme 2");
    await watch();
    loopback.seen.length = 0;
    await watch();
    expect(calls()).toEqual(["POST /pulls"]);
    // Asked once by the watch, and not by spec-update.
    expect(loopback.seen.filter((call) => call === "GET /openapi.json")).toHaveLength(1);
    moved("Acme 3");
    await watch();
    expect(calls()).toEqual(["POST /pulls", "PATCH /pulls/1"]);
    expect(clone.commits(branch)).toHaveLength(1);
    expect(JSON.parse(clone.pushed(branch, "specs/acme/openapi.json")).info.title).toBe("Acme 3");
  });

  it("leaves a branch alone to which a person has added commits, and comments once", async () => {
    publishes();
    moved("Acme 2");
    await watch();
    correctOverlay();
    moved("Acme 3");
    await watch();
    await watch();
    expect(calls()).toEqual(["POST /pulls", "POST /issues/1/comments"]);
    expect(github.pulls[0]?.comments[0]).toContain("pnpm spec-update acme");
    expect(clone.pushed(branch, "specs/acme/overlay.yaml")).toBe("# corrected\n");
  });

  it("makes a branch anew whose commits were merged, whoever made them", async () => {
    publishes();
    moved("Acme 2");
    await watch();
    const headSha = correctOverlay();
    for (const pull of github.threads)
      Object.assign(pull, { state: "closed", merged_at: "2026-02-02T00:00:00Z", headSha });
    moved("Acme 3");
    expect(await watch()).toBe(0);
    expect(calls()).toEqual(["POST /pulls", "POST /pulls"]);
    expect(clone.commits(branch)).toHaveLength(1);
  });

  it("opens an issue with what the command said where the document cannot be taken", async () => {
    publishes(["/tokens"]);
    moved("Acme 2");
    const failing = specUpdate(`\u001b[31moverlay.yaml: no match in ${clone.root}/specs ${token} \`\`\``);
    expect(await watch("apply", { specUpdate: failing })).toBe(0);
    const [issue] = github.issues;
    expect(issue?.title).toBe("acme: the new document needs a person");
    expect(issue?.body).toContain("````\noverlay.yaml: no match in ./specs *** ```\n````");
    // Nothing of the document is proposed, and the page is recorded all the same.
    expect(github.pulls[0]?.title).toBe("acme: record watched pages");
    expect(JSON.parse(clone.pushed(branch, "specs/acme/openapi.json")).info.title).toBe("Acme");
    expect(() => clone.pushed(branch, "packages/acme/src/generated/client.ts")).toThrow();
    expect(isClean()).toBe(true);
    await watch("apply", { specUpdate: failing });
    expect(calls()).toEqual(["POST /issues", "POST /pulls"]);
  });

  it("takes a page in the place of the document for unreadable", async () => {
    publishes(["/tokens"]);
    await recorded();
    loopback.page("/openapi.json", htmlPage("Down for maintenance"));
    expect(await watch()).toBe(0);
    expect(github.writes).toEqual([]);
    expect(printed.join()).toContain("it is an HTML page, not a document");
  });

  it("opens an issue for a document that is gone", async () => {
    publishes();
    loopback.page("/openapi.json", { status: 404 });
    await watch();
    expect(github.issues[0]?.body).toContain("/openapi.json (gone, status 404)");
  });
});

describe("run while something fails", () => {
  it("names the status where GitHub refuses, and does the rest the next time", async () => {
    publishes();
    moved("Acme 2");
    github.broken = { call: "POST /pulls", status: 503 };
    expect(await watch()).toBe(1);
    expect(printed.at(-1)).toMatch(/^acme: GitHub did not open a pull request: status 503/);
    expect(isClean()).toBe(true);
    github.broken = undefined;
    expect(await watch()).toBe(0);
    expect(github.pulls).toHaveLength(1);
    expect(clone.commits(branch)).toHaveLength(1);
  });

  it("sends a write once, and does not open a second issue where only the answer was lost", async () => {
    await recorded();
    loopback.page("/tokens", htmlPage("A token has 19 digits."));
    github.broken = { call: "POST /issues", status: 502, late: true };
    expect(await watch()).toBe(1);
    expect(calls()).toEqual(["POST /issues"]);
    github.broken = undefined;
    expect(await watch()).toBe(0);
    expect(github.issues).toHaveLength(1);
  });

  it("writes nothing while it cannot read what was said before", async () => {
    await recorded();
    loopback.page("/tokens", htmlPage("A token has 19 digits."));
    github.broken = { call: "GET /issues", status: 500 };
    expect(await watch()).toBe(1);
    expect(github.writes).toEqual([]);
  });

  it("goes on with the other providers", async () => {
    clone.write("specs/zeta/openapi.json", JSON.stringify(document));
    clone.write("specs/zeta/source.yaml", source("transcription", ["/tokens"]));
    clone.git("push", "--quiet", "origin", "HEAD:spec-update/acme");
    clone.commitAndPush("a second provider");
    expect(await watch()).toBe(1);
    expect(printed.join("\n")).toContain("acme: The branch spec-update/acme holds commits of others");
    expect(github.pulls.map(({ head }) => head)).toEqual(["spec-update/zeta"]);
  });

  it("does not touch a clone with changes that are not committed", async () => {
    clone.write("specs/acme/overlay.yaml", "# not yet committed\n");
    expect(await watch()).toBe(1);
    expect(printed.at(-1)).toContain("not committed");
    expect(clone.read("specs/acme/overlay.yaml")).toBe("# not yet committed\n");
    expect(github.writes).toEqual([]);
  });
});

describe("run and its token", () => {
  it("is nowhere but in the header of requests to GitHub", async () => {
    publishes(["/tokens"]);
    moved("Acme 2");
    await watch("apply", { specUpdate: specUpdate(`the token is ${token}`) });
    github.broken = { call: "GET /pulls", status: 401 };
    await watch();
    const said =
      printed.join("\n") + JSON.stringify(github.writes) + clone.git("config", "--list", "--local");
    expect(said).not.toContain(token);
    expect(said).not.toContain(Buffer.from(`x-access-token:${token}`).toString("base64"));
  });

  it.each([{ GITHUB_TOKEN: token }, { GITHUB_REPOSITORY: "acme-corp/tok" }, {}])(
    "is asked for before anything is fetched",
    async (env) => {
      await expect(watch("apply", { env })).rejects.toThrow(RunError);
      expect(loopback.seen).toEqual([]);
    },
  );

  it("is not needed to look: that only says what would be done", async () => {
    publishes(["/tokens"]);
    moved("Acme 2");
    expect(await watch("look", { env: {} })).toBe(0);
    expect(printed.join("\n")).toContain("acme: a pull request with the new document");
    expect(printed.join("\n")).toContain("acme: a pull request that records 1 page");
    expect(github.writes).toEqual([]);
    expect(clone.branches()).toEqual(["main"]);
  });
});

describe("run and its arguments", () => {
  it("refuses a provider that is not there, and to record for nobody in particular", async () => {
    await expect(watch("look", { providers: ["other"] })).rejects.toThrow("There is no specs/other");
    await expect(watch("record", { providers: [] })).rejects.toThrow("name the providers");
  });
});
