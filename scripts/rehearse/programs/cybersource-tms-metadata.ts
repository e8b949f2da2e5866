import { readFileSync } from "node:fs";
import { CybersourceTmsClient } from "@tok/cybersource-tms";

/** A user's program that reads what a later version of the document no longer has. */

const { urls, credentials } = JSON.parse(readFileSync("sandbox.json", "utf8"));
const { merchantId, keyId, sharedSecret } = credentials["cybersource-tms"];

const { customers } = new CybersourceTmsClient({
  auth: { scheme: "jwt", merchantId, keyId, sharedSecret },
  baseUrl: urls["cybersource-tms"],
});

async function main(): Promise<void> {
  const customer = await customers.create({ body: { objectInformation: { title: "rehearsal" } } });
  console.log(customer.metadata?.creator === merchantId ? "made by the merchant" : customer);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
