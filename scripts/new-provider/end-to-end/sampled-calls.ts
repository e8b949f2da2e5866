import { isObject, type Json } from "../../generate/json.ts";
import { generateProvider } from "../../generate/provider.ts";
import { NoSample, sampleOf } from "../sample.ts";
import { bodySample, nodeOf, parameterSchema } from "../sample-input.ts";

/** A call of a method, as a user of the package would write it. */
export interface Call {
  /** `resource.method` */
  readonly call: string;
  readonly input?: object;
}

/** A call of each method of a package, with all of its parameters; those without a sample are named with the reason. */
export async function sampledCalls(
  root: string,
  provider: string,
): Promise<{ readonly calls: readonly Call[]; readonly unsampled: Readonly<Record<string, string>> }> {
  const { model, split } = await generateProvider(root, provider);
  const calls: Call[] = [];
  const unsampled: Record<string, string> = {};
  for (const { operation } of model.resources.flatMap(({ methods }) => methods)) {
    const node = nodeOf(split.document, operation);
    const { requestBody } = node;
    try {
      const input: Record<string, Json> = Object.fromEntries(
        operation.parameters.map(({ in: place, wire, name }) => [
          name,
          sampleOf(parameterSchema(node, place, wire), split.document),
        ]),
      );
      if (isObject(requestBody)) input["body"] = bodySample(requestBody, split);
      calls.push({ call: operation.name, ...(Object.keys(input).length === 0 ? {} : { input }) });
    } catch (error) {
      if (!(error instanceof NoSample)) throw error;
      unsampled[operation.name] = error.message;
    }
  }
  return { calls, unsampled };
}
