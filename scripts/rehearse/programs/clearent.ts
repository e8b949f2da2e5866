import { readFileSync } from "node:fs";
import { CardType, ClearentClient, type CustomerToken } from "@tok/clearent";

/** A user's program: attaches a token to a customer and lists what the customer has, in each format. */

const { urls, credentials } = JSON.parse(readFileSync("sandbox.json", "utf8"));

async function tokensAfter(format: "json" | "xml", tokenId: string): Promise<readonly CustomerToken[]> {
  const { customerTokens } = new ClearentClient({
    auth: { apiKey: credentials.clearent.apiKey },
    baseUrl: urls.clearent,
    format,
  });
  await customerTokens.add({
    customerKey: "cust_1",
    body: {
      "customer-key": "cust_1",
      "token-id": tokenId,
      "exp-date": "1231",
      "card-type": CardType.VISA,
      "last-four-digits": "1881",
    },
  });
  return customerTokens.list({ customerKey: "cust_1" });
}

async function main(): Promise<void> {
  for (const [format, tokenId] of [
    ["json", "1100000000000001881"],
    ["xml", "1100000000000001882"],
  ] as const) {
    const ids = (await tokensAfter(format, tokenId)).map((token) => token["token-id"]);
    console.log(format, ids.includes(tokenId) ? tokenId : ids);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
