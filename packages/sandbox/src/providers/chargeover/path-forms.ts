import type { Form } from "./form.js";

/** The forms in which a client may have signed a path with its query, the one received first. */
export function pathForms(received: string): Form[] {
  const mark = received.indexOf("?");
  const [path, query] =
    mark === -1 ? [received, undefined] : [received.slice(0, mark), received.slice(mark + 1)];
  const forms: Form[] = [{ value: received }];
  // A form that is spelled like an earlier one is the earlier one.
  function add(value: string, mistake: string): void {
    if (!forms.some((form) => form.value === value)) {
      forms.push({ value, mistake });
    }
  }

  add(
    received.replaceAll("%27", "'"),
    "the URL was signed with ' in its query, which is sent as %27: sign the URL as it is sent",
  );
  const otherwise = "the URL was percent-encoded otherwise than it was sent";
  add(decodeMatches(received, /%(?:2[027]|3[CE])|(?:%[89A-F][\dA-F])+/gi), otherwise);
  add(decodeMatches(received, /(?:%[\dA-F]{2})+/gi), otherwise);
  if (query !== undefined) {
    const parameters = new URLSearchParams(query);
    const components = [...parameters].map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
    add(`${path}?${components}`, otherwise);
    add(`${path}?${escapeMarks(components)}`, otherwise);
    add(`${path}?${parameters}`, otherwise);
    add(path, "the query was left out of the URL");
  }
  return forms;
}

function decodeMatches(text: string, encoded: RegExp): string {
  return text.replace(encoded, (match) => {
    try {
      return decodeURIComponent(match);
    } catch {
      return match;
    }
  });
}

/** Escapes what RFC 3986 reserves and encodeURIComponent leaves. */
function escapeMarks(text: string): string {
  return text.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
