import { closest } from 'fastest-levenshtein';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { InputError } from '../input-error.ts';

/** The fields of one YAML mapping, read by name; every error names the file and the line. */
export class YamlFields {
  readonly #at: (node: unknown) => string;
  readonly #map: YAMLMap;

  private constructor(map: YAMLMap, at: (node: unknown) => string) {
    this.#map = map;
    this.#at = at;
  }

  /** @throws InputError for what is no YAML, or no mapping */
  static read(text: string, file: string): YamlFields {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
    const at = (node: unknown) => {
      const start = (node as Node | null)?.range?.[0];
      return start === undefined ? file : `${file}, line ${lines.linePos(start).line}`;
    };
    const [error] = document.errors;
    if (error)
      throw new InputError(
        `${file}, line ${lines.linePos(error.pos[0]).line}`,
        `not YAML: ${error.message.split('\n')[0]!.replace(/ at line \d+.*$/, '')}`,
        'Mend the line; docs/wedge-offers.md has the form',
      );
    if (document.contents === null)
      throw new InputError(file, 'the file is empty', 'docs/wedge-offers.md has the form of an offer');
    if (!isMap(document.contents))
      throw new InputError(
        at(document.contents),
        'expected names with values (title: …)',
        'docs/wedge-offers.md has the form of an offer',
      );
    return new YamlFields(document.contents, at);
  }

  /** @throws InputError for a name that is not among those given, with the nearest one */
  only(names: readonly string[]): void {
    for (const { key } of this.#map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!names.includes(name))
        throw new InputError(
          this.#at(key),
          `no such field "${name}"`,
          `Did you mean ${closest(name, names as string[])}? There are ${names.join(', ')}`,
        );
    }
  }

  #node(name: string): Node | undefined {
    return this.#map.get(name, true) as Node | undefined;
  }

  has(name: string): boolean {
    return this.#map.has(name);
  }

  /** "FILE, line N" of a field, or of the mapping where there is none. */
  where(name?: string): string {
    return this.#at((name === undefined ? undefined : this.#node(name)) ?? this.#map);
  }

  /** A field that must be there. @throws InputError */
  #needed(name: string): Node {
    const node = this.#node(name);
    if (!node || (isScalar(node) && node.value === null))
      throw new InputError(this.#at(this.#map), `${name} is missing`, `Add ${name}: …`);
    return node;
  }

  text(name: string, usual?: string): string {
    if (usual !== undefined && !this.has(name)) return usual;
    const node = this.#needed(name);
    if (!isScalar(node) || typeof node.value === 'object')
      throw new InputError(this.#at(node), `${name} is to be a text`, `Write ${name}: in a line`);
    return String(node.value).trim();
  }

  number(name: string, [low, high]: readonly [number, number], usual?: number): number {
    if (usual !== undefined && !this.has(name)) return usual;
    const node = this.#needed(name);
    const x = isScalar(node) ? node.value : undefined;
    if (typeof x !== 'number' || !(x >= low && x <= high))
      throw new InputError(
        this.#at(node),
        `${name} is ${isScalar(node) ? `"${String(node.value)}"` : 'no number'}; expected a number from ${low} to ${high}`,
        `Write ${name}: ${low === 0 ? 0.5 : low}`,
      );
    return x;
  }

  oneOf<T extends string>(name: string, options: readonly T[], usual?: T): T {
    if (usual !== undefined && !this.has(name)) return usual;
    const text = this.text(name);
    if (!options.includes(text as T))
      throw new InputError(
        this.where(name),
        `there is no ${name} "${text}"`,
        `Did you mean ${closest(text, options as readonly string[] as string[])}? There are ${options.join(', ')}`,
      );
    return text as T;
  }

  texts(name: string): string[] {
    if (!this.has(name)) return [];
    const node = this.#needed(name);
    if (!isSeq(node)) throw new InputError(this.#at(node), `${name} is to be a list`, 'Write a line "- …" for each');
    return node.items.map((item) => {
      if (!isScalar(item)) throw new InputError(this.#at(item), `${name} is to be a list of texts`, 'One a line');
      return String(item.value);
    });
  }

  /** A list of mappings. */
  list(name: string): YamlFields[] {
    const node = this.#needed(name);
    if (!isSeq(node) || node.items.length === 0)
      throw new InputError(
        this.#at(node),
        `${name} is to be a list with at least one part`,
        'Write "- kind: …" for each',
      );
    return node.items.map((item) => {
      if (!isMap(item))
        throw new InputError(this.#at(item), `each of ${name} is to have names with values`, 'Write "- kind: …"');
      return new YamlFields(item, this.#at);
    });
  }
}
