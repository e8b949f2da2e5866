import type { CallSpec, Role, Subject } from "../src/subject.ts";

type Facts = Omit<Subject, "create">;

const error = { status: 404, body: { code: "7" }, providerCode: "7" };
const secrets = { key: "key-1234", token: "tok&5678" };

/** The facts of a provider that speaks JSON alone. */
export const jsonSubject: Facts = {
  name: "invented",
  environment: "sandbox",
  authenticationHeaders: ["api-key"],
  secrets,
  read: {
    call: "tokens.list",
    input: { id: "$KEY" },
    method: "GET",
    path: "/t/$KEY",
    status: 200,
    answer: { tokens: ["x"] },
    value: ["x"],
    error,
  },
  write: {
    call: "tokens.add",
    input: { id: "$KEY", body: { token: secrets.token } },
    method: "POST",
    path: "/t/$KEY",
    status: 200,
    answer: "new",
    value: "new",
    error,
  },
};

/** The same provider, if it spoke XML as well. */
export const xmlSubject: Facts = {
  ...jsonSubject,
  read: { ...jsonSubject.read, answerText: "<tokens><token>x</token></tokens>", error: inXml() },
  write: {
    ...jsonSubject.write,
    answerText: "<id>new</id>",
    bodyText: "<t><token>tok&amp;5678</token></t>",
    error: inXml(),
  },
};

function inXml(): CallSpec["error"] {
  return { ...error, text: "<error><code>7</code></error>" };
}

export function withChanged(facts: Facts, role: Role, changes: Partial<CallSpec>): Facts {
  return { ...facts, [role]: { ...facts[role], ...changes } };
}
