/**
 * The behaviour that every client of this house has, as cases in JSON. See README.md.
 *
 * @module
 */
import { describe, expect, it, vi } from "vitest";
import { expectEvents } from "./assert/events.ts";
import { expectOutcome } from "./assert/outcome.ts";
import { expectSecrecy } from "./assert/secrecy.ts";
import { expectWire } from "./assert/wire.ts";
import { casesFor } from "./cases.ts";
import { runCase } from "./run-case.ts";
import { checkSubject, type Subject } from "./subject.ts";

export type { CallSpec, ConstructorOptions, Subject, SubjectFacts } from "./subject.ts";

/** Registers a vitest test for each case. */
export function conformance(subject: Subject): void {
  checkSubject(subject);
  describe(`conformance of ${subject.name}`, () => {
    for (const topic of casesFor(subject)) {
      describe(topic.title, () => {
        for (const { name, role, read } of topic.cases) {
          it(name, async () => {
            const random = read.random === undefined ? undefined : vi.spyOn(Math, "random");
            random?.mockReturnValue(read.random ?? 0);
            try {
              const seen = await runCase(subject, role, read);
              expect(seen.unhandled, "unhandled rejections").toEqual([]);
              expectOutcome(seen, read, subject[role]);
              expectWire(seen, read, subject[role], subject);
              expectEvents(seen, read, subject[role]);
              expectSecrecy(seen, subject.secrets);
            } finally {
              random?.mockRestore();
            }
          });
        }
      });
    }
  });
}
