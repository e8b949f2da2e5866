import { delimiter, dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { npmSettings, userEnvironment, workspaceEnvironment } from "./environment.ts";

const given = {
  repository: "/srv/tok",
  home: "/tmp/home",
  temporary: "/tmp/temporary",
  npmrc: "/tmp/home/.npmrc",
  proxy: "http://127.0.0.1:9",
};

const user = (outside: NodeJS.ProcessEnv) => userEnvironment({ ...given, outside });

describe("userEnvironment", () => {
  it.each([
    "npm_config_registry",
    "NPM_CONFIG_@tok:registry",
    "npm_config_cafile",
    "NODE_OPTIONS",
    "NODE_PATH",
    "NODE_AUTH_TOKEN",
    "NPM_TOKEN",
    "GITHUB_ACTIONS",
    "GITHUB_WORKFLOW_REF",
    "npm_package_name",
    "VITEST",
    "ALL_PROXY",
    "INIT_CWD",
  ])("takes nothing over from %s", (name) => {
    expect(user({ PATH: "/bin", [name]: "outside" })).toEqual(user({ PATH: "/bin" }));
  });

  it("has Node first on its path, and no tool of the repository", () => {
    const outside = {
      PATH: ["/srv/tok/node_modules/.bin", "/bin", "/srv/tok", "/srv/tokens"].join(delimiter),
    };
    expect(user(outside)["PATH"]?.split(delimiter)).toEqual([
      dirname(process.execPath),
      "/bin",
      "/srv/tokens",
    ]);
  });

  it("leads everything but this machine into the proxy, also what npm was told outside", () => {
    const env = user({ HTTPS_PROXY: "http://outside.test", no_proxy: "*" });
    for (const name of ["HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"])
      expect(env[name]).toBe(given.proxy);
    expect(env["no_proxy"]).toBe("127.0.0.1,localhost,::1");
  });
});

describe("workspaceEnvironment", () => {
  it("has the tools of the copy, before those of the machine", () => {
    const env = workspaceEnvironment(user({ PATH: "/bin" }), {
      repository: "/srv/tok",
      workspace: "/tmp/copy",
      store: "/store",
    });
    expect(env["PATH"]?.split(delimiter)).toEqual([
      "/tmp/copy/node_modules/.bin",
      "/srv/tok/scripts/pm/node_modules/.bin",
      dirname(process.execPath),
      "/bin",
    ]);
  });
});

describe("npmSettings", () => {
  it("knows one registry, with a token that is worth nothing", () => {
    const settings = npmSettings({
      registry: "http://127.0.0.1:4873",
      home: "/tmp/home",
      proxy: given.proxy,
    });
    expect(settings.split("\n")).toEqual(
      expect.arrayContaining([
        "registry=http://127.0.0.1:4873/",
        "//127.0.0.1:4873/:_authToken=anybody",
        "cache=/tmp/home/npm-cache",
      ]),
    );
  });
});
