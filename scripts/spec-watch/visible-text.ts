import { Parser } from "htmlparser2";

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
 * The text that a page shows, without its white space: where that stands is layout. Of a page that marks its main
 * part only this part counts.
 */
export function visibleText(html: string): string {
  let all = "";
  let main = "";
  let hidden = 0;
  let inMain = 0;
  const parser = new Parser({
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
  parser.end(html);
  return withoutSpace(main) || withoutSpace(all);
}

/** The text of an XML document, such as a feed. */
export function xmlText(xml: string): string {
  let all = "";
  const parser = new Parser({ ontext: (text) => (all += text) }, { xmlMode: true });
  parser.end(xml);
  return withoutSpace(all);
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}
