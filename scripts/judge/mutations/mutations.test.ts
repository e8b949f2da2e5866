import { proveVerdicts } from "./proof.ts";

proveVerdicts([
  { provider: "chargeover", count: 70, isBothWays: false },
  { provider: "clearent", count: 70, isBothWays: true },
  { provider: "fiserv-ipg", count: 70, isBothWays: false },
  { provider: "ncr-aloha", count: 70, isBothWays: false },
]);
