// Hooks for `pnpm pack`: what a published package.json has beside what the one in the folder has, and what it lacks.
const { relative } = require("node:path");

/** The repository's address is known in the release workflow only; nothing else here names one. */
function repositoryOf(folder) {
  const { GITHUB_ACTIONS, GITHUB_SERVER_URL, GITHUB_REPOSITORY } = process.env;
  if (GITHUB_ACTIONS !== "true" || !GITHUB_SERVER_URL || !GITHUB_REPOSITORY) return undefined;
  const directory = relative(`${__dirname}/../..`, folder).replaceAll("\\", "/");
  return { type: "git", url: `git+${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}.git`, directory };
}

module.exports = {
  hooks: {
    beforePacking(manifest, folder) {
      // Scripts and development dependencies work in the workspace alone; publishConfig keeps the folder from being
      // published.
      const {
        scripts: _scripts,
        devDependencies: _devDependencies,
        publishConfig: _publishConfig,
        ...published
      } = manifest;
      const repository = repositoryOf(folder);
      return repository === undefined ? published : { ...published, repository };
    },
  },
};
