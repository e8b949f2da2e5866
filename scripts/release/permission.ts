/** The environment of a process, as far as the rule reads it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a release says to do in the place of what is refused. */
export const nextStep: string =
  "The release workflow publishes (docs/releasing.md). To look at what it would publish, run pnpm release --dry-run; to try it out, name a registry on this machine: pnpm release --registry http://127.0.0.1:<port>.";

/**
 * Why nothing may be published to a registry from here, or undefined where it may: the registry is on this machine,
 * or the release workflow runs on main.
 */
export function whyRefused(registry: string, env: Environment): string | undefined {
  const url = URL.canParse(registry) ? new URL(registry) : undefined;
  // URL reads http:127.0.0.1 as well, and npm does not.
  if (url === undefined || !/^https?:\/\//i.test(registry))
    return `The registry ${JSON.stringify(shown(registry))} is no address that begins with http:// or https://. ${nextStep}`;
  if (url.username !== "" || url.password !== "")
    return `The address of the registry on ${url.host} has credentials in it, which logs would show. Give them to npm in an .npmrc file.`;
  const reason = isLoopback(url) ? undefined : whyNotInWorkflow(env);
  if (reason !== undefined)
    return `Nothing is published to ${url.host} from here, which is not on this machine: ${reason}. ${nextStep}`;
  if (url.search !== "" || url.hash !== "")
    return `The address of the registry on ${url.host} goes on after its path. Leave away what begins with ? or #.`;
  if (url.protocol !== "https:" && !isLoopback(url))
    return `Nothing is published to ${url.host} without encryption. Give an address that begins with https://.`;
  return undefined;
}

/** Whether what is sent to an address stays on this machine, by the address alone: no name is looked up. */
export function isLoopback({ hostname }: URL): boolean {
  // URL writes every form of an IPv4 address, such as 127.1, as four numbers.
  // npm looks [::1] up as a name, or hands it to a proxy.
  return hostname === "localhost" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/** Whether this is the release workflow, on main. */
export function isReleaseWorkflow(env: Environment): boolean {
  return whyNotInWorkflow(env) === undefined;
}

function whyNotInWorkflow(env: Environment): string | undefined {
  if (env["GITHUB_ACTIONS"] !== "true") return "this is not the release workflow";
  const repository = env["GITHUB_REPOSITORY"] ?? "";
  const wanted = `${repository}/.github/workflows/release.yml@refs/heads/main`;
  if (repository === "" || env["GITHUB_WORKFLOW_REF"] !== wanted)
    return `this workflow is ${env["GITHUB_WORKFLOW_REF"] || "unnamed"}, and only .github/workflows/release.yml on main publishes`;
  // pull_request_target runs the workflow of main on behalf of anybody.
  const event = env["GITHUB_EVENT_NAME"] ?? "";
  if (event !== "push" && event !== "workflow_dispatch")
    return `the workflow was started by ${event || "no event"}, and only push and workflow_dispatch publish`;
  return undefined;
}

/** A text that may be an address, without what could be credentials in it. */
export function shown(registry: string): string {
  return registry.replace(/\/\/[^/\s]*@/g, "//…@");
}
