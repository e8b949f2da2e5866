/** How names of a document become names of TypeScript. */

function words(name: string): readonly string[] {
  const parts = known.get(name) ?? split(name);
  known.set(name, parts);
  return parts;
}

/** The same few names come thousands of times. */
const known = new Map<string, readonly string[]>();

function split(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z0-9\u0080-\uffff]+/)
    .filter((word) => word !== "");
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `customer-token` becomes `CustomerToken`. Letters beyond ASCII stay, so that the name is refused, not mangled. */
export function pascalCase(name: string): string {
  return words(name).map(capitalised).join("");
}

/** `v-c-merchant-id` becomes `vCMerchantId`. */
export function camelCase(name: string): string {
  const pascal = pascalCase(name);
  const [first = ""] = words(name);
  return first.toLowerCase() + pascal.slice(first.length);
}

/** `serverId` becomes `server-id`. */
export function kebabCase(name: string): string {
  return words(name).join("-").toLowerCase();
}

/** Whether a type, class or constant may have this name. */
export function isTypeName(name: string): boolean {
  return /^[A-Z]\w*$/.test(name) && !written.has(name);
}

/** Whether a method, an argument or a member of a client may have this name: it may be a keyword, such as `delete`. */
export function isMemberName(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name) && !isInherited(name) && name !== "then";
}

/** Whether a constant or a function of a module may have this name. */
export function isConstantName(name: string): boolean {
  return isMemberName(name) && !reserved.has(name);
}

/** Names that every object has already, `__proto__` and `constructor` among them. */
export function isInherited(name: string): boolean {
  return name in Object.prototype;
}

/** Names that the generated files use for something else. */
const written: ReadonlySet<string> = new Set([
  "AsyncIterable",
  "ClientRuntime",
  "NonNullable",
  "ProviderFacts",
  "Record",
]);

/** Words that name no constant in a module. */
const reserved: ReadonlySet<string> = new Set(
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield".split(
    " ",
  ),
);
