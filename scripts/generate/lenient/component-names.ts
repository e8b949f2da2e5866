import { isObject, type Json, type JsonObject } from "../json.ts";
import { keyOf, pointerOf } from "../json-pointer.ts";
import type { Finding } from "./finding.ts";
import { type Repaired, repairNodes } from "./repair.ts";

/** Components whose names OpenAPI does not allow, such as `Page«Card»`, get one that it does; references follow. */
export function componentNames(document: JsonObject): Repaired {
  const { components } = document;
  if (!isObject(components)) return { node: document, findings: [] };
  const findings: Finding[] = [];
  const moved = new Map<string, string>();
  const renamed = Object.entries(components).map(([section, members]): [string, Json] => {
    if (!isObject(members) || section.startsWith("x-")) return [section, members];
    const taken = new Set(Object.keys(members));
    const named = Object.entries(members).map(([name, member]): [string, Json] => {
      if (/^[\w.-]+$/.test(name)) return [name, member];
      const free = freeName(name, taken);
      taken.add(free);
      moved.set(`/components/${section}/${name}`, `#/components/${section}/${free}`);
      findings.push({
        pointer: pointerOf(["components", section, name]),
        problem: `${JSON.stringify(name)} is no name that OpenAPI allows for a component`,
        outcome: "repaired",
        done: `it is called ${free}`,
      });
      return [free, member];
    });
    return [section, Object.fromEntries(named)];
  });
  if (findings.length === 0) return { node: document, findings };
  const { node } = repairNodes({ ...document, components: Object.fromEntries(renamed) }, [
    (one) => {
      const changed = Object.entries(one).map(([key, member]): [string, Json] => {
        if (key === "$ref") return [key, movedTo(member, moved) ?? member];
        if (key !== "discriminator" || !isObject(member) || !isObject(member["mapping"]))
          return [key, member];
        const mapping = Object.entries(member["mapping"]).map(([value, target]): [string, Json] => {
          const whole = String(target).includes("/") ? target : `#/components/schemas/${String(target)}`;
          return [value, movedTo(whole, moved) ?? target];
        });
        return [key, { ...member, mapping: Object.fromEntries(mapping) }];
      });
      return { node: Object.fromEntries(changed), findings: [] };
    },
  ]);
  return { node, findings };
}

function movedTo(reference: Json, moved: ReadonlyMap<string, string>): string | undefined {
  if (typeof reference !== "string") return undefined;
  const written = reference.replace(/^#/, "");
  return moved.get(written) ?? moved.get(unescaped(written));
}

function unescaped(pointer: string): string {
  try {
    return keyOf(decodeURIComponent(pointer));
  } catch {
    return pointer;
  }
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const stem = name.replace(/[^\w.-]+/g, "_").replace(/^_+|_+$/g, "") || "Component";
  for (let name = stem, count = 2; ; name = `${stem}_${count}`, count += 1) if (!taken.has(name)) return name;
}
