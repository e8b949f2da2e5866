import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ClosedProxy } from "./closed-proxy.ts";
import { npmSettings, userEnvironment } from "./environment.ts";
import { makePlace, type Place, removeAllButLogs, removePlace } from "./place.ts";
import { Processes } from "./processes.ts";

/** All that a rehearsal makes on this machine, so that it can be taken away again. */
export class Stage {
  readonly place: Place;
  readonly processes: Processes;
  readonly proxy: ClosedProxy;
  readonly #repository: string;

  private constructor(repository: string, place: Place, proxy: ClosedProxy) {
    this.place = place;
    this.proxy = proxy;
    this.processes = new Processes(place.logs);
    this.#repository = repository;
  }

  static async open(repository: string): Promise<Stage> {
    return new Stage(repository, makePlace(), await ClosedProxy.open());
  }

  /** The environment of somebody new, with a home folder and a cache of their own, whose npm knows one registry. */
  person(name: string, registry?: string): NodeJS.ProcessEnv {
    const { homes, temporary } = this.place;
    const home = join(homes, name);
    mkdirSync(home);
    const npmrc = join(home, ".npmrc");
    const proxy = this.proxy.address;
    if (registry !== undefined) writeFileSync(npmrc, npmSettings({ registry, home, proxy }));
    return userEnvironment({
      outside: process.env,
      repository: this.#repository,
      home,
      temporary,
      npmrc,
      proxy,
    });
  }

  /** Ends all processes, and removes the folders that are not to be kept. */
  async close(kept: "nothing" | "logs" | "everything"): Promise<void> {
    await this.processes.stop();
    this.proxy.close();
    if (kept === "nothing") removePlace(this.place);
    else if (kept === "logs") removeAllButLogs(this.place);
  }
}
