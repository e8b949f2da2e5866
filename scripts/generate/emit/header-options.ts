import type { HeaderOption } from "../header-options.ts";
import type { Model } from "../model.ts";
import { docstring } from "./docstring.ts";
import { literal } from "./operations.ts";

/** The part of the type of a client's options that is sent as headers: one, or none. */
export function headerOptionsType({ headerOptions }: Model): string[] {
  if (headerOptions.length === 0) return [];
  const members = headerOptions.map((option) => {
    const doc = docstring([`${meaningOf(option)} Sent with every call.`, "@default none"], "  ");
    return `${doc}  readonly ${option.name}?: ${typeOf(option)} | undefined;\n`;
  });
  return [`{\n${members.join("")}}`];
}

/** The lines of `ProviderFacts` for them. */
export function headerOptionFacts({ headerOptions }: Model): string {
  if (headerOptions.length === 0) return "";
  const facts = headerOptions.map(({ name, header, values }) => [
    name,
    { header, ...(values === undefined ? {} : { values }) },
  ]);
  return `  headerOptions: ${literal(Object.fromEntries(facts), "  ")},\n`;
}

export function meaningOf({ header, description }: HeaderOption): string {
  return description ?? `The header ${header}.`;
}

export function typeOf({ values }: HeaderOption): string {
  return values?.map((one) => JSON.stringify(one)).join(" | ") ?? "string";
}
