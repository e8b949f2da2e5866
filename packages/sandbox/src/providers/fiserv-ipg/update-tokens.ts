import type { TokenAnswer } from "./answer.js";
import type { FiservIpgRoomOptions } from "./options.js";
import type { UpdateRequest } from "./requests.js";
import type { Vault } from "./vault.js";

/** Carries out the updates that can be, in their order, and tells of the others. */
export function updateTokens(
  vault: Vault,
  { paymentTokens, storeId }: UpdateRequest,
  form: FiservIpgRoomOptions["updateErrors"] = "array",
): TokenAnswer {
  const errors = paymentTokens.flatMap((update) => {
    const message = vault.update(storeId, update);
    return message === undefined ? [] : [{ message }];
  });
  const type = "paymentTokenUpdateResponse";
  if (errors.length === 0) {
    return { type, requestStatus: "SUCCESS", members: {} };
  }
  return {
    type,
    requestStatus: errors.length < paymentTokens.length ? "PARTIAL_SUCCESS" : "FAILED",
    members: { errors: form === "object" ? { details: errors } : errors },
  };
}
