import { OptionReader } from "./option-reader.js";
import type { FormatOption } from "./options.js";
import { inherited, inheritedMember } from "./own-members.js";
import type { XmlFacts, XmlSettings } from "./xml.js";

/** How much of an answer in XML is read before it is refused. Its length is limited by `maxResponseBytes`. */
export interface XmlLimits {
  /** Elements inside each other, 256 at most.
   * @default 64 */
  readonly depth?: number | undefined;
  /** Elements and attributes together.
   * @default 500_000 */
  readonly elements?: number | undefined;
}

/** The options of a client whose provider speaks XML. */
export interface XmlClientOptions extends FormatOption {
  /** Limits for answers in XML. */
  readonly xmlLimits?: XmlLimits | undefined;
}

/** The option of a client whose provider writes numbers as names in XML. */
export interface EnumNamesOption<Enum extends string> {
  /** Names that replace the ones known today: by enum, then by number, as in `{ CardType: { 5: "Jcb" } }`. Those
   * known today are read all the same. */
  readonly enumNames?: { readonly [Name in Enum]?: Readonly<Record<number, string>> | undefined } | undefined;
}

/** The names of the options of XML that a provider's client takes. */
export function xmlOptionNames({ enums }: XmlFacts): readonly string[] {
  return ["format", "xmlLimits", ...(Object.keys(enums).length === 0 ? [] : ["enumNames"])];
}

/** @throws {ConfigError} `invalid_option`, naming the option */
export function readXmlSettings(
  reader: OptionReader,
  { enums }: XmlFacts,
  maxResponseBytes: number,
): XmlSettings {
  const most = Number.MAX_SAFE_INTEGER;
  const limits = section(reader, "xmlLimits");
  limits?.onlyKnown(["depth", "elements"]);
  const depth = limits?.positiveInteger("depth", 256);
  const elements = limits?.positiveInteger("elements", most);
  const names = section(reader, "enumNames");
  names?.onlyKnown(Object.keys(enums));
  const enumNames = Object.entries(enums).flatMap(([one, usual]) => {
    const given = names?.value(one);
    return given === undefined
      ? []
      : [[one, namesByNumber(given, usual, `enumNames.${one}`, reader)] as const];
  });
  return {
    limits: {
      ...(depth === undefined ? {} : { depth }),
      ...(elements === undefined ? {} : { elements }),
      length: maxResponseBytes,
    },
    enumNames: Object.fromEntries(enumNames),
  };
}

function section(reader: OptionReader, name: string): OptionReader | undefined {
  const value = reader.value(name);
  if (value === undefined) return undefined;
  if (!isPlain(value)) throw reader.refused(name, "must be an object");
  return new OptionReader(value, `${reader.prefix}${name}.`, reader.operation);
}

function namesByNumber(
  given: unknown,
  usual: Readonly<Record<string, string>>,
  option: string,
  reader: OptionReader,
): Record<string, string> {
  if (!isPlain(given)) throw reader.refused(option, "must be an object");
  const passedOver = inheritedMember(given);
  if (passedOver !== undefined) throw reader.refused(`${option}.${passedOver}`, inherited);
  const names: Record<string, string> = {};
  for (const [number, name] of Object.entries(given)) {
    if (!/^(?:0|-?[1-9]\d{0,8})$/.test(number))
      throw reader.refused(option, "must have whole numbers as its keys");
    if (typeof name !== "string" || !/^[^\s\p{Cc}\p{Cs}]+$/u.test(name) || /^-?\d+$/.test(name))
      throw reader.refused(
        `${option}.${number}`,
        "must be a name: a text without white space, and no number",
      );
    names[number] = name;
  }
  // Names are read without case.
  const seen = new Map<string, string>();
  for (const [number, name] of Object.entries({ ...usual, ...names })) {
    const other = seen.get(name.toLowerCase());
    if (other !== undefined)
      throw reader.refused(option, `gives ${other} and ${number} one name: give one of them another`);
    seen.set(name.toLowerCase(), number);
  }
  return names;
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Map);
}
