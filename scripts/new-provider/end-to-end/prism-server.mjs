// Prism as a mock of the document that is named in the command, on a free port of this machine. A process of its own:
// reading a long document takes seconds in which nothing else could run.
import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";

const operations = await getHttpOperationsFromSpec(process.argv[2]);
const server = createServer(operations, {
  cors: false,
  config: {
    isProxy: false,
    validateRequest: true,
    validateResponse: false,
    checkSecurity: true,
    // What a request has wrong is answered with 4xx.
    errors: true,
    upstreamProxy: undefined,
    mock: { dynamic: false },
  },
  components: { logger: createLogger("prism", { level: "silent" }) },
});
process.send(await server.listen(0, "127.0.0.1"));
// Without the one that asked for it nothing is left to do.
process.once("disconnect", () => process.exit());
