import { type Handler, Parser, type ParserOptions } from "htmlparser2";

/** What a person does not read on a page, or what changes without anything new being said. */
const passedOver: ReadonlySet<string> = new Set([
  "footer",
  "iframe",
  "nav",
  "noscript",
  "script",
  "style",
  "svg",
  "template",
  "time", // "three months ago"
  "title",
]);

/**
 * Pages are some dozens of elements deep, and thousands where end tags are forgotten. The parser looks through all open
 * elements at each tag: without a limit a page of nothing but start tags takes it minutes.
 */
const deepest = 5_000;

/**
 * The text that a page shows, without its white space: where that stands is layout. Of a page that marks its main
 * part only this part counts. Undefined for a page that is deeper than any that people read.
 */
export function visibleText(html: string): string | undefined {
  let all = "";
  let main = "";
  let hidden = 0;
  let inMain = 0;
  const parse = parserFor({
    onopentagname: (name) => {
      if (passedOver.has(name)) hidden += 1;
      if (name === "main") inMain += 1;
    },
    ontext: (text) => {
      if (hidden > 0) return;
      all += text;
      if (inMain > 0) main += text;
    },
    onclosetag: (name) => {
      if (passedOver.has(name)) hidden -= 1;
      if (name === "main") inMain -= 1;
    },
  });
  if (!parse(html)) return undefined;
  return withoutSpace(main) || withoutSpace(all);
}

/** The text of an XML document, such as a feed; undefined for one that is too deep. */
export function xmlText(xml: string): string | undefined {
  let all = "";
  const parse = parserFor({ ontext: (text) => (all += text) }, { xmlMode: true });
  return parse(xml) ? withoutSpace(all) : undefined;
}

/** Parses a text; gives false, and stops, where it is too deep. */
function parserFor(handler: Partial<Handler>, options: ParserOptions = {}): (text: string) => boolean {
  let depth = 0;
  const parser = new Parser(
    {
      ...handler,
      onopentagname: (name) => {
        depth += 1;
        if (depth > deepest) parser.pause();
        handler.onopentagname?.(name);
      },
      onclosetag: (name, isImplied) => {
        depth -= 1;
        handler.onclosetag?.(name, isImplied);
      },
    },
    options,
  );
  return (text) => {
    parser.end(text);
    return depth <= deepest;
  };
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}
