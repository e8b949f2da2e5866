import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { readCertificate, readPkcs12, readPrivateKey } from "../src/index.ts";
import { file, merchant, pem, requestMle } from "./vectors.ts";

const { cache } = createRequire(import.meta.url);
const isLoaded = () => Object.keys(cache).some((path) => path.includes("node-forge"));

it("loads node-forge for what is encrypted, and for nothing else", async () => {
  readCertificate(Buffer.from(requestMle.certificate, "base64"));
  await readPrivateKey(pem("PRIVATE KEY", merchant.privateKey));
  expect(isLoaded()).toBe(false);
  const { bytes, password } = file("forge");
  await readPkcs12(bytes, { password });
  expect(isLoaded()).toBe(true);
});
