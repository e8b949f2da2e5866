import { dirname } from "node:path";
import { GitHub, GitHubError } from "../spec-watch/github.ts";
import { GitError, Repository } from "../spec-watch/repository.ts";
import { proposeVersions } from "./propose-versions.ts";

/** A step of the release workflow: a pull request with what `pnpm version-packages` has written. */

const root = dirname(dirname(import.meta.dirname));
const {
  GITHUB_TOKEN: token = "",
  GITHUB_REPOSITORY: place = "",
  GITHUB_REF_NAME: base = "main",
  GITHUB_API_URL: apiUrl = "https://api.github.com",
  GITHUB_SERVER_URL: serverUrl = "https://github.com",
} = process.env;
const [owner = "", repo = ""] = place.split("/");

if (token === "" || repo === "") {
  console.error("This is a step of the release workflow: it needs GITHUB_REPOSITORY and GITHUB_TOKEN.");
  process.exitCode = 1;
} else {
  try {
    const github = new GitHub({ apiUrl, owner, repo, token });
    const repository = new Repository(root, { token, serverUrl });
    console.log(await proposeVersions({ root, github, repository, base }));
  } catch (error) {
    if (!(error instanceof GitError || error instanceof GitHubError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
