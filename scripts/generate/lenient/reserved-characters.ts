import { found, type Repair, without } from "./repair.ts";

/** Parameters whose reserved characters may stand as they are: percent-encoded they say the same. */
export const reservedCharacters: Repair = (node, place) => {
  if (node["allowReserved"] !== true || typeof node["in"] !== "string") return undefined;
  return {
    node: without(node, "allowReserved"),
    findings: [
      found(
        place,
        ["allowReserved"],
        "allowReserved is not supported",
        "repaired",
        "reserved characters are percent-encoded, as all others",
      ),
    ],
  };
};
