import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { JsonObject } from "../generate/json.ts";
import type { Workspace } from "../generate/testing.ts";
import { hashOf } from "./standing.ts";
import { cards, changesetOf, commit, filesIn, house, overlay, requestFor, tools } from "./testing.ts";
import type { UpdateTools } from "./tools.ts";
import { updateSpec } from "./update.ts";

let workspace: Workspace;
beforeEach(async () => {
  workspace = await house();
  commit(workspace);
});
afterEach(() => workspace.remove());

/** The document with another title, which the stand-in for the judge takes for a major change. */
const entitled = (title: string): JsonObject => ({ ...cards(), info: { title, version: "1" } });
const nameFor = (document: JsonObject, more = "") =>
  `acme-${hashOf(Buffer.from(JSON.stringify(document))).slice(0, 8)}${more}.md`;
const changesets = (): string[] => readdirSync(join(workspace.root, ".changeset")).sort();

async function update(document: JsonObject, more: Partial<UpdateTools> = {}) {
  return updateSpec(requestFor(workspace, document), tools(workspace, more));
}

describe("changesets of updates since the last commit", () => {
  it("are replaced by that of the next update, which is judged against the same commit", async () => {
    await update(entitled("One"));
    const { files } = await update(entitled("Two"));
    expect(changesets()).toEqual([nameFor(entitled("Two"))]);
    expect(files).toContain(`.changeset/${nameFor(entitled("One"))}`);
  });

  it("go where the document is the committed one again", async () => {
    await update(entitled("One"));
    const { judgement } = await update(cards());
    expect(judgement?.verdict).toBe("none");
    expect(changesets()).toEqual([]);
  });

  it("go where nothing but them is left of an update that was taken back by hand", async () => {
    const before = filesIn(workspace);
    workspace.write(`.changeset/${nameFor(cards())}`, changesetOf("major"));
    const { files } = await update(cards());
    expect(files).toEqual([`.changeset/${nameFor(cards())}`]);
    expect(filesIn(workspace)).toEqual(before);
  });

  it("stay where a check fails", async () => {
    await update(entitled("One"));
    const before = filesIn(workspace);
    const run = async () => ({ ok: false, output: "" });
    await expect(update(entitled("Two"), { run })).rejects.toThrow("Every file is as it was.");
    expect(filesIn(workspace)).toEqual(before);
  });

  it("stay where they are committed: they tell of earlier steps", async () => {
    await update(entitled("One"));
    commit(workspace);
    await update(entitled("Two"));
    expect(changesets()).toEqual([nameFor(entitled("One")), nameFor(entitled("Two"))].sort());
    await update(cards());
    commit(workspace);
    await update(entitled("One"));
    expect(changesets()).toContain(nameFor(entitled("One"), "-2"));
    expect(workspace.read(`.changeset/${nameFor(entitled("One"))}`)).toBe(changesetOf("major"));
  });

  it("are none of a person's, of another provider's or of several packages", async () => {
    const others = {
      "acme.md": changesetOf("minor"),
      "acme-fix.md": changesetOf("minor"),
      "acme-vault-0123abcd.md": changesetOf("minor"),
      "acme-0123abcd.md": '---\n"@tok/acme": minor\n"@tok/core": minor\n---\n',
      "brave-dogs-sing.md": changesetOf("minor"),
    };
    for (const [name, text] of Object.entries(others)) workspace.write(`.changeset/${name}`, text);
    await update(entitled("One"));
    expect(changesets()).toEqual([...Object.keys(others), nameFor(entitled("One"))].sort());
  });
});

describe("an overlay that changed alone", () => {
  const corrected = overlay.replace("[{ name: cards.get }]", "[{ name: cards.read }]");

  it("is judged with the document that stands here, which stays as it was retrieved", async () => {
    const note = workspace.read("specs/acme/source.yaml");
    workspace.write("specs/acme/overlay.yaml", corrected);
    let title = "";
    const changesetText: UpdateTools["changesetText"] = ({ verdict }, about) => {
      title = about.title;
      return changesetOf(verdict);
    };
    const { state, files, judgement } = await update(cards(), { changesetText });
    expect([state, judgement?.verdict]).toEqual(["done", "major"]);
    expect(files).toContain("packages/acme/src/generated/client.ts");
    expect(files).not.toContain("specs/acme/source.yaml");
    expect(workspace.read("specs/acme/source.yaml")).toBe(note);
    expect(title).toBe("Corrects the client for Acme as documented on 2026-01-31.");
    expect(changesets()).toEqual([nameFor(cards())]);
  });

  it("gets a changeset of its own beside that of the document, once this is committed", async () => {
    await update(entitled("One"));
    commit(workspace);
    workspace.write("specs/acme/overlay.yaml", corrected);
    await update(entitled("One"));
    await update(entitled("One"));
    expect(changesets()).toEqual([nameFor(entitled("One"), "-2"), nameFor(entitled("One"))]);
  });

  it("is nothing to do once it is committed", async () => {
    workspace.write("specs/acme/overlay.yaml", corrected);
    commit(workspace);
    expect((await update(cards())).state).toBe("nothing to do");
  });
});

describe("what is written by hand in a package", () => {
  it.each(["package.json", "src/extensions/check-card.ts"])("is named where %s changed", async (file) => {
    const before = filesIn(workspace).get(`packages/acme/${file}`) ?? "";
    workspace.write(`packages/acme/${file}`, `${before}\n`);
    const { state, remarks } = await update(cards());
    expect(state).toBe("done");
    expect(remarks).toEqual([
      expect.stringMatching(
        /^packages\/acme\/(package\.json|src\/extensions) changed since the last commit; what that means to users is not judged$/,
      ),
    ]);
  });
});
