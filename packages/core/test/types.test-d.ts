/**
 * What the errors of a call are to the compiler; checked by `tsc -p test`. Nothing here runs.
 */
import { expectTypeOf } from "vitest";
import {
  ApiError,
  NotFoundError,
  type OperationError,
  PartialSuccessError,
  ServerError,
} from "../src/index.ts";

type IsAny<Value> = 0 extends 1 & Value ? true : false;

export function instanceofLeaksNoAny(error: unknown): void {
  if (error instanceof NotFoundError) {
    expectTypeOf<IsAny<typeof error.body>>().toEqualTypeOf<false>();
    expectTypeOf(error.status).toEqualTypeOf<404>();
    expectTypeOf(error.name).toEqualTypeOf<"NotFoundError">();
  } else if (error instanceof ServerError) {
    expectTypeOf<IsAny<typeof error.body>>().toEqualTypeOf<false>();
  } else if (error instanceof ApiError) {
    expectTypeOf<IsAny<typeof error.body>>().toEqualTypeOf<false>();
    expectTypeOf(error.status).toEqualTypeOf<number>();
  } else if (error instanceof PartialSuccessError) {
    expectTypeOf<IsAny<typeof error.data>>().toEqualTypeOf<false>();
  }
  if (ApiError.is(error)) expectTypeOf<IsAny<typeof error.body>>().toEqualTypeOf<false>();
}

export function unionsNarrowByClassAndStatus(error: OperationError<{ 401: { reason: string } }>): void {
  if (error instanceof ApiError && error.status === 401) {
    expectTypeOf(error.body).toEqualTypeOf<{ reason: string } | undefined>();
  }
  if (error.status === undefined) expectTypeOf(error.code).toExtend<string>();
}

type BatchError =
  | OperationError<{ 401: { reason: string } }>
  | PartialSuccessError<{ done: number }, { why: string }>;

export function batchesNarrowByClassAndCode(error: BatchError): void {
  if (error.code === "partial_success") {
    expectTypeOf(error).toEqualTypeOf<PartialSuccessError<{ done: number }, { why: string }>>();
    expectTypeOf(error.failures).toEqualTypeOf<readonly { why: string }[]>();
    expectTypeOf(error.data).toEqualTypeOf<{ done: number }>();
    expectTypeOf(error.outcome).toEqualTypeOf<"partial">();
  } else if (error.status === 401) {
    expectTypeOf(error.body).toEqualTypeOf<{ reason: string } | undefined>();
  }
  if (error instanceof PartialSuccessError) expectTypeOf(error.data).toEqualTypeOf<{ done: number }>();
  if (PartialSuccessError.is(error)) expectTypeOf(error.data).toEqualTypeOf<{ done: number }>();
}
