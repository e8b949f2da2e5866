import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DocumentError } from "../../generate/document-error.ts";
import type { JsonObject } from "../../generate/json.ts";
import { loadDocument, loadYaml } from "../../generate/load.ts";
import { applyOverlay, readOverlay } from "../../generate/overlay.ts";
import { documentOf, type GeneratedPackage, generateProvider } from "../../generate/provider.ts";
import { consumerOf } from "./consumer.ts";
import type { Mutant } from "./mutate.ts";

export const repository: string = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** A provider's document as it is kept, the package that is generated from it, and a program that uses that. */
export class Original {
  readonly provider: string;
  readonly document: JsonObject;
  /** The same after the overlay. */
  readonly overlaid: JsonObject;
  readonly package: GeneratedPackage;
  readonly consumer: string;
  readonly #specs: string;

  private constructor(provider: string, document: JsonObject, package_: GeneratedPackage, specs: string) {
    this.provider = provider;
    this.document = document;
    this.package = package_;
    this.#specs = specs;
    this.overlaid = this.afterOverlay(document);
    this.consumer = consumerOf(this.overlaid, filesOf(package_, provider).get("src/index.ts") ?? "");
  }

  static async of(provider: string): Promise<Original> {
    const file = documentOf(join(repository, "specs"), provider);
    const { document } = loadDocument(join(repository, file), file);
    const specs = mkdtempSync(join(tmpdir(), "tok-mutants-"));
    mkdirSync(join(specs, provider));
    // A vendor's document says nothing in our words, and some mutants are made after the overlay.
    const source = readFileSync(join(repository, "specs", provider, "source.yaml"), "utf8")
      .replace(/^kind: vendor$/m, "kind: transcription")
      .replace(/^document: .*\n/m, "");
    writeFileSync(join(specs, provider, "source.yaml"), source);
    return new Original(provider, document, await generateProvider(repository, provider), specs);
  }

  /** The package of a mutant, or why there is none. */
  async generate({ document, isOverlaid }: Pick<Mutant, "document" | "isOverlaid">) {
    return this.generateText(JSON.stringify(document), "json", isOverlaid ? noOverlay : undefined);
  }

  /** The package of a text; under the provider's own overlay unless another one is given. */
  async generateText(
    text: string,
    ending: "json" | "yaml",
    overlay: string = readFileSync(join(repository, "specs", this.provider, "overlay.yaml"), "utf8"),
  ): Promise<GeneratedPackage | DocumentError> {
    writeFileSync(join(this.#specs, this.provider, "overlay.yaml"), overlay);
    const file = join(this.#specs, this.provider, `openapi.${ending}`);
    writeFileSync(file, text);
    try {
      return await generateProvider(repository, this.provider, { specs: this.#specs });
    } catch (error) {
      if (error instanceof DocumentError) return error;
      throw error;
    } finally {
      rmSync(file);
    }
  }

  /** Removes the folder that this one generates from. */
  remove(): void {
    rmSync(this.#specs, { recursive: true });
  }

  /** @throws {DocumentError} where the overlay does not fit */
  afterOverlay(document: JsonObject): JsonObject {
    const file = `specs/${this.provider}/overlay.yaml`;
    return applyOverlay(document, readOverlay(loadYaml(join(repository, file), file).value, file), file);
  }
}

/** An overlay has one action at least; this one changes nothing. */
const noOverlay = `
overlay: 1.1.0
info: { title: Nothing, version: "1" }
actions:
  - target: $.info
    description: Nothing. [INF]
    update: {}
`;

/** The files of a package by their paths inside it. */
export function filesOf({ files }: GeneratedPackage, provider: string): Map<string, string> {
  return new Map([...files].map(([file, text]) => [file.replace(`packages/${provider}/`, ""), text]));
}
