import fc, { type Arbitrary } from "fast-check";

/** What has a meaning in XML, is changed by careless readers, or takes more than one unit of UTF-8 or UTF-16. */
const pieces = [
  ..."&<>\"'\t\n\r 0aZ%\\",
  ..."é●\u00a0\u0085\u2028\ufeff\ufffd\u007fא签😀\u{1fffe}\u{10fffd}",
  ...[
    "\r\n",
    "  ",
    "]]>",
    "<![CDATA[",
    "&amp;",
    "&#13;",
    "</",
    "<!-- -->",
    "<?x?>",
    'i:nil="true"',
    "e\u0301",
    "null",
  ],
];

/** The characters that XML 1.0 allows. */
const character = fc
  .oneof(
    fc.integer({ min: 0x20, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0xfffd }),
    fc.integer({ min: 0x1_0000, max: 0x10_ffff }),
  )
  .map((code) => String.fromCodePoint(code));

export const text: Arbitrary<string> = fc.string({
  unit: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...pieces) }, character),
  maxLength: 12,
});

export const textOrNull: Arbitrary<string | null> = fc.option(text, { freq: 6 });

/** With something to see in it. */
export const visibleText: Arbitrary<string> = text.filter((one) => /\S/.test(one));

export const guid: Arbitrary<string> = fc.uuid();

export function digits(length: number): Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: length, maxLength: length });
}
