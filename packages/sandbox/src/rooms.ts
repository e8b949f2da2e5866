import {
  type ClearentCredentials,
  type ClearentRoomOptions,
  createClearentRoom,
} from "./providers/clearent.js";
import {
  createNcrAlohaRoom,
  type NcrAlohaCredentials,
  type NcrAlohaRoomOptions,
} from "./providers/ncr-aloha.js";
import type { Room, RoomSetting } from "./room.js";

/** Credentials that the sandbox accepts, by provider. Made from the seed, and of use nowhere else. */
export interface ProviderCredentials {
  readonly clearent: ClearentCredentials;
  readonly "ncr-aloha": NcrAlohaCredentials;
}

/** A provider that the sandbox can stand in for. */
export type ProviderName = keyof ProviderCredentials;

/** Settings of the single providers. */
export interface RoomOptions {
  /** How the Clearent room prints its answers. */
  clearent?: ClearentRoomOptions | undefined;
  /** How the NCR Aloha room answers. */
  "ncr-aloha"?: NcrAlohaRoomOptions | undefined;
}

/** All rooms, by provider name. */
export type Rooms = { readonly [Name in ProviderName]: Room<ProviderCredentials[Name]> };

/** The list of rooms: a new provider is one entry here, and one in each of the types above. */
export function openRooms(setting: RoomSetting, options: RoomOptions): Rooms {
  return {
    clearent: createClearentRoom(setting, options.clearent),
    "ncr-aloha": createNcrAlohaRoom(setting, options["ncr-aloha"]),
  };
}
