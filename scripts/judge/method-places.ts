/** A method as users name it in a line: `cards.create()`. */
export function methodText(name: string): string {
  return `${name}()`;
}

/** `.body.name` of what a method takes: `cards.create({ body.name })`. */
export function argumentPlace(name: string, path: string): string {
  return `${name}({ ${path.replace(/^\./, "")} })`;
}

export function optionPlace(name: string, path: string): string {
  return `${name}(…, { ${path.replace(/^\./, "")} })`;
}

export function dataPlace(name: string): string {
  return `(await ${name}())`;
}

export function bodyPlace(name: string): string {
  return `(await ${name}().withResponse()).body`;
}

export function errorPlace(name: string, status: string): string {
  return status === "default" ? `${name}() other statuses` : `${name}() status ${status}`;
}

/** A raw call by the line of its operation: `http.GET("/cards")`. */
export function rawText(line: string): string {
  const [method = "", ...path] = line.split(" ");
  return `http.${method}(${JSON.stringify(path.join(" "))})`;
}
