import { type CybersourceTmsRoomOptions, createSandbox, type Sandbox } from "@tok/sandbox";
import type { CybersourceTmsClientOptions, MleOptions } from "../src/index.ts";
import { keyPair } from "./rsa-keys.ts";

export type Room = Sandbox<"cybersource-tms">;
export type Auth = CybersourceTmsClientOptions["auth"];

/** The keys of all rooms of a test file: to generate them takes a moment. */
export const keys = {
  signing: keyPair("7000000000000000000001"),
  requestMle: keyPair("7000000000000000000002"),
  responseMle: keyPair("7000000000000000000003"),
  unmask: keyPair("7000000000000000000004"),
} as const;

/** A room with these keys. */
export function openRoom(options: CybersourceTmsRoomOptions = {}, clock?: () => number): Room {
  return createSandbox({
    providers: ["cybersource-tms"],
    clock,
    "cybersource-tms": { keys, ...options },
  });
}

/** Each way in which a client can say who it is. */
export const credentials: Readonly<Record<string, (room: Room) => Auth>> = {
  "a JWT with a private key": (room) => keyAuth(room),
  "a JWT with a shared secret": (room) => secretAuth(room),
  "a JWT with a meta key": (room) => ({
    ...secretAuth(room),
    portfolioId: room.credentials["cybersource-tms"].portfolioId,
  }),
  "an HTTP signature": (room) => ({ ...signatureAuth(room) }),
  "an HTTP signature with v-c-date": (room) => ({ ...signatureAuth(room), dateHeader: "v-c-date" }),
  "an HTTP signature with a meta key": (room) => ({
    ...signatureAuth(room),
    portfolioId: room.credentials["cybersource-tms"].portfolioId,
  }),
};

export function keyAuth(room: Room): Extract<Auth, { readonly privateKey: unknown }> {
  const { merchantId } = room.credentials["cybersource-tms"];
  const { kid: keyId, privateKey } = keys.signing;
  return { scheme: "jwt", merchantId, keyId, privateKey };
}

export function secretAuth(
  room: Room,
): Extract<Auth, { readonly scheme: "jwt"; readonly sharedSecret: string }> {
  const { merchantId, keyId, sharedSecret } = room.credentials["cybersource-tms"];
  return { scheme: "jwt", merchantId, keyId, sharedSecret };
}

export function signatureAuth(room: Room): Extract<Auth, { readonly scheme: "http-signature" }> {
  const { merchantId, keyId, sharedSecret } = room.credentials["cybersource-tms"];
  return { scheme: "http-signature", merchantId, keyId, sharedSecret };
}

export const requestKey: NonNullable<MleOptions["requestKey"]> = {
  key: keys.requestMle.publicKey,
  kid: keys.requestMle.kid,
};
export const responseKeys: NonNullable<MleOptions["responseKeys"]> = [
  { key: keys.responseMle.privateKey, kid: keys.responseMle.kid },
];
export const unmaskKeys: NonNullable<MleOptions["unmaskKeys"]> = [
  { key: keys.unmask.privateKey, kid: keys.unmask.kid },
];

/** The keys of all that can be encrypted. */
export const allKeys: MleOptions = { requestKey, responseKeys, unmaskKeys };
