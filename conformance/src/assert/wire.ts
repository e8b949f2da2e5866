import { expect } from "vitest";
import type { Case } from "../case-schema.ts";
import type { Observation } from "../observation.ts";
import { inputOf } from "../start-call.ts";
import { type CallSpec, formatOf, mediaTypes, plainKeyOf, type Subject } from "../subject.ts";

/** What the server saw: how many requests, and that each of them is the one that was meant. */
export function expectWire(seen: Observation, one: Case, spec: CallSpec, subject: Subject): void {
  const { expect: expected } = one;
  expect(seen.requests.length, "requests at the server").toBe(expected.requests);
  expect(seen.elsewhere, "requests at another server").toBe(0);
  if (expected.fetches !== undefined) expect(seen.fetchedAt.length, "calls of fetch").toBe(expected.fetches);
  if (expected.delaysMs !== undefined) expectDelays(seen.fetchedAt, expected.delaysMs);
  const target = expected.target ?? spec.path.replace("$KEY", expected.segment ?? plainKeyOf(spec));
  if (spec.idempotencyHeader !== undefined && one.http === undefined) {
    // One key in each request, and the same in all of them: another one would be another call to the provider.
    const name = spec.idempotencyHeader;
    const keys = seen.requests.map(({ rawHeaders }) => headersNamed(rawHeaders, name));
    for (const found of keys) expect(found, `the header ${name}`).toEqual([expect.stringMatching(/./)]);
    expect(new Set(keys.flat()).size, "different idempotency keys").toBeLessThanOrEqual(1);
  }
  for (const request of seen.requests) {
    expect(request.method).toBe(one.http?.method ?? spec.method);
    expect(request.target).toBe(target);
    for (const name of subject.authenticationHeaders) {
      expect(headersNamed(request.rawHeaders, name), `the header ${name}`).toHaveLength(1);
    }
    for (const [name, value] of Object.entries(expected.headers ?? {})) {
      expect(headersNamed(request.rawHeaders, name), `the header ${name}`).toEqual(
        value === null ? [] : [value],
      );
    }
    // The raw client of a path that no document knows has no other format to speak.
    const spoken = one.http === undefined ? mediaTypes[formatOf(subject)] : mediaTypes.json;
    expectBody(request, one, spec, expected.mediaType ?? spoken);
  }
}

function expectBody(
  { body, rawHeaders }: Observation["requests"][number],
  one: Case,
  spec: CallSpec,
  mediaType: string,
): void {
  const sent: unknown =
    one.http === undefined ? Reflect.get(inputOf(one, spec), "body") : one.http.init?.["body"];
  // A raw call to a path that no document knows asks for plain JSON.
  const own: Partial<CallSpec> = one.http === undefined && mediaType === mediaTypes.json ? spec : {};
  const { accept = mediaType, contentType = mediaType, alwaysTyped = false } = own;
  expect(headersNamed(rawHeaders, "accept"), "the header accept").toEqual([accept]);
  expect(headersNamed(rawHeaders, "content-type"), "the header content-type").toEqual(
    sent === undefined && !alwaysTyped ? [] : [contentType],
  );
  if (sent === undefined) expect(body.byteLength, "bytes of the request body").toBe(0);
  else if (mediaType === mediaTypes.xml) expect(body.toString("utf8")).toBe(spec.bodyText);
  else expect(JSON.parse(body.toString("utf8"))).toEqual(sent);
}

function expectDelays(fetchedAt: readonly number[], expected: readonly (number | readonly number[])[]): void {
  const delays = fetchedAt.slice(1).map((time, index) => time - (fetchedAt[index] ?? Number.NaN));
  expect(delays.length, "repeats").toBe(expected.length);
  for (const [index, delay] of delays.entries()) {
    const wanted = expected[index] ?? Number.NaN;
    const [least = Number.NaN, most = Number.NaN] = typeof wanted === "number" ? [wanted, wanted] : wanted;
    expect(delay, `wait ${index + 1}`).toBeGreaterThanOrEqual(least);
    expect(delay, `wait ${index + 1}`).toBeLessThanOrEqual(most);
  }
}

function headersNamed(rawHeaders: readonly string[], name: string): string[] {
  return rawHeaders.filter(
    (_value, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name.toLowerCase(),
  );
}
