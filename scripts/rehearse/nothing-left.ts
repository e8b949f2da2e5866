import { expectSame } from "./mismatch.ts";
import type { Registry } from "./registry.ts";
import type { Stage } from "./stage.ts";

const elsewhere = "http://registry.elsewhere.test";

/**
 * Looks at who asked for what. A request to elsewhere is made on purpose, so that it is known to be noticed.
 *
 * @throws {Mismatch} where a command wanted to leave this machine, or asked the registry for a package that nobody
 * needs
 */
export async function expectAloneOnThisMachine(
  stage: Stage,
  registry: Registry,
  names: readonly string[],
): Promise<void> {
  const { place, processes, proxy } = stage;
  expectSame("what was asked for elsewhere", [], proxy.asked);
  const refused = (await registry.requests()).filter(({ status }) => status >= 400);
  const others = refused.filter(({ url }) => !names.includes(decodeURIComponent(url.slice(1))));
  expectSame("what was asked for that the registry does not have", [], others);

  const { exitCode } = await processes.run("npm", ["view", "tok", `--registry=${elsewhere}`], {
    cwd: place.temporary,
    env: stage.person("stranger", registry.address),
  });
  expectSame("the exit code of a command that asks elsewhere", 1, exitCode);
  expectSame("what the proxy notices of it", [`GET ${elsewhere}/tok`], proxy.asked);
}
