import { describe, expect, it } from "vitest";
import { Recorder } from "../src/recorder.ts";

const arrived = (path: string) =>
  ({ provider: "clearent", method: "GET", path, headers: {}, body: "" }) as const;

describe("Recorder", () => {
  it("lists by arrival what was answered in another order, and only that", () => {
    const recorder = new Recorder();
    const [first, second] = [recorder.arrive(arrived("/1")), recorder.arrive(arrived("/2"))];
    recorder.arrive(arrived("/3"));
    second(404);
    expect(recorder.list().map(({ path, status }) => [path, status])).toEqual([["/2", 404]]);
    first(200);
    expect(recorder.list().map(({ path, status }) => [path, status])).toEqual([
      ["/1", 200],
      ["/2", 404],
    ]);
  });

  it("forgets a request that is answered after a reset", () => {
    const recorder = new Recorder();
    const answered = recorder.arrive(arrived("/1"));
    recorder.reset();
    answered(200);
    expect(recorder.list()).toEqual([]);
  });
});
