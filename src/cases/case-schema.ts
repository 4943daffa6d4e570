import { capitalised } from '../charts/text.ts';
import { measures } from '../measures/index.ts';
import { claimKinds, stances, untestedReasons, voices } from './case.ts';
import { testKinds } from './tests/kinds.ts';
import { bases, type TestKind } from './tests/test-kind.ts';

type Schema = Readonly<Record<string, unknown>>;

const text = (description: string): Schema => ({ type: ['string', 'number', 'boolean'], description });
const list = (description: string): Schema => ({
  description,
  anyOf: [{ type: 'string' }, { type: 'array', items: { type: ['string', 'number'] } }],
});
const choice = (options: readonly unknown[], description: string, usual?: string): Schema => ({
  description,
  enum: options,
  ...(usual !== undefined && { default: usual }),
});
const date = (description: string): Schema => ({ description, type: ['string', 'integer'] });
const id: Schema = {
  description: 'Letters, digits, dots and hyphens.',
  type: ['string', 'integer'],
  pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,60}$',
};

/**
 * The JSON schema of a case file, made from the declarations of tests and measures: editors complete and check a file by it. What it
 * cannot say (that a state existed, that fields go together) the reader says.
 */
export function caseSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:entente:schema:case',
    title: 'A case file for entente claims',
    description:
      'A YAML file: a text as a set of claims with their tests. Fields that are not described here are refused. Later releases may add fields; those described here stay as they are.',
    type: 'object',
    required: ['case', 'format', 'title', 'work', 'written', 'author', 'states', 'claims'],
    additionalProperties: false,
    properties: {
      case: { ...id, description: 'Id of the case, as its file is named.' },
      format: { description: 'Format of the file.', const: 1 },
      title: text('A few words for lists.'),
      work: {
        description: 'The text in CSL-JSON, as far as it was read.',
        type: 'object',
        required: ['type', 'title'],
        properties: { type: text('Its type in CSL.'), title: text('Its title.') },
        additionalProperties: {},
      },
      written: date('The date of writing: 2014-03-18, 2014-03 or 2014; a month or a year counts as its last day.'),
      author: text('How the text’s own voice is named.'),
      vantage: text('From where and for whom the text speaks, in a line or two.'),
      states: list('The states that it is about; two of them are the pair of every claim that names none.'),
      tables: {
        description: 'The text’s own tables, by name, for tests of arithmetic.',
        type: 'object',
        additionalProperties: { $ref: '#/$defs/table' },
      },
      claims: {
        description: 'The claims.',
        type: 'array',
        minItems: 1,
        maxItems: 2000,
        items: { $ref: '#/$defs/claim' },
      },
    },
    $defs: {
      claim: claimSchema(),
      test: testSchema(),
      ...Object.fromEntries(testKinds.map((kind) => [`test-${kind.name}`, kindSchema(kind)])),
      measure: {
        description: 'A measure: entente measures lists them.',
        enum: measures.map(({ name }) => name),
      },
      table: {
        description: 'A table as printed.',
        type: 'object',
        required: ['columns', 'rows'],
        properties: {
          title: text('What it is.'),
          columns: { description: 'Names of the columns.', type: 'array', items: { type: ['string', 'number'] } },
          rows: {
            description: 'The cells of each row as printed, by its name; null is a blank.',
            type: 'object',
            additionalProperties: { type: 'array', items: { type: ['string', 'number', 'null'] } },
          },
        },
        additionalProperties: false,
      },
    },
  };
}

function claimSchema(): Schema {
  return {
    description: 'A claim with its tests.',
    type: 'object',
    required: ['id', 'claim', 'kind'],
    anyOf: ['tests', 'untested'].map((field) => ({ required: [field], properties: { [field]: {} } })),
    additionalProperties: false,
    properties: {
      id: { ...id, description: 'Unique in the case: A17.' },
      claim: text('The claim in your own words: one sentence, complete in itself.'),
      kind: choice(claimKinds, 'Its kind.'),
      voice: choice(voices, 'Whose voice it is in.', 'author'),
      speaker: text('Whose words, where they are not the author’s.'),
      stance: choice(stances, 'How the author stands to it; own and endorses count in the score.'),
      at: text('Its place in the text: paragraph 6.'),
      expects: text('What it expects the data to show.'),
      question: text('Id of a question that several texts answer.'),
      answer: text('What this claim answers, in a few words.'),
      side: choice(['yes', 'no', true, false], 'For which of the question’s two opposite conclusions it speaks.'),
      works: list('Ids of the works in the case’s bibliography that it rests on.'),
      pairs: list('The pairs that it concerns: RUS-CHN.'),
      must: choice(['hold'], 'The check fails where the claim does not hold.'),
      combine: choice(['parts', 'readings'], 'Whether its tests are parts of it or rival readings.', 'parts'),
      tests: { description: 'Its tests.', type: 'array', items: { $ref: '#/$defs/test' } },
      untested: {
        description: 'Why no test can decide.',
        type: 'object',
        required: ['because', 'say'],
        properties: {
          because: choice(
            untestedReasons,
            'The data are not on hand, it is no matter of data, or its day has not come.',
          ),
          say: text('One line: which data would decide, or why data cannot, or when it will be known.'),
        },
        additionalProperties: false,
      },
    },
  };
}

/** A test by its kind: what an editor offers depends on the word after test. */
function testSchema(): Schema {
  return {
    description: 'A test.',
    type: 'object',
    required: ['test'],
    properties: {
      test: choice(
        testKinds.map(({ name }) => name),
        'Its kind.',
      ),
    },
    allOf: testKinds.map(({ name }) => ({
      if: { type: 'object', required: ['test'], properties: { test: { const: name } } },
      // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
      then: { $ref: `#/$defs/test-${name}` },
    })),
  };
}

function kindSchema({ name, about, basis, fields }: TestKind): Schema {
  const own = Object.entries(fields).map(([field, { about: says, schema }]): [string, Schema] => {
    const forms =
      typeof schema.description === 'string' && schema.description !== says ? `: ${schema.description}` : '';
    return [field, { ...schema, description: `${capitalised(says)}${forms}.` }];
  });
  return {
    description: about,
    type: 'object',
    required: ['test', ...Object.entries(fields).flatMap(([field, { optional }]) => (optional ? [] : [field]))],
    additionalProperties: false,
    properties: {
      test: { description: 'Its kind.', const: name },
      says: text('Which part of the claim it tests.'),
      basis: choice(bases, 'What the verdict rests on; only a record and a measure decide.', basis),
      for: text('Of a proxy: what it stands in for.'),
      ...Object.fromEntries(own),
    },
  };
}
