import { coreMembers } from "../core-declarations.ts";
import { cell, code } from "./cell.ts";

/** What each hook stands for, and at which level the logger gets the same event. */
const moments: Readonly<Record<string, { readonly when: string; readonly level: string }>> = {
  onCallStart: { when: "A call starts.", level: "none" },
  onAttemptStart: { when: "An attempt starts.", level: "none" },
  onAttemptEnd: { when: "An attempt is over.", level: "`debug`" },
  onRetry: { when: "Another attempt will follow.", level: "`info`" },
  onCallEnd: { when: "The call is over.", level: "`warn` where it failed, else none" },
};

/** The section on what hooks and the logger are told, with the fields that core declares. */
export function eventsSection(): string[] {
  const hooks = coreMembers("observe.ts", "Hooks", { documented: false });
  const fields: Field[] = [];
  const rows = hooks.map(({ name: hook, type }) => {
    const [, event = ""] = /event: (\w+)/.exec(type) ?? [];
    const { when, level } = moments[hook] ?? missing(hook);
    const members = coreMembers("observe.ts", event);
    for (const { name, type: fieldType, meaning } of members) {
      const same = fields.find((one) => one.name === name && one.meaning === meaning);
      if (same === undefined) fields.push({ name, type: fieldType, meaning, hooks: [hook] });
      else same.hooks.push(hook);
    }
    return `| \`${hook}\` | ${when} | ${level} | ${members.map((one) => code(one.name)).join(", ")} |`;
  });
  return [
    "",
    "## Events",
    "",
    "The option `hooks` has a function for each moment. The option `logger` has the functions `debug`, `info`, `warn` and `error`; each takes a message and an object with the fields of the event. A success is told at `debug` alone, attempt by attempt.",
    "",
    "| hook | when | level of the logger | fields |",
    "| --- | --- | --- | --- |",
    ...rows,
    "| | A hook has thrown, or its promise was rejected. The call goes on. | `error` | `hook`, `operation` |",
    "",
    "| field | of | type | meaning |",
    "| --- | --- | --- | --- |",
    ...fields.map(({ name, type, meaning, hooks: of }) => {
      const owners = of.length === hooks.length ? "every event" : of.map(code).join(", ");
      return `| \`${name}\` | ${owners} | ${code(type)} | ${cell(meaning)} |`;
    }),
    "",
    "No event has a body, a header or a filled path. A call whose options or named arguments are refused has no events; one that is refused later, for its body, say, has no attempt.",
  ];
}

/** A field of events; one name may mean another thing in another event. */
interface Field {
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
  readonly hooks: string[];
}

function missing(name: string): never {
  throw new Error(`scripts/generate/emit/reference-events.ts does not say when ${name} is called`);
}
