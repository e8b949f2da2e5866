import { cloneObject, isObject, type JsonObject } from "../json.ts";
import { pointerOf } from "../json-pointer.ts";
import { pascalCase } from "../names.ts";
import { decoded, lookedUp } from "../references.ts";
import type { Finding } from "./finding.ts";
import { type Repaired, repairNodes } from "./repair.ts";

/**
 * References to parts that have no name of their own: the part becomes a component, called after its place, and
 * the reference points there. References to other files, and to nothing, are left out.
 */
export function partReferences(document: JsonObject): Repaired {
  const findings: Finding[] = [];
  const components = isObject(document["components"]) ? document["components"] : {};
  const lifted = new Map<string, { section: string; name: string; node: JsonObject }>();
  const taken = new Set(
    Object.entries(components).flatMap(([section, members]) =>
      isObject(members) ? Object.keys(members).map((name) => `${section}/${name}`) : [],
    ),
  );
  const visited = repairNodes(document, [
    (node, { path, isSchema }) => {
      const { $ref } = node;
      if (typeof $ref !== "string" || /^#\/components\/[^/]+\/[^/]+$/.test($ref)) return undefined;
      const section = isSchema ? "schemas" : sectionAt(path);
      const target = lookedUp(document, $ref);
      const pointer = pointerOf([...path, "$ref"]);
      if (target === undefined || section === undefined) {
        const problem = `the reference ${JSON.stringify($ref)} leads to nothing in the document`;
        if (!isSchema) return undefined;
        findings.push({ pointer, problem, outcome: "left out", done: "the value may be anything" });
        return { node: {}, findings: [] };
      }
      const known = lifted.get($ref) ?? {
        section,
        name: freeName($ref, section, taken),
        node: cloneObject(target),
      };
      if (!lifted.has($ref))
        findings.push({
          pointer,
          problem: `the reference ${JSON.stringify($ref)} points into a part of the document that has no name`,
          outcome: "repaired",
          done: `the part is called ${known.name}`,
        });
      lifted.set($ref, known);
      taken.add(`${known.section}/${known.name}`);
      return { node: { ...node, $ref: `#/components/${known.section}/${known.name}` }, findings: [] };
    },
  ]);
  if (findings.length === 0) return { node: document, findings };
  const repaired = isObject(visited.node["components"]) ? visited.node["components"] : {};
  const sections: JsonObject = { ...repaired };
  for (const { section, name, node } of lifted.values()) {
    const members = isObject(sections[section]) ? sections[section] : {};
    sections[section] = { ...members, [name]: node };
  }
  const node = { ...visited.node, components: sections };
  // What was lifted may itself refer to parts.
  const rest = lifted.size === 0 ? { node, findings: [] } : partReferences(node);
  return { node: rest.node, findings: [...findings, ...rest.findings] };
}

/** The section of components that what stands there belongs to. */
function sectionAt(path: readonly (string | number)[]): string | undefined {
  if (path.at(-2) === "parameters") return "parameters";
  if (path.at(-2) === "responses") return "responses";
  if (path.at(-2) === "headers") return "headers";
  if (path.at(-1) === "requestBody") return "requestBodies";
  return path.length === 2 && path[0] === "paths" ? "pathItems" : undefined;
}

/** `#/components/schemas/Card/properties/brand` is `CardBrand`. */
function freeName(reference: string, section: string, taken: ReadonlySet<string>): string {
  const keywords = new Set([
    "components",
    "schemas",
    "properties",
    "paths",
    "content",
    "definitions",
    "$defs",
  ]);
  const words = decoded(reference.replaceAll("~1", "/"))
    .split(/[#/]/)
    .filter((word) => word !== "" && !keywords.has(word));
  const stem = pascalCase(words.join("-")).replace(/[^\w.-]/g, "") || "Part";
  for (let name = stem, count = 2; ; name = `${stem}${count}`, count += 1)
    if (!taken.has(`${section}/${name}`)) return name;
}
