import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { FakeRegistry } from "./fake-registry.ts";
import { publishedPackages } from "./packages.ts";
import { root } from "./workspace.ts";

/**
 * Every way to publish, with real programs. What they want to send to a registry elsewhere goes to a proxy on this
 * machine, which would take it in that one's place and knows what was asked.
 */

const address = "http://registry.example";
const token = "token-of-the-test";

let elsewhere: FakeRegistry;
let here: FakeRegistry;
let folder: string;

beforeAll(async () => {
  elsewhere = await FakeRegistry.start();
  here = await FakeRegistry.start();
  folder = mkdtempSync(join(tmpdir(), "tok-refusals-"));
});

afterEach(() => {
  elsewhere.forget();
  here.forget();
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await elsewhere.stop();
  await here.stop();
});

interface Run {
  readonly cwd: string;
  /** Lines of the person's own .npmrc, where the tokens of both registries are as well. */
  readonly settings?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

interface Said {
  readonly code: number;
  readonly output: string;
}

async function run(
  [command = "", ...args]: readonly string[],
  { cwd, settings = [], env = {} }: Run,
): Promise<Said> {
  const userconfig = join(folder, "user.npmrc");
  const tokens = [`//registry.example/:_authToken=${token}`, `//127.0.0.1:${here.port}/:_authToken=${token}`];
  writeFileSync(userconfig, [...tokens, "update-notifier=false", ...settings, ""].join("\n"));
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|pnpm_|GITHUB_|CI$|INIT_CWD$|NODE_ENV$|VITEST|no_proxy$)/i.test(name),
  );
  return await new Promise((resolve) =>
    execFile(
      command,
      args,
      {
        cwd,
        env: {
          ...Object.fromEntries(own),
          PATH: [
            join(root, "scripts/pm/node_modules/.bin"),
            join(root, "node_modules/.bin"),
            process.env["PATH"],
          ].join(delimiter),
          NPM_CONFIG_USERCONFIG: userconfig,
          http_proxy: elsewhere.url,
          no_proxy: "127.0.0.1",
          ...env,
        },
      },
      (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr }),
    ),
  );
}

const keystore = join(root, "packages/keystore");

it("is a proof: a program that sends something elsewhere is seen", async () => {
  const { code } = await run(["npm", "publish", "--ignore-scripts", `--@tok:registry=${address}`], {
    cwd: keystore,
  });
  expect(elsewhere.requests).toContain(`PUT ${address}/@tok%2fkeystore`);
  expect(code).toBe(0);
});

/** Nothing was done and nothing sent, and no token shown. */
function expectRefused({ code, output }: Said): void {
  expect(output).toMatch(/Nothing is published to registry\.example from here, which is not on this machine/);
  expect(output).not.toMatch(/Build the packages|token-of-the-test/);
  expect(code).not.toBe(0);
  expect(elsewhere.requests).toEqual([]);
  expect(here.requests).toEqual([]);
}

function expectFolderRefused({ code, output }: Said): void {
  expect(output).toContain("Packages are not published from their folders");
  expect(output).not.toContain(token);
  expect(code).not.toBe(0);
  expect(elsewhere.requests).toEqual([]);
  expect(here.requests.filter((one) => !one.startsWith("GET "))).toEqual([]);
}

describe("pnpm release", () => {
  it("is refused where the setting of the scope leads elsewhere", async () => {
    const settings = [`registry=${here.url}`, `@tok:registry=${address}`];
    expectRefused(await run(["pnpm", "release"], { cwd: root, settings }));
  });

  it("is refused where its option leads elsewhere, also in another workflow", async () => {
    const env = { GITHUB_ACTIONS: "true", GITHUB_REPOSITORY: "a/b" };
    expectRefused(await run(["pnpm", "release", "--registry", address], { cwd: root, env }));
  });
});

describe.each([
  ["npm publish", ["npm", "publish"]],
  ["pnpm publish", ["pnpm", "publish", "--no-git-checks"]],
])("%s in a package's folder", (_name, command) => {
  it.each<[string, string, readonly string[]]>([
    ["the registry is elsewhere", address, []],
    ["the registry is on this machine", "here", []],
    ["a person's settings leave scripts out", address, ["ignore-scripts=true"]],
  ])("is refused where %s", async (_where, registry, settings) => {
    const url = registry === "here" ? here.url : registry;
    expectFolderRefused(await run(command, { cwd: keystore, settings: [...settings, `registry=${url}`] }));
  });

  it("is refused where the command line names another registry for the scope", async () => {
    const flags = [`--registry=${here.url}`, `--@tok:registry=${address}`];
    expectFolderRefused(await run([...command, ...flags], { cwd: keystore }));
  });

  it("sends nothing where the environment leaves scripts out", async () => {
    const env = { npm_config_ignore_scripts: "true" };
    const { code, output } = await run(command, { cwd: keystore, settings: [`registry=${address}`], env });
    expect(output).toMatch(/ENEEDAUTH[\s\S]*publish-with-pnpm-release\.invalid/);
    expect(code).not.toBe(0);
    expect([...elsewhere.requests, ...here.requests].filter((one) => !one.startsWith("GET "))).toEqual([]);
  });

  it("is refused in the release workflow as well", async () => {
    const env = {
      GITHUB_ACTIONS: "true",
      GITHUB_EVENT_NAME: "push",
      GITHUB_REPOSITORY: "a/b",
      GITHUB_WORKFLOW_REF: "a/b/.github/workflows/release.yml@refs/heads/main",
    };
    expectFolderRefused(await run(command, { cwd: keystore, settings: [`registry=${address}`], env }));
  });
});

describe("from the root of the workspace", () => {
  let copy: string;

  beforeAll(async () => {
    copy = join(folder, "copy");
    mkdirSync(join(copy, "packages"), { recursive: true });
    for (const file of [
      "package.json",
      "pnpm-workspace.yaml",
      "pnpm-lock.yaml",
      ".npmrc",
      ".changeset/config.json",
    ])
      cpSync(join(root, file), join(copy, file));
    cpSync(keystore, join(copy, "packages/keystore"), {
      recursive: true,
      filter: (source) => !/node_modules|\/(?:src|test)$/.test(source),
    });
    for (const name of ["node_modules", "scripts"]) symlinkSync(join(root, name), join(copy, name));
    const git = ["git", "-c", "user.name=test", "-c", "user.email=test@example.test"];
    await run([...git, "init", "--quiet"], { cwd: copy });
    await run([...git, "commit", "--quiet", "--allow-empty", "--message=start"], { cwd: copy });
  });

  it.each([
    ["changeset publish", ["changeset", "publish"], "http://publish-with-pnpm-release.invalid"],
    ["pnpm publish for all", ["pnpm", "--recursive", "publish", "--no-git-checks"], address],
  ])("%s is refused: all it does there is to look", async (_name, command, looksAt) => {
    const { code, output } = await run(command, {
      cwd: copy,
      settings: ["ignore-scripts=true"],
      env: { npm_config_registry: address, CI: "true" },
    });
    expect(output).toContain("Packages are not published from their folders");
    expect(output).not.toContain(token);
    expect(code).not.toBe(0);
    const asked = new Set(elsewhere.requests.map((one) => one.replace("%2F", "%2f")));
    expect([...asked]).toEqual([`GET ${looksAt}/@tok%2fkeystore`]);
  });
});

describe("a package", () => {
  const refuses = '"prepublishOnly": "tsx ../../scripts/release/refuse-folder.ts"';
  const leadsNowhere =
    '"publishConfig": {\n    "@tok:registry": "http://publish-with-pnpm-release.invalid/"\n  }';
  const runsScripts = /^ignore-scripts=false$/m;
  const read = (file: string) => readFileSync(join(root, file), "utf8");

  it.each(publishedPackages(root).map(({ folder: name }) => name))(
    "refuses to publish the folder of %s",
    (name) => {
      expect(read(`packages/${name}/package.json`)).toContain(refuses);
      expect(read(`packages/${name}/package.json`)).toContain(leadsNowhere);
      expect(read(`packages/${name}/.npmrc`)).toMatch(runsScripts);
    },
  );

  it("refuses from the beginning", () => {
    expect(read("scripts/new-provider/template/package.json.template")).toContain(refuses);
    expect(read("scripts/new-provider/template/package.json.template")).toContain(leadsNowhere);
    expect(read("scripts/new-provider/template/.npmrc.template")).toMatch(runsScripts);
  });
});
