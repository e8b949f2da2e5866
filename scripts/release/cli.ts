import { Command } from "commander";
import { readPreRelease } from "./pre-release.ts";
import { release } from "./release.ts";
import { type Options, optionsOf } from "./target.ts";
import { root } from "./workspace.ts";

await new Command("release")
  .description(
    "Builds, packs, checks and publishes all packages whose version the registry does not have yet.",
  )
  .option("--dry-run", "do everything but publish, and say what would be published")
  .option("--registry <url>", "the registry to publish to; npm's settings say which one by default")
  .option(
    "--tag <dist-tag>",
    "the name under which these versions are installed; latest by default, or the pre-release that is going on",
  )
  .action((options: Partial<Options>) => release(optionsOf(options, process.env, readPreRelease(root))))
  .parseAsync();
