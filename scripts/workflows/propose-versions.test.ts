import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeGitHub } from "../spec-watch/fake-github.ts";
import { GitHub } from "../spec-watch/github.ts";
import { Repository } from "../spec-watch/repository.ts";
import { Clone, Loopback } from "../spec-watch/testing.ts";
import { branch, proposeVersions } from "./propose-versions.ts";

const token = "ghs_0123456789abcdefSECRET";
const manifest = (version: string) => `${JSON.stringify({ name: "@tok/acme", version })}\n`;

let loopback: Loopback;
let template: Clone;
let fake: FakeGitHub;
let clone: Clone;

beforeAll(async () => {
  loopback = await Loopback.start();
  template = new Clone({
    "packages/acme/package.json": manifest("0.1.0"),
    "packages/acme/CHANGELOG.md": "# @tok/acme\n\n## 0.1.0\n\n### Minor Changes\n\n- First.\n",
    ".changeset/one.md": '---\n"@tok/acme": patch\n---\n\nBetter.\n',
  });
});

afterAll(async () => {
  template.remove();
  await loopback.close();
});

beforeEach(() => {
  vi.stubEnv("GIT_CONFIG_GLOBAL", "/dev/null");
  loopback.clear();
  fake = new FakeGitHub(loopback);
  clone = new Clone(template);
});

afterEach(() => {
  clone.remove();
  vi.unstubAllEnvs();
});

/** What `pnpm version-packages` leaves. */
function version(to: string, change: string): void {
  clone.write("packages/acme/package.json", manifest(to));
  clone.write(
    "packages/acme/CHANGELOG.md",
    `# @tok/acme\n\n## ${to}\n\n### Patch Changes\n\n- ${change}\n\n## 0.1.0\n\n### Minor Changes\n\n- First.\n`,
  );
}

function propose(): Promise<string> {
  const { root } = clone;
  const github = new GitHub({ apiUrl: fake.apiUrl, owner: "acme-corp", repo: "tok", token });
  const repository = new Repository(root, { token, serverUrl: "https://github.example" });
  return proposeVersions({ root, github, repository, base: "main" });
}

describe("proposeVersions", () => {
  it("opens a pull request with the versions and what is new in each", async () => {
    version("0.1.1", "Better.");
    expect(await propose()).toBe("pull request #1 opened");
    expect(clone.pushed(branch, "packages/acme/package.json")).toBe(manifest("0.1.1"));
    const [pull] = fake.pulls;
    expect(pull).toMatchObject({ title: "Release @tok/acme@0.1.1", head: branch, base: "main" });
    expect(pull?.body).toContain("## @tok/acme@0.1.1\n\n#### Patch Changes\n\n- Better.");
    expect(pull?.body).not.toContain("First.");
  });

  it("brings the open one up to date, on top of what main has now", async () => {
    version("0.1.1", "Better.");
    await propose();
    clone.git("switch", "--quiet", "main");
    clone.write("README.md", "More.\n");
    clone.commitAndPush("more");
    version("0.1.1", "Better still.");
    expect(await propose()).toBe("pull request #1 brought up to date");
    expect(fake.pulls).toHaveLength(1);
    expect(fake.pulls[0]?.body).toContain("Better still.");
    expect(clone.commits(branch)).toHaveLength(1);
    expect(clone.pushed(branch, "README.md")).toBe("More.\n");
  });

  it("leaves a branch alone to which a person has added commits", async () => {
    clone.git("switch", "--quiet", "--create", "mine");
    clone.write("README.md", "Mine.\n");
    clone.commitAndPush("mine", branch);
    clone.git("switch", "--quiet", "main");
    version("0.1.1", "Better.");
    await expect(propose()).rejects.toThrow("holds commits of others");
    expect(clone.pushed(branch, "README.md")).toBe("Mine.\n");
    expect(fake.pulls).toHaveLength(0);
  });

  it("says so where there is nothing to propose", async () => {
    await expect(propose()).rejects.toThrow("has written nothing");
  });
});
