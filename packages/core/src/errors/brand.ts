/**
 * Marks of our error classes in the global symbol registry: two copies of this package in one process (two
 * providers that were updated at different times) still recognise each other's errors.
 */
function symbolOf(className: string): symbol {
  return Symbol.for(`@tok/core/${className}`);
}

/**
 * Called as `brand(this.prototype, …)`: a class that its own body names is renamed by the bundler, to `_ConfigError`,
 * say, and errors that nobody catches are printed by the name of their class.
 */
export function brand(prototype: object, className: string): void {
  Object.defineProperty(prototype, symbolOf(className), { value: true });
}

export function hasBrand(value: unknown, className: string): boolean {
  return typeof value === "object" && value !== null && symbolOf(className) in value;
}
