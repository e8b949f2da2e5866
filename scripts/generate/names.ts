/** How names of a document become names of TypeScript. */

function words(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `customer-token` becomes `CustomerToken`. */
export function pascalCase(name: string): string {
  return words(name).map(capitalised).join("");
}

/** `v-c-merchant-id` becomes `vCMerchantId`. */
export function camelCase(name: string): string {
  const pascal = pascalCase(name);
  const [first = ""] = words(name);
  return first.toLowerCase() + pascal.slice(first.length);
}

/** Whether a name can stand in TypeScript without quotes, as a type, a variable or a member. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name) && !reserved.has(name);
}

// Reserved words, and names that a class or an object has already.
const reserved = new Set(
  (
    "break case catch class const continue debugger default delete do else enum export extends false finally for " +
    "function if import in instanceof new null return super switch this throw true try typeof var void while with " +
    "yield let static await implements interface package private protected public any boolean never number object " +
    "string symbol undefined unknown constructor prototype __proto__ toString valueOf hasOwnProperty then"
  ).split(" "),
);
