/**
 * Payment-token providers on this machine, answered in-process by a `fetch` that never reaches the network.
 * @module
 */
export type {
  ChargeoverCredentials,
  ChargeoverCustomer,
  ChargeoverRoomOptions,
} from "./providers/chargeover.js";
export type { ClearentCredentials, ClearentRoomOptions } from "./providers/clearent.js";
export type {
  CybersourceTmsCredentials,
  CybersourceTmsEncryptedAnswers,
  CybersourceTmsKey,
  CybersourceTmsKeys,
  CybersourceTmsPrivateKey,
  CybersourceTmsRoomOptions,
} from "./providers/cybersource-tms.js";
export type { FiservIpgCredentials, FiservIpgRoomOptions } from "./providers/fiserv-ipg.js";
export type {
  NcrAlohaCredentials,
  NcrAlohaEnumNames,
  NcrAlohaMediaType,
  NcrAlohaRoomOptions,
} from "./providers/ncr-aloha.js";
export type { RecordedRequest } from "./recorded-request.js";
export type { ProviderCredentials, ProviderName, RoomOptions } from "./rooms.js";
export { createSandbox, type Sandbox, type SandboxOptions } from "./sandbox.js";
