import { DOMParser, type Element } from "@xmldom/xmldom";
import { expect, it } from "vitest";
import { describeThirdParty } from "./third-party.ts";
import { TriedClient } from "./tried-client.ts";

const auth = { accessToken: "token-of-the-test" };

// Swagger 2.0 in YAML, with XML.
const made = describeThirdParty({
  name: "petstore",
  file: "@readme/oas-examples/2.0/yaml/petstore.yaml",
  auth,
  methods: ["pets.findByStatus", "pets.add", "users.getByName", "users.login"],
  valid: 11,
  others: {
    // The document names no media type of these bodies, and Prism then allows none.
    "No supported content types, but request included a non-empty body": [
      "store.placeOrder",
      "users.create",
      "users.createWithArrayInput",
      "users.createWithListInput",
      "users.update",
    ],
  },
});

/** An element as its name and what is in it: elements, or a text. */
type Tree = readonly [name: string, content: string | readonly Tree[]];

function treeOf(element: Element): Tree {
  const inner = Array.from(element.childNodes).filter((node) => node.nodeType === node.ELEMENT_NODE);
  // Nodes of this type are elements.
  const elements = inner as Element[];
  return [element.nodeName, elements.length === 0 ? (element.textContent ?? "") : elements.map(treeOf)];
}

// Prism reads no XML. A parser that the codec does not use does, and the names are those of the document by hand:
// the element of Pet is called by its schema, members as the proposal says by their properties, and both wrapped lists
// by their xml.name, which their items share.
it("writes the XML that the document's metadata ask for", async () => {
  const client = await TriedClient.of(made().copy, "petstore", {
    auth,
    format: "xml",
    baseUrl: "http://127.0.0.1:9",
  });
  const { request } = await client.exchangeOf({
    call: "pets.add",
    input: {
      body: {
        id: 7,
        category: { id: 1, name: "Dogs & more" },
        name: "Rex",
        photoUrls: ["https://example.test/?a=1&b=2", "https://example.test/2"],
        tags: [{ id: 3, name: "old" }],
        status: "available",
      },
    },
  });
  expect(new Headers(request?.headers).get("content-type")).toBe("application/xml");
  const text = await new Response(request?.body ?? null).text();
  const root = new DOMParser().parseFromString(text, "application/xml").documentElement;
  expect(root === null ? undefined : treeOf(root)).toEqual([
    "Pet",
    [
      ["id", "7"],
      [
        "category",
        [
          ["id", "1"],
          ["name", "Dogs & more"],
        ],
      ],
      ["name", "Rex"],
      [
        "photoUrl",
        [
          ["photoUrl", "https://example.test/?a=1&b=2"],
          ["photoUrl", "https://example.test/2"],
        ],
      ],
      [
        "tag",
        [
          [
            "tag",
            [
              ["id", "3"],
              ["name", "old"],
            ],
          ],
        ],
      ],
      ["status", "available"],
    ],
  ]);
});
