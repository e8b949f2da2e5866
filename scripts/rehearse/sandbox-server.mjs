// The sandbox as it is installed beside this file, served on loopback. It says where and which credentials it takes,
// and which requests came since it was asked last; then it starts anew.
import { createSandbox } from "@tok/sandbox";
import { serveSandbox } from "@tok/sandbox/node";

const sandbox = createSandbox();
const { urls } = await serveSandbox(sandbox);
const keys = await sandbox.credentials["cybersource-tms"].keys();
process.send({ urls, credentials: sandbox.credentials, keys });
process.on("message", () => {
  const requests = sandbox.requests();
  sandbox.reset();
  process.send(requests);
});
process.on("disconnect", () => process.exit());
