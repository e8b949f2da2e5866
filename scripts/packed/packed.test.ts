import { join } from "node:path";
import { createSandbox } from "@tok/sandbox";
import { type ServedSandbox, serveSandbox } from "@tok/sandbox/node";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { check, examine } from "../release/check.ts";
import type { Subject } from "../release/checks/subject.ts";
import { findingText } from "../release/finding.ts";
import { readTarball } from "../release/pack.ts";
import { publishedPackages } from "../release/packages.ts";
import { programOfModules } from "./program-of-modules.ts";
import { filesBelow, Project, root } from "./project.ts";

const tarballs = inject("tarballs");

const published = publishedPackages(root).map(({ folder }) => folder);

describe("the tarball of", () => {
  let subjects: readonly Subject[];

  beforeAll(async () => {
    subjects = await examine(
      root,
      published.map((folder) => readTarball(folder, tarballs[folder] ?? "")),
    );
  });

  it.each(published)("%s is as a release asks for", async (folder) => {
    const subject = subjects.find(({ packed }) => packed.folder === folder);
    expect(subject === undefined ? ["not packed"] : (await check(subject)).map(findingText)).toEqual([]);
  });
});

/** What openapi-fetch and xml2js bring; a provider has nothing else. */
const everyProvider = ["@tok/core", "openapi-fetch", "openapi-typescript-helpers"];
const xmlProvider = [...everyProvider, "@tok/xml", "sax", "xml2js", "xmlbuilder"];

const sandbox = createSandbox();
let served: ServedSandbox;

beforeAll(async () => {
  served = await serveSandbox(sandbox);
});

afterAll(() => served.close());

/** Calls in each format and prints one value of each answer. */
const providers = [
  {
    name: "chargeover",
    client: "ChargeoverClient",
    installed: ["@tok/chargeover", ...everyProvider],
    formats: ["json"],
    auth: () => {
      const { publicKey, privateKey } = sandbox.credentials.chargeover;
      return { publicKey, privateKey };
    },
    call: `client.payMethodTokens.get({ tokenizedId: 1 }).then(({ token }) => token)`,
    prints: "cus_5tSkoQ6mDrXOMQ",
    consumer: `
      import { ChargeoverClient, type PayMethodToken } from "@tok/chargeover";
      const client = new ChargeoverClient({ auth: { publicKey: "a", privateKey: "b" }, environment: "production", instance: "acme" });
      export async function first(): Promise<PayMethodToken | undefined> {
        for await (const one of client.payMethodTokens.iterate({ where: { customer_id: { EQUALS: 1 } } })) return one;
        return undefined;
      }
      export const id: Promise<number> = client.payMethodTokens
        .store({ body: { customer_id: 1, type: "customer", token: "cus_1" } })
        .then((stored) => stored.id);
    `,
  },
  {
    name: "clearent",
    client: "ClearentClient",
    installed: ["@tok/clearent", ...xmlProvider],
    formats: ["json", "xml"],
    auth: () => ({ apiKey: sandbox.credentials.clearent.apiKey }),
    call: `client.customerTokens.list({ customerKey: "cust_1" }, { format }).then((tokens) => tokens[0]["token-id"])`,
    prints: "11000383833939381111",
    consumer: `
      import { ClearentClient, type CustomerToken, NotFoundError, type Result } from "@tok/clearent";
      const client = new ClearentClient({ auth: { apiKey: "key" }, environment: "sandbox", fetch: (url, init) => fetch(url, init) });
      export async function first(): Promise<CustomerToken | undefined> {
        try {
          const [token] = await client.customerTokens.list({ customerKey: "cust_1" }, { signal: new AbortController().signal });
          return token;
        } catch (error) {
          if (NotFoundError.is(error)) return undefined;
          throw error;
        }
      }
      export const result: Promise<Result<CustomerToken[]>> = client.customerTokens.list({ customerKey: "cust_1" }).result();
      export const raw = client.http.GET("/rest/v2/customers/{customerKey}/tokens", { params: { path: { customerKey: "a" } }, format: "xml" });
    `,
  },
  {
    name: "cybersource-tms",
    client: "CybersourceTmsClient",
    installed: ["@tok/cybersource-tms", ...everyProvider, "jose"],
    formats: ["json"],
    auth: () => {
      const { merchantId, keyId, sharedSecret } = sandbox.credentials["cybersource-tms"];
      return { scheme: "jwt", merchantId, keyId, sharedSecret };
    },
    call: `client.customers.create({ body: { objectInformation: { title: "packed" } } }).then(({ objectInformation }) => objectInformation.title)`,
    prints: "packed",
    consumer: `
      import { type Customer, CybersourceTmsClient, type MleOptions, type Payment } from "@tok/cybersource-tms";
      const mle: MleOptions = { requestKey: { key: "pem", kid: "1", notAfter: new Date(0) }, unmaskKeys: [{ key: "pem", kid: "2" }] };
      const client = new CybersourceTmsClient({
        auth: { scheme: "jwt", merchantId: "merchant", keyId: "3", privateKey: "pem" },
        environment: "production-india",
        mle,
      });
      export async function pay(customer: string): Promise<Payment | undefined> {
        const result = await client.payments
          .create({ body: { paymentInformation: { customer: { id: customer } }, orderInformation: { amountDetails: { totalAmount: "1.00", currency: "INR" } } } })
          .result();
        return result.ok && result.data.status === "AUTHORIZED" ? result.data : undefined;
      }
      export async function first(customerId: string): Promise<string | undefined> {
        for await (const one of client.customerPaymentInstruments.iterate({ customerId })) return one.id;
        return undefined;
      }
      export const unmasked: Promise<Customer> = client.customers.getUnmasked({ customerId: "c" });
    `,
  },
  {
    name: "fiserv-ipg",
    client: "FiservIpgClient",
    installed: ["@tok/fiserv-ipg", ...everyProvider],
    formats: ["json"],
    auth: () => {
      const { apiKey, apiSecret } = sandbox.credentials["fiserv-ipg"];
      return { apiKey, apiSecret };
    },
    call: `client.paymentTokens.get({ tokenId: "9877hkhk68688888ffgh" }).then(({ requestStatus }) => requestStatus)`,
    prints: "SUCCESS",
    consumer: `
      import { FiservIpgClient, PartialSuccessError, type GatewayError, updateInBatches } from "@tok/fiserv-ipg";
      const accessToken = async (): Promise<string> => "token";
      const client = new FiservIpgClient({ auth: { apiKey: "key", accessToken }, environment: "emea-sandbox", region: "germany" });
      const paymentCard = { number: "4111111111111111", expiryDate: { month: "12", year: "29" } };
      const paymentTokens = [{ value: "a", reusable: true, declineDuplicates: false, paymentCard }];
      export async function failures(): Promise<readonly GatewayError[]> {
        const result = await client.paymentTokens
          .update({ body: { requestType: "PaymentCardPaymentTokenUpdateRequest", paymentTokens } }, { idempotencyKey: "one" })
          .result();
        if (result.ok) return [];
        if (result.error.code === "partial_success") return result.error.failures;
        throw PartialSuccessError.is(result.error) ? new Error("named otherwise") : result.error;
      }
      export const reports = updateInBatches(client.paymentTokens, { paymentTokens });
    `,
  },
  {
    name: "ncr-aloha",
    client: "NcrAlohaClient",
    installed: ["@tok/ncr-aloha", ...xmlProvider],
    formats: ["json", "xml"],
    auth: () => sandbox.credentials["ncr-aloha"],
    call: `client.customerPayments.get({ customerId: "0d9f6c1e-7b3a-4c52-8e41-5a2b9c7d1f30" }, { format }).then(({ MethodType }) => MethodType)`,
    prints: "7",
    consumer: `
      import { CardType, type CustomerPayment, type HttpError, NcrAlohaClient, PaymentProvider } from "@tok/ncr-aloha";
      const auth = { username: "user", password: "word", companyCode: "ABCD001" };
      const client = new NcrAlohaClient({ auth, environment: "production", format: "xml", enumNames: { CardType: { 5: "Jcb" } } });
      const customerId = "0d9f6c1e-7b3a-4c52-8e41-5a2b9c7d1f30";
      export const guid: Promise<string> = client.customerPayments.addToken({
        body: {
          CustomerId: customerId,
          ProviderType: PaymentProvider.ConnectedPayments,
          MaskedCardNumber: "555555******4444",
          ExpirationDate: "11/31",
          CardToken: "201:4444000011112222",
          CardType: CardType.MasterCard,
        },
      });
      export async function read(): Promise<CustomerPayment | HttpError | undefined> {
        const result = await client.customerPayments.get({ customerId }).result();
        if (result.ok) return result.data;
        return result.error.status === 404 ? result.error.body : undefined;
      }
    `,
  },
] as const;

describe.each(providers)(
  "@tok/$name installed alone",
  ({ name, client, installed, formats, auth, call, prints, consumer }) => {
    let project: Project;

    beforeAll(() => {
      const xml = installed.some((one) => one === "@tok/xml") ? [tarballs.xml] : [];
      project = new Project([tarballs.core, ...xml, tarballs[name]]);
    });

    afterAll(() => project.remove());

    it("brings what it needs and nothing else", () => {
      expect(project.installed()).toEqual([...installed].sort());
    });

    it("holds only built files, the reference and what npm always adds", () => {
      const files = filesBelow(join(project.folder, `node_modules/@tok/${name}`));
      const others = files.filter((file) => !/^dist\/.*\.(?:js|js\.map|d\.ts)$/.test(file));
      expect(others).toEqual(["LICENSE", "README.md", "package.json", "reference.md"]);
    });

    // The calls run asynchronously, since the server is in this process.
    it.each([
      ["import", "call.mjs", `import { ${client} } from "@tok/${name}";`],
      ["require", "call.cjs", `const { ${client} } = require("@tok/${name}");`],
    ])("works with %s, in each format", async (_how, file, load) => {
      project.write(
        file,
        `${load}
      const client = new ${client}(${JSON.stringify({ auth: auth(), baseUrl: served.urls[name] })});
      Promise.all(${JSON.stringify(formats)}.map((format) => ${call})).then((values) => console.log(values.join(" ")));
      `,
      );
      expect(await project.nodeAsync(file)).toBe(formats.map(() => prints).join(" "));
    });

    it("evaluates at most 35 modules on import, and nothing of XML or JWE", () => {
      const urls = modulesOf(project, `@tok/${name}`);
      expect(urls.length).toBeGreaterThan(2);
      expect(urls.length).toBeLessThanOrEqual(35);
      expect(urls.filter((url) => /xml2js|sax|xmlbuilder|@tok\/xml|jose/.test(url))).toEqual([]);
    });

    it("reads no global and starts nothing on import", () => {
      project.write(
        "quiet.mjs",
        `
      const used = [];
      for (const name of ["fetch", "crypto", "setTimeout", "setInterval"]) {
        const value = globalThis[name];
        Object.defineProperty(globalThis, name, { get() { used.push(name); return value; }, configurable: true });
      }
      await import("@tok/${name}");
      console.log(JSON.stringify(used));
      `,
      );
      expect(JSON.parse(project.node("quiet.mjs"))).toEqual([]);
    });

    const settings = {
      target: "ES2022",
      module: "NodeNext",
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      types: [] as string[],
    };

    // TypeScript 5.9 is the oldest one supported, 7 the newest one known.
    describe.each([
      ["5.9", join(root, "scripts/node_modules/typescript/bin/tsc")],
      ["7", join(root, "node_modules/typescript/bin/tsc")],
    ])("compiled by TypeScript %s without skipLibCheck", (_version, tsc) => {
      it.each([
        ["with the DOM's types alone", { lib: ["ES2022", "DOM"] }],
        [
          "with Node's types alone",
          { lib: ["ES2022"], types: ["node"], typeRoots: [join(root, "scripts/node_modules/@types")] },
        ],
        ["with exact optional properties", { lib: ["ES2022", "DOM"], exactOptionalPropertyTypes: true }],
        ["for a bundler", { lib: ["ES2022", "DOM"], module: "ESNext", moduleResolution: "Bundler" }],
      ])("compiles %s", (_name, own) => {
        project.write("consumer.mts", consumer);
        project.write(
          "tsconfig.json",
          JSON.stringify({ compilerOptions: { ...settings, ...own }, files: ["consumer.mts"] }),
        );
        expect(project.node(tsc, "-p", "tsconfig.json")).toBe("");
      });
    });
  },
);

describe("@tok/core installed alone", () => {
  let project: Project;

  beforeAll(() => {
    project = new Project([tarballs.core]);
  });

  afterAll(() => project.remove());

  it("brings no package of XML or JWE", () => {
    expect(project.installed()).toEqual(everyProvider);
  });

  it("has errors that Node prints by the name they have, where nobody catches them", () => {
    project.write(
      "uncaught.mjs",
      `
      import { ConfigError } from "@tok/core";
      throw new ConfigError({ code: "invalid_option", message: "text" });
      `,
    );
    expect(() => project.node("uncaught.mjs")).toThrow(/^ConfigError: text$/m);
  });
});

/** The URLs of the modules that are evaluated when a package is imported. */
function modulesOf(project: Project, packageName: string): readonly string[] {
  project.write("count.mjs", programOfModules(packageName));
  return JSON.parse(project.node("count.mjs"));
}
