import { Listr, PRESET_TIMER } from "listr2";

/** One line with a mark and its seconds; what the step gives or throws is handed on. */
export async function step<T>(
  title: string,
  run: (tell: (text: string) => void) => T | Promise<T>,
): Promise<T> {
  let result = (): T => {
    throw new Error(`"${title}" did not run`);
  };
  await new Listr(
    [
      {
        title,
        task: async (_context, task) => {
          try {
            const value = await run((text) => {
              task.title = `${title}: ${text}`;
            });
            result = () => value;
          } catch (error) {
            result = () => {
              throw error;
            };
            // The whole message stands at the end, once.
            throw new Error("see below");
          }
        },
      },
    ],
    {
      fallbackRenderer: "simple",
      exitOnError: false,
      rendererOptions: { timer: PRESET_TIMER },
      fallbackRendererOptions: { timer: PRESET_TIMER },
      // What a command began has to be put back or ended first; its cli.ts sees to it.
      registerSignalListeners: false,
    },
  ).run();
  return result();
}
