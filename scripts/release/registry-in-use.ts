import { x } from "tinyexec";
import { type Environment, shown } from "./permission.ts";

export interface Asked {
  /** The folder in which npm publishes, whose .npmrc counts. */
  readonly cwd: string;
  readonly env: Environment;
  /** The registry that stands on the command line. */
  readonly registry?: string | undefined;
}

const key = "@tok:registry";

/**
 * The registry to which npm would publish a tarball of ours: what the command line says, else the setting of the scope,
 * else the general one. npm itself is asked for the settings. The tarballs have no publishConfig.
 *
 * @throws what npm says where it cannot read them
 */
export async function registryInUse({ cwd, env, registry }: Asked): Promise<string> {
  if (registry !== undefined) return registry;
  const settings = await npmSettings([key, "scope", "registry"], cwd, env);
  const scope = settings.get("scope")?.replace(/^@?/, "@");
  // A general scope counts for packages whose own scope has no registry.
  const byScope = async (name: string) => (await npmSettings([name], cwd, env)).get(name);
  return (
    settings.get(key) ??
    (scope === undefined ? undefined : await byScope(`${scope}:registry`)) ??
    settings.get("registry") ??
    ""
  );
}

/** The settings that npm has, of those asked for. */
async function npmSettings(
  names: readonly string[],
  cwd: string,
  env: Environment,
): Promise<Map<string, string>> {
  // Two names at least: with one alone, npm writes no name before the value.
  const args = ["config", "get", ...names, "fund", "--loglevel=error"];
  const { exitCode, stdout, stderr } = await x("npm", args, {
    nodeOptions: { cwd, env: env as NodeJS.ProcessEnv }, // NODE_ENV may be missing, whatever other declarations say
  });
  if (exitCode !== 0) throw new Error(`npm cannot say which registry it uses: ${shown(stderr.trim())}`);
  const settings = new Map<string, string>();
  for (const line of stdout.split("\n")) {
    const name = names.find((one) => line.startsWith(`${one}=`));
    const value = name === undefined ? "" : line.slice(name.length + 1).trim();
    if (name !== undefined && value !== "" && value !== "undefined" && value !== "null")
      settings.set(name, value);
  }
  return settings;
}
