// What stands in a package's CHANGELOG.md. Users read it: it has what the changesets say, and no commits.

module.exports = {
  getReleaseLine: async ({ summary }) => item(summary),

  /**
   * A package that gets a new version because of what it is built on says what is new there. What a changeset says
   * of the package itself stands in it already.
   */
  getDependencyReleaseLine: async (changesets, updated) => {
    const names = updated.map(({ name }) => name);
    return updated
      .map(({ name, newVersion }) => {
        const told = changesets
          .filter(({ releases }) => releases.some((one) => one.name === name))
          .filter(({ releases }) => releases.every((one) => names.includes(one.name)));
        const lines = told.map(({ summary }) => item(summary));
        return [item(`Built on \`${name}\` ${newVersion}`), ...lines.map(indented)].join("\n");
      })
      .join("\n");
  },
};

/** @param {string} text */
function item(text) {
  return `- ${indented(text.trim()).trimStart()}`;
}

/** @param {string} text */
function indented(text) {
  return text.replace(/^(?=.)/gm, "  ");
}
