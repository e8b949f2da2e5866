import { isXmlType } from "../../media-type.js";
import { printXml, type XmlElement } from "../../xml/print-xml.js";
import type { NcrAlohaMediaType } from "./media-types.js";
import type { NcrAlohaRoomOptions } from "./options.js";
import { printPrimitive } from "./print-xml.js";
import type { ModelState, Refusal } from "./refusal.js";

/** The body of an error and its media type, which is not always the one that the answer should have. */
export interface PrintedError {
  readonly body: string | null;
  readonly mediaType: string | undefined;
}

// The one number known from replies of this product family.
const ERROR_CODE = 150;

/** Prints an error in the form that the options ask for. */
export function printError(
  refusal: Refusal,
  mediaType: NcrAlohaMediaType,
  options: NcrAlohaRoomOptions,
): PrintedError {
  const inXml = isXmlType(mediaType);
  const sentence = [refusal.message, ...Object.values(refusal.modelState ?? {}).flat()].join(" ");
  switch (options.errors ?? "http-error") {
    case "http-error":
      return { body: inXml ? httpErrorXml(refusal) : httpErrorJson(refusal), mediaType };
    case "error-code":
      return { body: inXml ? errorCodeXml(sentence) : errorCodeJson(sentence), mediaType };
    case "string":
      return {
        body: inXml
          ? printPrimitive("string", sentence, options.xmlPrefixes === "prefixed")
          : JSON.stringify(sentence),
        mediaType,
      };
    case "text":
      return { body: sentence, mediaType: "text/plain" };
    case "html":
      return { body: htmlPage(refusal.status, sentence), mediaType: "text/html" };
    case "empty":
      return { body: null, mediaType: undefined };
  }
}

function httpErrorJson({ message, modelState }: Refusal): string {
  return JSON.stringify({ Message: message, ...(modelState && { ModelState: modelState }) });
}

/** The root of an error is in no namespace, and a list of messages is one run of text. */
function httpErrorXml({ message, modelState }: Refusal): string {
  const state = modelState ? [{ name: "ModelState", content: stateElements(modelState) }] : [];
  return printXml({ name: "Error", content: [{ name: "Message", content: message }, ...state] });
}

function stateElements(modelState: ModelState): XmlElement[] {
  return Object.entries(modelState).map(([name, messages]) => ({ name, content: messages.join(" ") }));
}

function errorCodeJson(message: string): string {
  return JSON.stringify({ error_code: ERROR_CODE, message });
}

function errorCodeXml(message: string): string {
  return printXml({
    name: "Error",
    content: [
      { name: "error_code", content: String(ERROR_CODE) },
      { name: "message", content: message },
    ],
  });
}

function htmlPage(status: number, sentence: string): string {
  const page = {
    name: "html",
    content: [
      { name: "head", content: [{ name: "title", content: `Error ${status}` }] },
      { name: "body", content: [{ name: "p", content: sentence }] },
    ],
  };
  return `<!DOCTYPE html>${printXml(page)}`;
}
