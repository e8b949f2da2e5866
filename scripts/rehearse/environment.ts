import { delimiter, dirname, join } from "node:path";

/** What the commands of a rehearsal are told by their environment. */
export interface Surroundings {
  /** The environment of this process. */
  readonly outside: NodeJS.ProcessEnv;
  /** The repository that is rehearsed; its tools are not for users. */
  readonly repository: string;
  readonly home: string;
  readonly temporary: string;
  /** The file of npm's settings. */
  readonly npmrc: string;
  /** Where everything would go that leaves this machine. */
  readonly proxy: string;
}

/**
 * The environment of a user who has Node and npm and has never set anything: a home folder of its own, and npm's
 * settings from one file. Nothing of the outside is taken over that could steer a command.
 */
export function userEnvironment(given: Surroundings): NodeJS.ProcessEnv {
  const { outside, repository, home, temporary, npmrc, proxy } = given;
  const path = (outside["PATH"] ?? "").split(delimiter).filter((folder) => !isInside(folder, repository));
  const kept = ["LANG", "LC_ALL", "TZ", "TERM"].flatMap((name) => {
    const value = outside[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(kept),
    PATH: [dirname(process.execPath), ...path].join(delimiter),
    HOME: home,
    XDG_CACHE_HOME: join(home, "cache"),
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_DATA_HOME: join(home, "data"),
    TMPDIR: temporary,
    NO_COLOR: "1",
    CI: "true", // nobody answers questions
    NPM_CONFIG_USERCONFIG: npmrc,
    NPM_CONFIG_GLOBALCONFIG: join(home, "no-global-npmrc"),
    HTTP_PROXY: proxy,
    HTTPS_PROXY: proxy,
    http_proxy: proxy,
    https_proxy: proxy,
    NO_PROXY: loopback,
    no_proxy: loopback,
  };
}

/** What one who works on a workspace has besides: its tools. */
export function workspaceEnvironment(
  user: NodeJS.ProcessEnv,
  {
    repository,
    workspace,
    store,
  }: {
    readonly repository: string;
    readonly workspace: string;
    /** pnpm's store, from which the workspace was installed. */
    readonly store: string;
  },
): NodeJS.ProcessEnv {
  const bin = [join(workspace, "node_modules/.bin"), join(repository, "scripts/pm/node_modules/.bin")];
  return {
    ...user,
    PATH: [...bin, user["PATH"]].join(delimiter),
    npm_config_store_dir: store,
    TURBO_TELEMETRY_DISABLED: "1",
    // What is the same as here was built here already.
    TURBO_CACHE_DIR: join(repository, ".turbo/cache"),
    DO_NOT_TRACK: "1",
    REDOCLY_TELEMETRY: "off",
    // Commits are made by nobody in particular, and the hooks of whoever runs this are not for them.
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "rehearsal",
    GIT_AUTHOR_EMAIL: "rehearsal@example.test",
    GIT_COMMITTER_NAME: "rehearsal",
    GIT_COMMITTER_EMAIL: "rehearsal@example.test",
    // Change logs name commits: the same files then make the same commits, and what turbo has tested it knows again.
    GIT_AUTHOR_DATE: "2026-01-01T00:00:00Z",
    GIT_COMMITTER_DATE: "2026-01-01T00:00:00Z",
  };
}

/** npm's settings. A registry that takes anybody still needs a token: npm sends nothing without one. */
export function npmSettings({
  registry,
  home,
  proxy,
}: Record<"registry" | "home" | "proxy", string>): string {
  const lines = [
    `registry=${registry}/`,
    `${registry.replace(/^http:/, "")}/:_authToken=anybody`,
    `cache=${join(home, "npm-cache")}`,
    `proxy=${proxy}`,
    `https-proxy=${proxy}`,
    `noproxy=${loopback}`,
    "audit=false",
    "fund=false",
    "update-notifier=false",
  ];
  return `${lines.join("\n")}\n`;
}

const loopback = "127.0.0.1,localhost,::1";

function isInside(folder: string, root: string): boolean {
  return folder === root || folder.startsWith(`${root}/`);
}
