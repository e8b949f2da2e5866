/** Whether bytes hold a text: as it is, or in base64 of either alphabet, wherever that begins. */
export function foundIn(bytes: Buffer, text: string): boolean {
  const written = bytes.toString("latin1");
  if (bytes.includes(text) || written.includes(encodeURIComponent(text))) return true;
  const runs = written.match(/[\w+/-]{8,}/g) ?? [];
  return runs.some((run) =>
    [0, 1, 2, 3].some((start) => Buffer.from(run.slice(start), "base64").includes(text)),
  );
}
