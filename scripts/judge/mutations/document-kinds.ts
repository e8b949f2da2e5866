import { isObject, type Json, type JsonObject } from "../../generate/json.ts";
import { changeOne, type Kind, rename, set } from "./kind.ts";
import { list, members, propertiesIn, schemaNamesIn, schemasIn, serversIn } from "./places.ts";
import { shuffleKeys } from "./shuffle.ts";

// Servers

const changeServer: Kind = (document, random) =>
  changeOne(random, serversIn(document), ({ server }) => {
    server["url"] = String(server["url"]).replace(/\.com/, ".example");
  });

const addServer: Kind = (document) => {
  document["servers"] = [...list(document["servers"]), { url: "https://new.example", description: "New." }];
  return ["servers"];
};

const removeServer: Kind = (document, random) =>
  changeOne(random, serversIn(document), ({ servers, index }) => void servers.splice(index, 1));

const changeServerVariable: Kind = (document, random) =>
  changeOne(
    random,
    serversIn(document).filter(({ server }) => isObject(server["variables"])),
    ({ server }) => {
      const variables = isObject(server["variables"]) ? server["variables"] : {};
      const [[name, variable] = ["", {}]] = members(variables);
      if (random.below(2) === 0) {
        rename(variables, name, `${name}Name`);
        server["url"] = String(server["url"]).replace(`{${name}}`, `{${name}Name}`);
      } else variable["enum"] = ["eu", "us"];
    },
  );

// Schemas as a whole

const renameSchema: Kind = (document, random) => {
  const name = random.pick(schemaNamesIn(document));
  if (name === undefined) return undefined;
  const components = isObject(document["components"]) ? document["components"] : {};
  if (isObject(components["schemas"])) rename(components["schemas"], name, `${name}Renamed`);
  referTo(document, `#/components/schemas/${name}`, `#/components/schemas/${name}Renamed`);
  return ["components", "schemas", name];
};

const addSchema: Kind = (document) => {
  const components = isObject(document["components"]) ? document["components"] : {};
  if (!isObject(components["schemas"])) return undefined;
  components["schemas"]["NewSchema"] = { type: "object", properties: { one: { type: "string" } } };
  return ["components", "schemas", "NewSchema"];
};

// XML

const renameElement: Kind = (document, random) =>
  changeOne(random, propertiesIn(document), ({ schema }) => putXml(schema, { name: "Renamed" }));

const toggleAttribute: Kind = (document, random) =>
  changeOne(
    random,
    propertiesIn(document).filter(({ schema }) => schema["type"] === "string"),
    ({ schema }) => {
      const isAttribute = isObject(schema["xml"]) && schema["xml"]["attribute"] === true;
      putXml(schema, { attribute: !isAttribute });
    },
  );

const toggleWrapped: Kind = (document, random) =>
  changeOne(
    random,
    schemasIn(document).filter(({ schema }) => schema["type"] === "array"),
    ({ schema }) => {
      const isWrapped = isObject(schema["xml"]) && schema["xml"]["wrapped"] === true;
      putXml(schema, { wrapped: !isWrapped });
    },
  );

const changeNamespace: Kind = (document, random) =>
  changeOne(
    random,
    schemasIn(document).filter(({ schema }) => isObject(schema["xml"])),
    ({ schema }) => putXml(schema, { namespace: "https://new.example/ns" }),
  );

// Words and layout

const changeDescription: Kind = (document, random) =>
  changeOne(random, schemasIn(document), ({ schema }) => {
    schema["description"] = "Said in other words.";
  });

const changeTitle: Kind = (document) => {
  set(document, "info", { title: "Another title", version: "99" });
  return ["info"];
};

const shuffleAllKeys: Kind = (document, random) => {
  shuffleKeys(document, random);
  return [];
};

export const documentKinds = {
  changeServer,
  addServer,
  removeServer,
  changeServerVariable,
  renameSchema,
  addSchema,
  renameElement,
  toggleAttribute,
  toggleWrapped,
  changeNamespace,
  changeDescription,
  changeTitle,
  shuffleAllKeys,
} satisfies Record<string, Kind>;

function putXml(schema: JsonObject, members: JsonObject): void {
  schema["xml"] = { ...(isObject(schema["xml"]) ? schema["xml"] : {}), ...members };
}

/** Makes every text that is one reference another one, also in the mappings of discriminators. */
function referTo(value: Json, from: string, to: string): void {
  if (Array.isArray(value)) for (const item of value) referTo(item, from, to);
  if (!isObject(value)) return;
  for (const [key, member] of Object.entries(value)) {
    if (member === from) value[key] = to;
    else referTo(member, from, to);
  }
}
