import { capitalised, count, list } from '../../charts/text.ts';
import { families, type Theory } from '../../theories/index.ts';
import type { Block, Cell, Page } from '../page.ts';

/** All theories, family by family: the question of each, and what it may say. */
export function theoriesPage(theories: readonly Theory[]): Page {
  const kinds = Object.entries(families).flatMap(([family, title]) => {
    const members = theories.filter((theory) => theory.family === family);
    return members.length === 0 ? [] : [{ family, title, members }];
  });
  return {
    title: 'Theories as models',
    provenance: '',
    blocks: [
      {
        kind: 'finding',
        role: 'opening',
        parts: [
          {
            text: `${capitalised(count(theories.length))} theories, each a rule that says for some states and a year what it expects, on which numbers, and what would turn it.`,
          },
        ],
      },
      {
        kind: 'note',
        text: 'None is Entente’s own, and no vote is taken among them: a dossier shows what each says of the same pair. No verdict is given on absent inputs; what remains possible is named instead.',
      },
      ...kinds.flatMap(({ family, title, members }): Block[] => [
        { kind: 'heading', id: family, text: title },
        {
          kind: 'table',
          caption: 'Each opens to its rule, its parameters with their origin, and worked cases',
          columns: ['theory', 'asks', 'may say', 'of'].map((name) => ({ title: name, align: 'left' as const })),
          rows: members.map((theory): Cell[] => [
            { text: theory.title, to: { view: 'theory', words: [theory.id] } },
            theory.question,
            list(
              Object.values(theory.verdicts).map(({ label }) => label),
              'or',
            ),
            partsWords(theory),
          ]),
          sources: [],
        },
      ]),
    ],
    sources: [],
  };
}

/** Who plays the parts that a user fills: "state, partner". */
function partsWords({ roles }: Theory): string {
  const toFill = Object.entries(roles).flatMap(([name, { found }]) => (found ? [] : [name]));
  return toFill.length === 0 ? 'numbers that you state' : toFill.join(', ');
}
