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
import { casesFor, countOfAllCases } from "./cases.ts";
import { checkSubject } from "./check-subject.ts";
import { runCase } from "./run-case.ts";
import { formatOf, mediaTypes, type Subject } from "./subject.ts";

export { KeptPort } from "./kept-port.ts";
export type { CallSpec, ConstructorOptions, KeyForm, Subject, SubjectFacts } from "./subject.ts";

/** Registers a vitest test for each case. */
export function conformance(subject: Subject): void {
  checkSubject(subject);
  const { topics, leftOut } = casesFor(subject);
  describe(`conformance of ${subject.name} in ${mediaTypes[formatOf(subject)]}`, () => {
    for (const [reason, count] of leftOut) {
      it(`leaves out ${count} cases ${reason}`, () => {
        const played = topics.reduce((sum, { cases }) => sum + cases.length, 0);
        const others = [...leftOut].reduce((sum, [other, n]) => (other === reason ? sum : sum + n), 0);
        expect(countOfAllCases() - played - others).toBe(count);
      });
    }
    for (const topic of topics) {
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
