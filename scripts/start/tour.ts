import type { CallEndEvent } from "@tok/clearent";
import { createSandbox } from "@tok/sandbox";
import { serveSandbox } from "@tok/sandbox/node";
import Table from "cli-table3";
import pc from "picocolors";
import type { Format, Step, Tour } from "./step.ts";
import { chargeoverTour } from "./tours/chargeover.ts";
import { clearentTour } from "./tours/clearent.ts";
import { cybersourceTmsTour } from "./tours/cybersource-tms.ts";
import { fiservIpgTour } from "./tours/fiserv-ipg.ts";
import { ncrAlohaTour } from "./tours/ncr-aloha.ts";

/** Takes the tour of each provider, in each of its formats, over real HTTP against the sandbox, and prints what happened. */
export async function showTour(): Promise<void> {
  const sandbox = createSandbox();
  const served = await serveSandbox(sandbox);
  const { credentials } = sandbox;
  const tours = [
    [chargeoverTour(credentials.chargeover), served.urls.chargeover],
    [clearentTour(credentials.clearent), served.urls.clearent],
    [
      cybersourceTmsTour(credentials["cybersource-tms"], await credentials["cybersource-tms"].keys()),
      served.urls["cybersource-tms"],
    ],
    [fiservIpgTour(credentials["fiserv-ipg"]), served.urls["fiserv-ipg"]],
    [ncrAlohaTour(credentials["ncr-aloha"]), served.urls["ncr-aloha"]],
  ] as const;
  try {
    console.log(`\n${pc.bold("The sandbox listens on this machine; every call below is real HTTP.")}\n`);
    // Each format starts from the same state.
    for (const [tour, baseUrl] of tours) await show(tour, baseUrl, () => sandbox.reset());
  } finally {
    await served.close();
  }
}

async function show(tour: Tour, baseUrl: string, reset: () => void): Promise<void> {
  const { title, formats, steps } = tour;
  const table = new Table({
    head: ["format", "operation", "method and path", "status", "ms", "attempts"],
    style: { head: [], border: [] },
    // One line a call: no rules between rows.
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
  });
  let error: string | undefined;
  let ended: CallEndEvent | undefined;
  const hooks = {
    onCallEnd: (event: CallEndEvent) => {
      ended = event;
    },
  };
  for (const format of formats) {
    reset();
    for (const step of steps({ baseUrl, hooks, format })) {
      ended = undefined;
      error = (await take(step, title)) ?? error;
      table.push(row(step, format, ended));
    }
  }
  console.log(`${pc.bold(title)}  ${pc.dim(baseUrl)}`);
  console.log(table.toString());
  if (error !== undefined) console.log(`\nThe error of the last call, as a log shows it:\n${error}\n`);
}

/** Runs a step; gives the text of its error where the step is there to show one. */
async function take(step: Step, title: string): Promise<string | undefined> {
  const result = await step.run();
  if (result.ok && step.fails === undefined) return undefined;
  if (!result.ok && (result.error.status ?? result.error.name) === step.fails) {
    return `${result.error.name}: ${JSON.stringify(result.error, undefined, 2)}`;
  }
  const got = result.ok ? "succeeded" : result.error.message;
  throw new Error(`${title}, "${step.shows}": expected ${step.fails ?? "success"}, and the call ${got}`);
}

function row(step: Step, format: Format, event: CallEndEvent | undefined): string[] {
  if (event === undefined) throw new Error(`"${step.shows}" sent nothing`);
  const status =
    event.errorCode === undefined ? pc.green(String(event.status)) : pc.red(String(event.status));
  const { operation, method, path, durationMs, attempts } = event;
  return [format, operation, `${method} ${path}`, status, String(durationMs), String(attempts)];
}
