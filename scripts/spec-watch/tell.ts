import type { GitHub } from "./github.ts";
import type { Notice } from "./texts.ts";

/**
 * Opens an issue about some things, or comments on the open one with the same title. What was said before is not
 * said again, also where a person has closed the issue since.
 *
 * @throws {GitHubError}
 */
export async function tell<T extends { readonly marker: string }>(
  github: GitHub,
  things: readonly T[],
  noticeOf: (things: readonly T[]) => Notice,
): Promise<string> {
  const { title } = noticeOf(things);
  const issues = await github.issues(title);
  const said = issues.flatMap(({ texts }) => texts).join("\n");
  const untold = things.filter(({ marker }) => !said.includes(marker));
  if (untold.length === 0) return `issue #${issues[0]?.number} has said so before`;
  const notice = noticeOf(untold);
  const open = issues.find(({ isOpen }) => isOpen);
  if (open === undefined) return `issue #${await github.openIssue(notice)} opened`;
  await github.comment(open.number, notice.body);
  return `issue #${open.number} commented on`;
}
