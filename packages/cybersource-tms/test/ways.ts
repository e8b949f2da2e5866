import { serveSandbox } from "@tok/sandbox/node";
import type { Room } from "./room.ts";

/** Where a client goes, and what closes the way. */
type Way = (room: Room) => Promise<{ readonly options: object; close(): Promise<void> }>;

const inProcess: Way = async ({ fetch }) => ({
  options: { environment: "test", fetch },
  close: async () => {},
});
const overHttp: Way = async (room) => {
  const served = await serveSandbox(room);
  return { options: { baseUrl: served.urls["cybersource-tms"] }, close: () => served.close() };
};

/** The ways to a room. */
export const ways: readonly (readonly [how: string, way: Way])[] = [
  ["in process", inProcess],
  ["over real HTTP", overHttp],
];
