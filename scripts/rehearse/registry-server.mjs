// A registry on a free port of loopback that knows what is published to it and nothing else: it has no uplink.
// It says its address, and which requests came when it is asked.
import { join } from "node:path";
import { runServer } from "verdaccio";

const [, , folder] = process.argv;
const requests = [];
const server = await runServer({
  self_path: join(folder, "config.yaml"), // there is none, but files are made beside it
  storage: join(folder, "storage"),
  uplinks: {},
  packages: { "**": { access: "$all", publish: "$all" } },
  auth: {},
  web: { enable: false },
  middlewares: { audit: { enabled: false } },
  max_body_size: "100mb",
  log: { type: "file", path: join(folder, "verdaccio.log"), format: "json", level: "info" },
});
server.prependListener("request", ({ method, url }, response) => {
  const request = { method, url, status: 0 };
  requests.push(request);
  response.once("finish", () => {
    request.status = response.statusCode;
  });
});
server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));
process.on("message", () => process.send(requests));
process.on("disconnect", () => process.exit());
