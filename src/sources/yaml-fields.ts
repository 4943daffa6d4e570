import { closest } from 'fastest-levenshtein';
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { capitalised } from '../charts/text.ts';
import { InputError } from './input-error.ts';

/** A form that a file follows, for errors: "docs/wedge-offers.md has the form of an offer". */
export interface YamlForm {
  /** Told where a file is not of the form at all. */
  hint: string;
  /** Longest text that is read, in characters. */
  longest: number;
}

/** The parser takes about a kilobyte for each part, however short: memory goes by their number, not by characters. */
const MOST_PARTS = 250_000;

/** How many names, values and list entries a text can have at most, by the marks that part them. */
function partsOf(text: string): number {
  let parts = 0;
  for (const _mark of text.matchAll(/[,[{\n\r]|[-:?](?=\s)/g)) parts += 1;
  return parts;
}

/** The fields of one YAML mapping, read by name; every error names file, line and column. */
export class YamlFields {
  readonly #at: (node: unknown) => string;
  readonly #map: YAMLMap;
  readonly #document: Document;

  private constructor(map: YAMLMap, document: Document, at: (node: unknown) => string) {
    this.#map = map;
    this.#document = document;
    this.#at = at;
  }

  /** @throws InputError for what is no YAML, no mapping, too long, or uses anchors */
  static read(text: string, file: string, { hint, longest }: YamlForm): YamlFields {
    if (text.length > longest)
      throw new InputError(
        file,
        `the file has ${text.length.toLocaleString('en')} characters; at most ${longest.toLocaleString('en')} are read`,
        'Split it in two',
      );
    if (partsOf(text) > MOST_PARTS)
      throw new InputError(
        file,
        `more than ${MOST_PARTS.toLocaleString('en')} names, values and list entries`,
        'Split it in two',
      );
    const lines = new LineCounter();
    const document = parsed(text, file, lines);
    const place = (offset: number) => {
      const { line, col } = lines.linePos(offset);
      return `${file}, line ${line}, column ${col}`;
    };
    const at = (node: unknown) => {
      const start = (node as Node | null)?.range?.[0];
      return start === undefined ? file : place(start);
    };
    const [error] = document.errors;
    if (error && tooDeep.test(error.message)) throw nestedTooDeeply(place(error.pos[0]));
    if (error)
      throw new InputError(
        place(error.pos[0]),
        `not YAML: ${error.message.split('\n')[0]!.replace(/ at line \d+.*$/, '')}`,
        /tab/i.test(error.message) ? 'Indent with spaces: YAML allows no tabs there' : `Mend the line; ${hint}`,
      );
    if (document.contents === null) throw new InputError(file, 'the file is empty', capitalised(hint));
    if (!isMap(document.contents))
      throw new InputError(at(document.contents), 'expected names with values (title: …)', capitalised(hint));
    refuseAnchorsAndTwins(document, at);
    return new YamlFields(document.contents, document, at);
  }

  /** The names that are there, in order. */
  get names(): string[] {
    return this.#map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
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

  /** "FILE, line N, column C" of a field, or of the mapping where there is none. */
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

  /** A text in a line or a block; a number or yes and no as written. */
  text(name: string, usual?: string): string {
    if (usual !== undefined && !this.has(name)) return usual;
    const node = this.#needed(name);
    if (!isScalar(node) || typeof node.value === 'object')
      throw new InputError(this.#at(node), `${name} is to be a text`, `Write ${name}: in a line`);
    return written(node);
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

  /** A list of texts; empty where the field is left out. A single text counts as a list of one. */
  texts(name: string): string[] {
    if (!this.has(name)) return [];
    const node = this.#needed(name);
    if (isScalar(node)) return [written(node)];
    return this.#items(name, node).map((item) => {
      if (!isScalar(item)) throw new InputError(this.#at(item), `${name} is to be a list of texts`, 'One a line');
      return written(item);
    });
  }

  /** A list of printed figures: numbers as written, texts, and blanks. */
  cells(name: string): (string | null)[] {
    const node = this.#needed(name);
    return this.#items(name, node).map((item) => {
      if (!isScalar(item)) throw new InputError(this.#at(item), `${name} is to be a list of figures`, 'One a cell');
      return item.value === null ? null : written(item);
    });
  }

  #items(name: string, node: Node): Node[] {
    if (!isSeq(node)) throw new InputError(this.#at(node), `${name} is to be a list`, 'Write a line "- …" for each');
    return (node as YAMLSeq<Node>).items;
  }

  /** A mapping inside this one. */
  fields(name: string): YamlFields {
    const node = this.#needed(name);
    if (!isMap(node))
      throw new InputError(this.#at(node), `${name} is to have names with values`, 'Write a line "name: …" for each');
    return new YamlFields(node as YAMLMap, this.#document, this.#at);
  }

  /** A list of mappings. @param least how many there must be */
  list(name: string, least = 1): YamlFields[] {
    const node = this.#needed(name);
    if (!isSeq(node) || node.items.length < least)
      throw new InputError(
        this.#at(node),
        `${name} is to be a list with at least one part`,
        'Write "- kind: …" for each',
      );
    return node.items.map((item) => {
      if (!isMap(item))
        throw new InputError(this.#at(item), `each of ${name} is to have names with values`, 'Write "- kind: …"');
      return new YamlFields(item, this.#document, this.#at);
    });
  }

  /** A field as plain data, for what another library checks. */
  data(name: string): unknown {
    return this.#needed(name).toJS(this.#document);
  }
}

function parsed(text: string, file: string, lineCounter: LineCounter): Document {
  try {
    // Its own look for names given twice compares each with all others: of 100,000 it takes minutes.
    return parseDocument(text, { lineCounter, uniqueKeys: false });
  } catch (error) {
    if (error instanceof RangeError) throw nestedTooDeeply(file);
    throw error;
  }
}

/** The parser calls itself for each level, and says of what it cannot follow that the stack is full. */
const tooDeep = /call stack/;
const nestedTooDeeply = (where: string) => new InputError(where, 'lists or names nested too deeply', 'Flatten them');

function written(node: { value?: unknown; source?: string }): string {
  // As printed: 40.70 keeps its zero, 2004-01 is no sum.
  const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  return text.trim();
}

/** Anchors and aliases let a few lines stand for billions: no file of ours needs them. Nor may a name stand twice. */
function refuseAnchorsAndTwins(document: Document, at: (node: unknown) => string): void {
  const look = (node: unknown): void => {
    if (isAlias(node) || (node as { anchor?: string } | null)?.anchor !== undefined)
      throw new InputError(at(node), 'anchors and aliases (& and *) are not read', 'Write the part out');
    if (isMap(node)) {
      const names = new Set<unknown>();
      for (const { key, value } of node.items) {
        look(key);
        look(value);
        if (isScalar(key) && names.has(key.value))
          throw new InputError(at(key), 'not YAML: Map keys must be unique', 'Take one of the two out');
        if (isScalar(key)) names.add(key.value);
      }
    } else if (isSeq(node)) for (const item of node.items) look(item);
  };
  look(document.contents);
}
