import { describe, expect, it } from "vitest";
import { isLoopback, isReleaseWorkflow, shown, whyRefused } from "./permission.ts";

const workflow = {
  GITHUB_ACTIONS: "true",
  GITHUB_REPOSITORY: "acme/tok",
  GITHUB_WORKFLOW_REF: "acme/tok/.github/workflows/release.yml@refs/heads/main",
  GITHUB_EVENT_NAME: "push",
};

describe("whyRefused", () => {
  it.each([
    "http://localhost:4873",
    "http://127.0.0.1:4873/",
    "https://127.0.0.1",
    "http://127.8.0.1:1",
    "http://127.1:4873",
  ])("lets anybody publish to %s, which is this machine", (registry) => {
    expect(whyRefused(registry, {})).toBeUndefined();
  });

  it.each([
    "https://registry.example/",
    "http://127.0.0.1.evil.example",
    "http://localhost.evil.example",
    "http://evil.example/127.0.0.1",
    "http://evil.example/#localhost",
    "http://localhost.:4873",
    "http://10.0.0.1:4873",
    "http://0.0.0.0:4873",
    "http://[::]:4873",
    "http://[::1]:4873",
    "http://[::ffff:127.0.0.1]:4873",
    "http://128.0.0.1",
    "http://1127.0.0.1.example",
  ])("refuses %s, and says what to do", (registry) => {
    const reason = whyRefused(registry, {});
    expect(reason).toContain(new URL(registry).host);
    expect(reason).toMatch(/not on this machine: this is not the release workflow\..*pnpm release --dry-run/);
  });

  it.each(["http://127.0.0.1:4873?x", "http://localhost/#x"])(
    "refuses %s, which npm would read in another way",
    (registry) => expect(whyRefused(registry, {})).toContain("goes on after its path"),
  );

  it.each([
    "",
    "registry.example",
    "//registry.example",
    "http:127.0.0.1:4873",
    "ftp://127.0.0.1/",
    "file:///tmp",
    "undefined",
  ])("refuses %j, which is no address of a registry, also in the release workflow", (registry) => {
    expect(whyRefused(registry, workflow)).toContain("is no address that begins with http:// or https://");
  });

  it.each(["http://user:word-of-test@127.0.0.1:4873", "https://word-of-test@registry.example"])(
    "refuses an address with credentials without quoting them",
    (registry) => {
      const reason = whyRefused(registry, workflow) ?? "";
      expect(reason).toContain("has credentials in it");
      expect(reason).not.toContain("word-of-test");
    },
  );

  it("lets the release workflow publish on main", () => {
    expect(whyRefused("https://registry.example", workflow)).toBeUndefined();
    expect(
      whyRefused("https://registry.example", { ...workflow, GITHUB_EVENT_NAME: "workflow_dispatch" }),
    ).toBe(undefined);
  });

  it("refuses to send a package without encryption, also in the release workflow", () => {
    expect(whyRefused("http://registry.example", workflow)).toContain("without encryption");
  });

  it.each([
    ["GITHUB_ACTIONS alone", { GITHUB_ACTIONS: "true" }],
    ["another system with the same names", { ...workflow, GITHUB_ACTIONS: undefined }],
    ["GITHUB_ACTIONS in other words", { ...workflow, GITHUB_ACTIONS: "1" }],
    [
      "another workflow",
      { ...workflow, GITHUB_WORKFLOW_REF: "acme/tok/.github/workflows/ci.yml@refs/heads/main" },
    ],
    [
      "another branch",
      { ...workflow, GITHUB_WORKFLOW_REF: "acme/tok/.github/workflows/release.yml@refs/heads/x" },
    ],
    [
      "a tag called main",
      { ...workflow, GITHUB_WORKFLOW_REF: "acme/tok/.github/workflows/release.yml@refs/tags/main" },
    ],
    [
      "a branch that begins with main",
      { ...workflow, GITHUB_WORKFLOW_REF: `${workflow.GITHUB_WORKFLOW_REF}2` },
    ],
    ["a workflow of another repository", { ...workflow, GITHUB_REPOSITORY: "evil/tok" }],
    [
      "no repository",
      {
        ...workflow,
        GITHUB_REPOSITORY: "",
        GITHUB_WORKFLOW_REF: "/.github/workflows/release.yml@refs/heads/main",
      },
    ],
    ["a pull request", { ...workflow, GITHUB_EVENT_NAME: "pull_request" }],
    ["a pull request on main's behalf", { ...workflow, GITHUB_EVENT_NAME: "pull_request_target" }],
    ["a comment", { ...workflow, GITHUB_EVENT_NAME: "issue_comment" }],
    ["no event", { ...workflow, GITHUB_EVENT_NAME: undefined }],
  ])("refuses %s", (_name, env) => {
    expect(whyRefused("https://registry.example", env)).toContain("Nothing is published to registry.example");
    expect(isReleaseWorkflow(env)).toBe(false);
  });
});

describe("isLoopback", () => {
  it("goes by the address alone, and looks no name up", () => {
    expect(isLoopback(new URL("http://LOCALHOST"))).toBe(true);
    expect(isLoopback(new URL("http://2130706433"))).toBe(true);
    expect(isLoopback(new URL("http://loopback.example"))).toBe(false);
  });
});

describe("shown", () => {
  it("leaves alone what is no part of an address", () => {
    const text = "PUT http://127.0.0.1:9/@tok%2fcore failed\nfor http://127.0.0.1:9\nand @tok/core";
    expect(shown(text)).toBe(text);
  });

  it("has no credentials of an address", () => {
    expect(shown("PUT https://user:word@registry.example/x failed")).toBe(
      "PUT https://…@registry.example/x failed",
    );
  });
});
