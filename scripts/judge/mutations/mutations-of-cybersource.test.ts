import { proveVerdicts } from "./proof.ts";

// In a file of its own, so that both run at the same time.
proveVerdicts([{ provider: "cybersource-tms", count: 20, isBothWays: false }]);
