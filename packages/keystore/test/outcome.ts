import { KeystoreError } from "../src/index.ts";

/** The error of a call, which must be one of ours. */
export async function errorOf(call: () => unknown): Promise<KeystoreError> {
  try {
    await call();
  } catch (error) {
    if (KeystoreError.is(error)) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

export async function codeOf(call: () => unknown): Promise<string> {
  return (await errorOf(call)).code;
}
