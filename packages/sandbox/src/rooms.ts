import {
  type ChargeoverCredentials,
  type ChargeoverRoomOptions,
  createChargeoverRoom,
} from "./providers/chargeover.js";
import {
  type ClearentCredentials,
  type ClearentRoomOptions,
  createClearentRoom,
} from "./providers/clearent.js";
import {
  type CybersourceTmsCredentials,
  type CybersourceTmsRoomOptions,
  createCybersourceTmsRoom,
} from "./providers/cybersource-tms.js";
import {
  createFiservIpgRoom,
  type FiservIpgCredentials,
  type FiservIpgRoomOptions,
} from "./providers/fiserv-ipg.js";
import {
  createNcrAlohaRoom,
  type NcrAlohaCredentials,
  type NcrAlohaRoomOptions,
} from "./providers/ncr-aloha.js";
import type { Room, RoomSetting } from "./room.js";

/** Credentials that the sandbox accepts, by provider. Made from the seed, and of use nowhere else. */
export interface ProviderCredentials {
  readonly chargeover: ChargeoverCredentials;
  readonly clearent: ClearentCredentials;
  readonly "cybersource-tms": CybersourceTmsCredentials;
  readonly "fiserv-ipg": FiservIpgCredentials;
  readonly "ncr-aloha": NcrAlohaCredentials;
}

/** A provider that the sandbox can stand in for. */
export type ProviderName = keyof ProviderCredentials;

/** Settings of the single providers. */
export interface RoomOptions {
  /** How the ChargeOver room is set up and how it answers. */
  chargeover?: ChargeoverRoomOptions | undefined;
  /** How the Clearent room prints its answers. */
  clearent?: ClearentRoomOptions | undefined;
  /** Whom the Cybersource TMS room lets in and how it answers. */
  "cybersource-tms"?: CybersourceTmsRoomOptions | undefined;
  /** What the Fiserv IPG room accepts and how it answers. */
  "fiserv-ipg"?: FiservIpgRoomOptions | undefined;
  /** How the NCR Aloha room answers. */
  "ncr-aloha"?: NcrAlohaRoomOptions | undefined;
}

/** All rooms, by provider name. */
export type Rooms = { readonly [Name in ProviderName]: Room<ProviderCredentials[Name]> };

/** The list of rooms: a new provider is one entry here, and one in each of the types above. */
export function openRooms(setting: RoomSetting, options: RoomOptions): Rooms {
  return {
    chargeover: createChargeoverRoom(setting, options.chargeover),
    clearent: createClearentRoom(setting, options.clearent),
    "cybersource-tms": createCybersourceTmsRoom(setting, options["cybersource-tms"]),
    "fiserv-ipg": createFiservIpgRoom(setting, options["fiserv-ipg"]),
    "ncr-aloha": createNcrAlohaRoom(setting, options["ncr-aloha"]),
  };
}
