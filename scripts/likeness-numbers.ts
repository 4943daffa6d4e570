// The text of src/measures/alliance-likeness/fitted-numbers.ts, from an atlas.
import { openFolder } from '../src/atlas/folder.ts';
import type { Manifest } from '../src/atlas/manifest.ts';
import { behaviourFeatures } from '../src/measures/alliance-likeness/behaviour.ts';
import {
  chooseRounds,
  fitPatterns,
  fittedRows,
  MEMBERS,
  type PatternModel,
} from '../src/measures/alliance-likeness/fit/fit.ts';
import type { PairYears } from '../src/measures/alliance-likeness/fit/pair-years.ts';
import { unseenError } from '../src/measures/alliance-likeness/fit/unseen-error.ts';
import { pairYearsFrom } from './likeness-pair-years.ts';

/** @param told what is being done, and what came out */
export async function fittedFile(folder: string, records: string, told: (step: string) => void): Promise<string> {
  const atlas = openFolder(folder);
  const pairs = await pairYearsFrom(atlas, records);
  const rows = fittedRows(pairs, () => true);
  told(`${rows.length} pair-years with every feature`);
  const rounds = chooseRounds(pairs, rows);
  told(`${rounds} rounds`);
  const { unseen, covered, without } = unseenError(pairs, rounds);
  told(
    `an unseen error of ${unseen}: intervals hold ${covered.toFixed(3)} of the groups held out, without it ${without.toFixed(3)}`,
  );
  const models = fitPatterns(pairs, rows, rounds, MEMBERS);
  return fileText(models, rounds, unseen, middleOf(pairs, rows), editions(atlas.manifest));
}

/** The value at the lower edge of the middle step of each feature, over the pair-years fitted to. */
function middleOf(pairs: PairYears, rows: Int32Array): number[] {
  return behaviourFeatures.map(({ edges }, f) => {
    const steps = rows.map((row) => pairs.steps[f]![row]!).sort();
    const step = steps[steps.length >> 1]!;
    return step === 0 ? 0 : edges[step - 1]!;
  });
}

function editions({ sources }: Manifest): string {
  const used = [
    'atop',
    'cow-mid',
    'cow-trade',
    'exercises',
    'imf-dots',
    'rivalries',
    'sipri-arms',
    'unga-votes',
    'us-troops',
  ];
  return used.map((id) => `${id} ${sources[id]?.version ?? 'not there'}`).join('; ');
}

const thousandths = (x: number): number => Math.round(1000 * x) + 0;

function fileText(
  models: readonly PatternModel[],
  rounds: number,
  unseen: number,
  reference: readonly number[],
  on: string,
): string {
  const lines = models.map(({ pattern, members }) => {
    const refits = members.map(
      ({ constant, adds }) =>
        `      '${[thousandths(constant), ...adds.map((own) => Array.from(own, thousandths).join(' '))].join(';')}',\n`,
    );
    const key = pattern.id.includes('+') ? `'${pattern.id}'` : pattern.id;
    return `    ${key}: [\n${refits.join('')}    ],\n`;
  });
  return `// Written by scripts/fit-likeness.mjs: do not edit.

/** What alliance-likeness was fitted to: log odds in thousandths, a line a refit: the constant, then the steps of each feature. */
export const fittedNumbers: {
  /** The editions fitted to. */
  on: string;
  /** Rounds of boosting, chosen by what held-out pairs and regions lost. */
  rounds: number;
  /** The standard deviation that is added to the refits' for the interval, in log odds. */
  unseen: number;
  /** The middle value of each feature. */
  reference: readonly number[];
  patterns: Readonly<Record<string, readonly string[]>>;
} = {
  on: '${on.replaceAll("'", '’')}',
  rounds: ${rounds},
  unseen: ${unseen},
  reference: [${reference.join(', ')}],
  patterns: {
${lines.join('')}  },
};
`;
}
