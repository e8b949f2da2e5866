/** Text that is no XML, or XML of a kind that the sandbox refuses. */
export class MalformedXml extends Error {
  override readonly name = "MalformedXml";
}
