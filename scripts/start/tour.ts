import type { CallEndEvent } from "@tok/clearent";
import { createSandbox } from "@tok/sandbox";
import { serveSandbox } from "@tok/sandbox/node";
import Table from "cli-table3";
import pc from "picocolors";
import type { Step, Tour } from "./step.ts";
import { clearentTour } from "./tours/clearent.ts";

/** Calls every operation over real HTTP against the sandbox and prints what happened. */
export async function showTour(): Promise<void> {
  const sandbox = createSandbox();
  const served = await serveSandbox(sandbox);
  try {
    console.log(`\n${pc.bold("The sandbox listens on this machine; every call below is real HTTP.")}\n`);
    await show("Clearent (Xplor Pay)", served.urls.clearent, clearentTour(sandbox.credentials.clearent));
  } finally {
    await served.close();
  }
}

async function show(title: string, baseUrl: string, tour: Tour): Promise<void> {
  const table = new Table({
    head: ["operation", "method and path", "status", "ms", "attempts"],
    style: { head: [], border: [] },
    // One line a call: no rules between rows.
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
  });
  const errors: string[] = [];
  let ended: CallEndEvent | undefined;
  const hooks = {
    onCallEnd: (event: CallEndEvent) => {
      ended = event;
    },
  };
  for (const step of tour({ baseUrl, hooks })) {
    ended = undefined;
    const error = await take(step, title);
    if (error !== undefined) errors.push(error);
    table.push(row(step, ended));
  }
  console.log(`${pc.bold(title)}  ${pc.dim(baseUrl)}`);
  console.log(table.toString());
  for (const error of errors) console.log(`\nThe error of the last call, as a log shows it:\n${error}`);
}

/** Runs a step; gives the text of its error where the step is there to show one. */
async function take(step: Step, title: string): Promise<string | undefined> {
  const result = await step.run();
  if (result.ok && step.fails === undefined) return undefined;
  if (!result.ok && result.error.status === step.fails) {
    return `${result.error.name}: ${JSON.stringify(result.error, undefined, 2)}`;
  }
  const got = result.ok ? "succeeded" : result.error.message;
  throw new Error(`${title}, "${step.shows}": expected ${step.fails ?? "success"}, and the call ${got}`);
}

function row(step: Step, event: CallEndEvent | undefined): string[] {
  if (event === undefined) throw new Error(`"${step.shows}" sent nothing`);
  const status =
    event.errorCode === undefined ? pc.green(String(event.status)) : pc.red(String(event.status));
  const { operation, method, path, durationMs, attempts } = event;
  return [operation, `${method} ${path}`, status, String(durationMs), String(attempts)];
}
