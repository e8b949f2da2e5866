import { join } from "node:path";
import { step } from "../step.ts";
import { changeDocument } from "./change-document.ts";
import { Consumer } from "./consumer.ts";
import { workspaceEnvironment } from "./environment.ts";
import { callSandbox, installAlone } from "./first-use.ts";
import { foreignPackages, idOf, versionIn } from "./foreign-packages.ts";
import { expectSame } from "./mismatch.ts";
import { expectAloneOnThisMachine } from "./nothing-left.ts";
import { packInstalled } from "./pack-installed.ts";
import { plans } from "./plans.ts";
import { Registry } from "./registry.ts";
import { announcedVersions, releaseRound, type Versions } from "./release-round.ts";
import { ServedSandbox } from "./served-sandbox.ts";
import type { Stage } from "./stage.ts";
import type { Outcome } from "./summary.ts";
import { upgrade } from "./upgrade.ts";
import { User } from "./user.ts";
import { storeOf, WorkspaceCopy } from "./workspace-copy.ts";

/**
 * Releases all packages to a registry on this machine, uses them as strangers would, changes documents of providers,
 * releases again and upgrades.
 *
 * @throws {Mismatch} where anything is not as a release has to be
 */
export async function rehearse(stage: Stage, repository: string): Promise<Outcome> {
  const { place, processes } = stage;

  const registry = await step("Open an empty registry on this machine", async (tell) => {
    const env = stage.person("registry");
    const opened = await Registry.start(processes, place.registry, { cwd: place.registry, env });
    tell(opened.address);
    return opened;
  });

  const env = workspaceEnvironment(stage.person("maintainer", registry.address), {
    repository,
    workspace: place.workspace,
    store: storeOf(repository),
  });
  const copy = await step("Copy the workspace and link it", () =>
    WorkspaceCopy.make(repository, place.workspace, { processes, env }),
  );

  const foreign = await step("Publish what others made and ours need", async (tell) => {
    const packages = foreignPackages(copy.root);
    const tarballs = join(place.temporary, "tarballs");
    for (const one of packages)
      await registry.takeIn(one, await packInstalled(one, tarballs, { processes, env }));
    tell(`${packages.length} packages`);
    return packages;
  });

  const first = await step("Version all packages and publish them", async (tell) => {
    if (copy.has(".changeset/pre.json")) await copy.run("changeset", ["pre", "exit"]);
    const expected = await announcedVersions(copy, place.temporary);
    const published = await releaseRound(copy, registry, expected);
    expectSame("the packages that are published first", Object.keys(expected).sort(), [...published].sort());
    tell(`${published.length} packages`);
    return expected;
  });

  const idsOf = (names: readonly string[], versions: Versions) =>
    names.map((name) => `${name}@${versions[name] ?? versionIn(foreign, name)}`).sort();

  const consumer = (name: string) =>
    new Consumer(join(place.consumers, name), { processes, env: stage.person(name, registry.address) });

  const sandbox = await step("Install the sandbox and serve it", async (tell) => {
    const own = consumer("sandbox");
    await own.npm("install", "--save-dev", "@tok/sandbox");
    const names = ["@hono/node-server", "@tok/sandbox", "@xmldom/xmldom", "hono"];
    expectSame("the packages that @tok/sandbox brings", idsOf(names, first), own.installed());
    tell(`${names.length} packages`);
    return ServedSandbox.start(processes, own);
  });

  const compiler = join(repository, "node_modules/typescript/bin/tsc");
  const users = plans.map(
    (plan) => new User(plan, { consumer: consumer(plan.provider), registry, sandbox, compiler }),
  );
  for (const user of users) {
    const { packageName, installs } = user.plan;
    await step(`Install ${packageName} alone`, async (tell) => {
      await installAlone(user, { version: first[packageName] ?? "", ids: idsOf(installs, first) });
      tell(installs.join(", "));
    });
    await step(`Call the sandbox with ${packageName} from TypeScript, by import and by require`, () =>
      callSandbox(user),
    );
  }

  const raised: Record<string, string> = {};
  for (const plan of plans)
    await step(`Change the document of ${plan.provider}: ${plan.change.title}`, async (tell) => {
      const version = await changeDocument(copy, plan, place.temporary);
      raised[plan.packageName] = version;
      tell(`${plan.change.verdict}, so ${version}`);
    });

  const second = { ...first, ...raised };
  await step("Version and publish what changed", async (tell) => {
    const published = await releaseRound(copy, registry, second);
    expectSame("the packages that are published again", Object.keys(raised).sort(), [...published].sort());
    tell(idsOf(published, second).join(", "));
  });

  const outcomes: Outcome["users"][number][] = [];
  for (const user of users) {
    const { packageName, installs } = user.plan;
    await step(`Upgrade ${packageName}`, async () => {
      const came = await upgrade(user, {
        before: { version: first[packageName] ?? "", ids: idsOf(installs, first) },
        after: { version: second[packageName] ?? "", ids: idsOf(installs, second) },
      });
      outcomes.push({ packageName, installed: installs.length, came });
    });
  }

  await step("See that nothing left this machine", () =>
    expectAloneOnThisMachine(stage, registry, [
      ...Object.keys(first),
      ...foreign.map(({ manifest }) => manifest.name),
    ]),
  );
  return { first, second, foreign: foreign.map(idOf), users: outcomes };
}
