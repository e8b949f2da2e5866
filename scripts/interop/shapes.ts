import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import fc, { type Arbitrary } from "fast-check";
import { generateProvider } from "../generate/provider.ts";
import type { Subject } from "./subject.ts";
import { guid, text, textOrNull } from "./texts.ts";
import type { Wire } from "./wire.ts";

type Call = (input: { readonly body: unknown }) => PromiseLike<unknown>;

/** What is used of the generated package. */
interface ShapesPackage {
  readonly ShapesClient: new (options: object) => { readonly shapes: Readonly<Record<string, Call>> };
}

/** Generates a client from shapes.openapi.yaml in a folder, by the generator that makes those of providers. */
export async function generateShapes(root: string, folder: string): Promise<ShapesPackage> {
  const specs = join(folder, "specs/shapes");
  mkdirSync(specs, { recursive: true });
  copyFileSync(join(import.meta.dirname, "shapes.openapi.yaml"), join(specs, "openapi.yaml"));
  writeFileSync(join(specs, "overlay.yaml"), overlay);
  writeFileSync(join(specs, "source.yaml"), source);
  mkdirSync(join(folder, "packages"));
  symlinkSync(join(root, "packages/core"), join(folder, "packages/core"));
  const { files } = await generateProvider(folder, "shapes");
  for (const [file, content] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  writeFileSync(join(folder, "packages/shapes/package.json"), '{ "type": "module" }');
  // The generated package needs what that of a provider with XML needs.
  symlinkSync(join(root, "packages/ncr-aloha/node_modules"), join(folder, "packages/shapes/node_modules"));
  // The document says which names the package exports.
  return (await import(pathToFileURL(join(folder, "packages/shapes/src/index.ts")).href)) as ShapesPackage;
}

const overlay = `overlay: 1.1.0
info: { title: Shapes, version: "1" }
actions:
  - target: $.info
    description: Nothing; an overlay has one action at least.
    update: {}
`;

const source = `kind: transcription
address: https://shapes.example
retrieved: 2026-01-01
sha256: "${"0".repeat(64)}"
`;

/** The shapes, through the client that was generated for them. */
export function shapes({ fetch }: Wire, { ShapesClient }: ShapesPackage): readonly Subject[] {
  const client = new ShapesClient({
    environment: "sandbox",
    auth: { apiKey: "demo" },
    format: "xml",
    retry: false,
    fetch,
  });
  return Object.entries(values).map(([contract, { made, small }]): Subject => {
    const method = client.shapes[contract.charAt(0).toLowerCase() + contract.slice(1)];
    if (method === undefined) throw new Error(`the generated client has no method for ${contract}`);
    const call = method.bind(client.shapes);
    return {
      contract,
      writes: { values: made, send: (body) => call({ body }) },
      reads: { receive: () => call({ body: small }) },
    };
  });
}

const level = fc.constantFrom(0, 10, 20);

/** Any member may be left out. */
function some<Members extends object>(
  members: { [Name in keyof Members]: Arbitrary<Members[Name]> },
): Arbitrary<object> {
  return fc.record(members, { requiredKeys: [] });
}

const party = { Zone: textOrNull, PartyId: guid, Nickname: textOrNull };
const guest = {
  ...party,
  Room: textOrNull,
  Floor: fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  Level: level,
};
const frequentGuest = { ...guest, Yearly: textOrNull, Alias: textOrNull, Before: level };

/** Eighths, and numbers that need an exponent: Mono's own reading of others can be off by the last bit. */
const number = fc.oneof(
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).map((eighths) => eighths / 8),
  fc.constantFrom(1e21, -1e22, 2 ** -20),
);

const place = some({ Town: textOrNull, Country: textOrNull, Latitude: number });

const { journey } = fc.letrec((tie) => ({
  journey: some({
    Traveller: fc.option(some(frequentGuest)),
    Start: fc.option(place),
    Stops: fc.option(fc.array(place, { maxLength: 4 })),
    Notes: fc.option(fc.array(text, { maxLength: 4 })),
    IsBooked: fc.boolean(),
    Back: fc.oneof({ maxDepth: 3 }, fc.constant(null), tie("journey")),
  }),
}));

const ordinal = [
  "accountId",
  "AccountId",
  "Account_Id",
  "AccountID",
  "Account2",
  "Account10",
  "Éclair",
  "zebra",
  "_id",
];
const ranked = ["Alpha", "Beta", "Delta", "Gamma"];

function texts(names: readonly string[]): Arbitrary<object> {
  return some(Object.fromEntries(names.map((name) => [name, textOrNull])));
}

/** By contract: what is written, and something to send where only the answer counts. */
const values: Readonly<Record<string, { readonly made: Arbitrary<unknown>; readonly small: unknown }>> = {
  Party: { made: some(party), small: {} },
  Guest: { made: some(guest), small: {} },
  FrequentGuest: { made: some(frequentGuest), small: {} },
  Journey: { made: journey, small: {} },
  Ordinal: { made: texts(ordinal), small: {} },
  Ranked: { made: texts(ranked), small: {} },
  Guid: { made: guid, small: "00000000-0000-0000-0000-000000000000" },
};
