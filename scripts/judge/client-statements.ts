import type { Statement } from "./consumer.ts";
import { literals } from "./literals.ts";
import { sameShape } from "./shape.ts";
import type { Version } from "./version.ts";

/** Clients with all options, and with the required ones only. */
export function clientStatements(own: Version, target: Version): Statement[] {
  const { class: client } = own.model.provider;
  const { options } = own.surface;
  if (sameShape(options, target.surface.options)) return [];
  const writer = { own: own.surface, target: target.surface };
  return [true, false].flatMap((isFull) =>
    literals(writer, options, target.surface.options, isFull).map((text) => ({
      subject: `new ${client}()`,
      text: `new its_${client}(${text});`,
    })),
  );
}
