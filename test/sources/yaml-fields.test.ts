import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/sources/input-error.ts';
import { YamlFields } from '../../src/sources/yaml-fields.ts';

const form = { hint: 'docs/made.md has the form', longest: 50_000 };
const read = (text: string) => YamlFields.read(text, 'made.yaml', form);
const refused = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.message).not.toContain('\n');
    return error.message;
  }
  throw new Error('it read');
};

describe('the fields of a mapping', () => {
  const made = read(`
name: a text
block: >-
  two
  lines
year: 2014
share: 0.5
sum: 40.70
date: 2004-01-05
yes: true
none:
list: [a, 2, "3.0"]
one: alone
cells: [1378, "40.70", null, ]
inside: { deeper: x }
parts:
  - kind: a
  - kind: b
`);

  it('a text is as written: a number keeps its zeros, a date is no sum', () => {
    expect(['name', 'block', 'year', 'sum', 'date', 'yes'].map((name) => made.text(name))).toEqual([
      ...['a text', 'two lines', '2014', '40.70', '2004-01-05', 'true'],
    ]);
    expect(made.text('left-out', 'usual')).toBe('usual');
  });

  it('numbers are held to their range', () => {
    expect(made.number('share', [0, 1])).toBe(0.5);
    expect(made.number('left-out', [0, 1], 0.25)).toBe(0.25);
    expect(refused(() => made.number('year', [0, 1]))).toContain(
      'made.yaml, line 6, column 7: year is "2014"; expected a number from 0 to 1',
    );
    expect(refused(() => made.number('name', [0, 1]))).toContain('expected a number');
    for (const text of ['.nan', '.inf', '-.inf', '1e999', '"0.5"', '0.5 0.6'])
      expect(refused(() => read(`x: ${text}`).number('x', [0, 1]))).toContain('made.yaml, line 1, column 4');
  });

  it('lists of texts; one alone counts as a list; blanks only where cells are read', () => {
    expect(made.texts('list')).toEqual(['a', '2', '3.0']);
    expect(made.texts('one')).toEqual(['alone']);
    expect(made.texts('left-out')).toEqual([]);
    expect(made.cells('cells')).toEqual(['1378', '40.70', null]);
    expect(refused(() => read('x: [a, [b]]').texts('x'))).toContain('line 1, column 8: x is to be a list of texts');
    expect(refused(() => read('x: [a, [b]]').cells('x'))).toContain('x is to be a list of figures');
    expect(refused(() => read('x: { a: b }').texts('x'))).toContain('x is to be a list');
  });

  it('mappings and lists of mappings, whose errors name their own places', () => {
    expect(made.fields('inside').text('deeper')).toBe('x');
    expect(made.list('parts').map((part) => part.text('kind'))).toEqual(['a', 'b']);
    expect(refused(() => made.list('parts')[1]!.text('x'))).toContain('made.yaml, line 18, column 5: x is missing');
    expect(refused(() => made.list('list'))).toContain('each of list is to have names with values');
    expect(refused(() => made.list('name'))).toContain('name is to be a list with at least one part');
    expect(refused(() => made.fields('name'))).toContain('name is to have names with values');
  });

  it('a field without a value is missing, not empty', () => {
    expect(made.has('none')).toBe(true);
    for (const act of [
      () => made.text('none'),
      () => made.texts('none'),
      () => made.list('none'),
      () => made.data('none'),
    ])
      expect(refused(act)).toContain('none is missing. Add none: …');
  });

  it('one of a few; the nearest is named', () => {
    expect(made.oneOf('one', ['alone', 'together'])).toBe('alone');
    expect(made.oneOf('left-out', ['a', 'b'], 'b')).toBe('b');
    expect(refused(() => made.oneOf('one', ['aloud', 'together']))).toBe(
      'made.yaml, line 13, column 6: there is no one "alone". Did you mean aloud? There are aloud, together',
    );
    expect(refused(() => read('nam: 1').only(['name', 'year']))).toBe(
      'made.yaml, line 1, column 1: no such field "nam". Did you mean name? There are name, year',
    );
  });
});

describe('a file is refused in one line', () => {
  it.each([
    ['nothing', '', 'made.yaml: the file is empty. Docs/made.md has the form'],
    ['comments alone', '# a\n', 'made.yaml: the file is empty'],
    ['a list', '- a\n', 'made.yaml, line 1, column 1: expected names with values'],
    ['a text', 'hello', 'made.yaml, line 1, column 1: expected names with values'],
    ['a tab', 'a:\n\tb: 1\n', 'Indent with spaces'],
    ['a name twice', 'a: 1\na: 2\n', 'made.yaml, line 2, column 1: not YAML: Map keys must be unique'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'not YAML'],
    ['an open quote', 'a: "b\n', 'made.yaml, line'],
    ['an anchor', 'a: &x [1]\nb: 2\n', 'made.yaml, line 1, column 7: anchors and aliases (& and *) are not read'],
    ['an alias of nothing', 'a: *x\n', 'made.yaml, line 1'],
    ['an anchor on a name', '&x a: 1\n', 'anchors and aliases'],
    ['a merge', 'a: &x {b: 1}\nc:\n  <<: *x\n', 'anchors and aliases'],
    [
      'too many characters',
      `a: ${'x'.repeat(60_000)}`,
      'the file has 60,003 characters; at most 50,000 are read. Split',
    ],
  ])('%s', (_, text, words) => expect(refused(() => read(text))).toContain(words));

  it('an anchor bomb, before it goes off', () => {
    const bomb = [
      'a0: &a0 [x,x,x,x,x,x,x,x,x]',
      ...Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(',')}]`),
    ];
    expect(refused(() => read(bomb.join('\n')))).toContain('line 1, column 9: anchors and aliases');
  });

  it('nested too deeply: lists, names, both', () => {
    const deep = { '[': ']', '{a: ': '}', '- ': '' };
    for (const [open, close] of Object.entries(deep)) {
      const text = `a:${open === '- ' ? '\n  ' : ' '}${open.repeat(12_000)}1${close.repeat(12_000)}`;
      expect(refused(() => YamlFields.read(text, 'made.yaml', { ...form, longest: 1e6 }))).toMatch(
        /^made\.yaml.*: lists or names nested too deeply\. Flatten them$/,
      );
    }
  });

  it('100,000 names in one mapping are read in the time that they take to parse', () => {
    const text = Array.from({ length: 100_000 }, (_, n) => `k${n}: 1`).join('\n');
    const wide = { ...form, longest: 2e6 };
    expect(YamlFields.read(text, 'made.yaml', wide).names).toHaveLength(100_000);
    expect(refused(() => YamlFields.read(`${text}\nk7: 2`, 'made.yaml', wide))).toContain(
      'line 100001, column 1: not YAML: Map keys must be unique',
    );
  });

  it('whatever the bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        try {
          const fields = read(text);
          for (const name of fields.names) fields.texts(name);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          expect(error.message).not.toContain('\n');
        }
      }),
      { numRuns: 500 },
    );
  });
});
