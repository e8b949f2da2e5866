/** A JSON object, as documents are made of. */
export interface Part {
  [key: string]: unknown;
}

/**
 * An OpenAPI document of about so many megabytes, in the manner of those that frameworks write: each operation has
 * its schemas inline, many of them the same as elsewhere, with descriptions. The same size gives the same document.
 */
export function largeDocument(megabytes: number): Part {
  const paths: Part = {};
  // Each operation takes about as much; the rest of the document is next to nothing.
  const count = Math.round((megabytes * 1e6) / JSON.stringify(operation(1000)).length);
  for (let index = 0; index < count; index += 1)
    paths[`/group${index % 40}/things${index}/{thingId}`] = {
      [index % 2 === 0 ? "post" : "put"]: operation(index),
    };
  return {
    openapi: "3.0.3",
    info: { title: "Large", version: "1" },
    servers: [{ url: "https://large.test", "x-tok-name": "production" }],
    security: [{ key: [] }],
    "x-tok-provider": { package: "@tok/large", class: "LargeClient", title: "Large" },
    paths,
    components: {
      securitySchemes: {
        key: { type: "apiKey", in: "header", name: "api-key", "x-tok-auth": { scheme: "api-key" } },
      },
    },
  };
}

function operation(index: number): Part {
  const code = { type: "string", enum: ["new", "open", "closed"], description: "Where the thing stands." };
  return {
    operationId: `thing_${index}`,
    summary: `Changes thing ${index}`,
    description: `Changes the thing of kind ${index}, and gives it back as it is then. ${"It says more. ".repeat(8)}`,
    tags: [`group${index % 40}`],
    "x-tok-methods": [{ name: `group${index % 40}.change${index}` }],
    parameters: [
      { name: "thingId", in: "path", required: true, schema: { type: "string" }, description: "The thing." },
      { name: "depth", in: "query", schema: { type: "integer", minimum: 0, maximum: 9 } },
    ],
    requestBody: {
      required: true,
      content: {
        "application/json": {
          schema: object({ ...plain(12), [`own${index}`]: plainOne(index), code, owner: object(plain(8)) }),
        },
      },
    },
    responses: {
      200: answer({
        ...plain(14),
        code,
        address: object(plain(6)),
        parts: { type: "array", items: object({ ...plain(6), measure: object(plain(4)) }) },
        [`mark${index % 7}`]: object(plain(3)),
      }),
      400: answer({ code: { type: "string" }, fields: { type: "array", items: object(plain(3)) } }),
      404: answer({ code: { type: "string" }, message: { type: "string" } }),
    },
  };
}

function answer(properties: Part): Part {
  return { description: "As it is then.", content: { "application/json": { schema: object(properties) } } };
}

function object(properties: Part): Part {
  return { type: "object", required: Object.keys(properties).slice(0, 2), properties };
}

function plain(count: number): Part {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`member_${index}`, plainOne(index)]),
  );
}

function plainOne(index: number): Part {
  const kinds = [{ type: "string" }, { type: "integer", format: "int64" }, { type: "boolean" }];
  return { ...kinds[index % kinds.length], description: "A member of the thing, and what is known of it." };
}
