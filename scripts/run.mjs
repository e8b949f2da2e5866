// Runs a command of this workspace on a machine that has nothing but Node and npm:
// installs the pinned pnpm beside this file, then the workspace from its lockfile, then runs the command.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pm = join(root, "scripts", "pm");
const windows = process.platform === "win32";

const [major, minor] = process.versions.node.split(".").map(Number);
// As "engines" in package.json says.
if (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12)) {
  console.error(`tok needs Node 20 from 20.19 on, or Node 22.12 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const env = {
  ...process.env,
  NODE_ENV: "development", // "production" would leave out the development dependencies
  TURBO_TELEMETRY_DISABLED: "1",
  REDOCLY_TELEMETRY: "off",
  DO_NOT_TRACK: "1",
  PATH: [join(pm, "node_modules", ".bin"), join(root, "node_modules", ".bin"), process.env.PATH].join(
    delimiter,
  ),
};
// npm hands its own settings down to the scripts it runs, and pnpm would take them for its own.
// A mirror or a certificate that the user set must keep working.
for (const name of Object.keys(env)) {
  if (/^npm_(config|package|lifecycle)_/i.test(name) && !/^npm_config_(registry|cafile)$/i.test(name)) {
    delete env[name];
  }
}

function run(command, args, cwd = root) {
  const { error, status, signal } = spawnSync(command, args, { cwd, env, stdio: "inherit", shell: windows });
  if (error) {
    console.error(`${command} could not be started: ${error.message}`);
    process.exit(1);
  }
  if (status !== 0) process.exit(status ?? (signal === "SIGINT" ? 130 : 1));
}

const wanted = JSON.parse(readFileSync(join(pm, "package.json"), "utf8")).dependencies.pnpm;
const installed = join(pm, "node_modules", "pnpm", "package.json");
if (!existsSync(installed) || JSON.parse(readFileSync(installed, "utf8")).version !== wanted) {
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], pm);
}

// pnpm itself decides what an install has to do; the stamp only spares asking when nothing moved.
const digest = createHash("sha256");
for (const file of ["pnpm-lock.yaml", "package.json", "pnpm-workspace.yaml"])
  digest.update(readFileSync(join(root, file)));
const stamp = join(root, "node_modules", ".tok-installed");
const current = digest.digest("hex");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== current) {
  run("pnpm", ["install", "--frozen-lockfile", "--prefer-offline"]);
  writeFileSync(stamp, current);
}

const [command, ...args] = process.argv.slice(2);
if (command !== undefined) run(command, args);
