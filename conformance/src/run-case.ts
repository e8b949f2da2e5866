import type { Case } from "./case-schema.ts";
import { drive, startTheClock, stopTheClock } from "./clock-driver.ts";
import type { Observation, Reading } from "./observation.ts";
import { readCall } from "./reading.ts";
import { Recorder } from "./recorder.ts";
import { ScriptedServer } from "./scripted-server.ts";
import { spellings } from "./spellings.ts";
import { startCall } from "./start-call.ts";
import { type ConstructorOptions, formatOf, type Role, type Subject, secretsKnownTo } from "./subject.ts";
import { turn, World } from "./world.ts";

/** Plays one case with a client of the subject and tells what could be seen from outside. */
export async function runCase(subject: Subject, role: Role, one: Case): Promise<Observation> {
  const unhandled: unknown[] = [];
  const onUnhandled = (reason: unknown) => void unhandled.push(reason);
  process.on("unhandledRejection", onUnhandled);
  stopTheClock();
  const world = new World();
  const recorder = new Recorder(world);
  // A server may quote a secret as it came, or the text of the request around it.
  const secrets = secretsKnownTo(subject, role).flatMap(spellings).join(" ");
  const echo = { secrets, headers: subject.requestIdHeaders ?? [] };
  const facts = { spec: subject[role], format: formatOf(subject) };
  const other = new ScriptedServer(
    { ...facts, answers: [], echo: { ...echo, otherServer: "" } },
    () => {}, // the count of its requests says all
  );
  await other.start();
  const script = { ...facts, answers: one.answers ?? [], echo: { ...echo, otherServer: other.url } };
  const server = new ScriptedServer(script, (nth) => world.happen({ kind: "request", nth }));
  await server.start();
  try {
    const baseUrl = `${server.url}${one.basePath ?? ""}`;
    const played = await play(subject, one, baseUrl, { world, recorder, server, role });
    if (one.expect.closed === true) await server.quiet();
    await turn(); // a rejection that nobody handles is reported after the promises of the current round
    await turn();
    const { events, logs, fetchedAt } = recorder;
    const { requests } = server;
    return { ...played, events, logs, fetchedAt, requests, elsewhere: other.requests.length, unhandled };
  } finally {
    recorder.restoreFetch();
    await Promise.all([server.stop(), other.stop()]);
    startTheClock();
    process.off("unhandledRejection", onUnhandled);
  }
}

interface Stage {
  readonly world: World;
  readonly recorder: Recorder;
  readonly server: ScriptedServer;
  readonly role: Role;
}

type Played = Pick<Observation, "client" | "construction" | "thrown" | "readings" | "missed">;

async function play(
  subject: Subject,
  one: Case,
  baseUrl: string,
  { world, recorder, server, role }: Stage,
): Promise<Played> {
  const nothing = { client: undefined, construction: undefined, thrown: undefined, readings: [], missed: [] };
  const options = { baseUrl, ...recorder.options(one), ...one.client };
  let client: unknown;
  try {
    // Some cases break the options on purpose.
    client = subject.create(options as ConstructorOptions);
  } catch (construction) {
    return { ...nothing, construction };
  }
  recorder.replaceFetch();
  const steps = one.steps ?? [];
  const controller = steps.some((step) => step.abort !== undefined) ? new AbortController() : undefined;
  const abort = (reason: string) => controller?.abort(new Error(reason));
  for (const step of steps) if (step.on === "start" && step.abort !== undefined) abort(step.abort);
  let call: unknown;
  try {
    call = startCall(client, one, subject[role], controller?.signal);
  } catch (thrown) {
    return { ...nothing, client, thrown };
  }
  let readings: readonly Reading[] = [];
  const { reading = "all" } = one;
  const read = reading === "never" ? Promise.resolve() : collect(call, reading);
  async function collect(started: unknown, how: "all" | "again"): Promise<void> {
    readings = await readCall(started, how);
    world.happen({ kind: "settled", nth: 1 });
  }
  const missed = await drive(world, steps, reading === "never" ? "ended" : "settled", {
    abort,
    prepare: (index) => server.prepare(index),
    headArrived: () => server.headArrived(),
  });
  await read;
  return { ...nothing, client, readings, missed };
}
