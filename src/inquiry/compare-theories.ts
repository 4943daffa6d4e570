import { type Implication, type Theory, theories } from '../theories/index.ts';
import { type Assessment, assess } from './assess.ts';
import type { TheoryInputs } from './theory-inputs.ts';
import { rolesToFill } from './theory-roles.ts';

/** One theory's answers about a pair: one, or one for either state as the first. */
export interface TheoryAnswers {
  theory: Theory;
  answers: Assessment[];
}

/** Whether a theory is about a pair, and can say something of the tie. */
export function speaksOfTies({ pair, verdicts }: Theory): boolean {
  return pair !== undefined && Object.values(verdicts).some(({ implies }) => implies !== 'silent');
}

/** What the theories say of one pair and year, side by side. */
export interface TheoriesCompared {
  /** Those that give a verdict, in the order of the list. */
  speaking: TheoryAnswers[];
  /** Those that lack an input that they cannot do without, and which inputs. */
  lacking: { theory: Theory; missing: string[] }[];
}

/** Years that an answer may lie before the year asked, where an input ends earlier. Ours. */
const YEARS_BACK = 10;

/** Draws of each answer beside others: a share is then known to three or four points. Ours. */
const DRAWS = 500;

/**
 * Every theory that is about a pair and can say something of the tie, judged on two states in a year or in the last year up to ten before it in which all that it
 * needs is known. Theories that lack an input stay out and are named.
 */
export async function compareTheories(
  a: number,
  b: number,
  year: number,
  inputs: TheoryInputs,
  seed = 1,
): Promise<TheoriesCompared> {
  const compared = await Promise.all(
    theories
      .filter(
        ({ pair, verdicts }) =>
          pair !== undefined && Object.values(verdicts).some(({ implies }) => implies !== 'silent'),
      )
      .map(async (theory): Promise<TheoryAnswers> => {
        const [first, second] = rolesToFill(theory) as [string, string];
        const orders = theory.pair === 'each' ? [[a, b] as const, [b, a] as const] : [[a, b] as const];
        const answers = await Promise.all(
          orders.map(([i, j]) =>
            assess(
              theory,
              {
                roles: { [first]: [i], [second]: [j] },
                year,
                back: YEARS_BACK,
                draws: DRAWS,
                everyRemaining: false,
                seed,
              },
              inputs,
            ),
          ),
        );
        return { theory, answers };
      }),
  );
  return {
    speaking: compared.flatMap(({ theory, answers }) => {
      const given = answers.filter(({ judgement }) => judgement !== undefined);
      return given.length > 0 ? [{ theory, answers: given }] : [];
    }),
    lacking: compared.flatMap(({ theory, answers }) =>
      answers.some(({ judgement }) => judgement !== undefined)
        ? []
        : [{ theory, missing: [...new Set(answers.flatMap(({ missing }) => missing))] }],
    ),
  };
}

/** What an answer implies for the two states. */
export function impliedBy({ theory, judgement }: Assessment): Implication {
  return judgement ? theory.verdicts[judgement.verdict]!.implies : 'silent';
}

/** Where the theories that say something of the tie stand: each once, `mixed` where its answers for the two states differ. */
export function positionsOf({ speaking }: TheoriesCompared): { theory: Theory; position: Implication | 'mixed' }[] {
  return speaking.flatMap(({ theory, answers }) => {
    const implied = [...new Set(answers.map(impliedBy))];
    const said = implied.filter((one) => one !== 'silent');
    if (said.length === 0) return [];
    return [{ theory, position: implied.length === 1 ? said[0]! : ('mixed' as const) }];
  });
}

/** The nearest change that would bring an answer to what another theory implies. */
export interface PartingFlip {
  answer: Assessment;
  flip: Assessment['flips'][number];
  toward: Implication;
}

/**
 * Over what the theories part: for each answer about the tie the nearest change of an input, or else a choice or parameter, after which
 * it implies what another theory implies now; the nearest first.
 */
export function partingsOf(compared: TheoriesCompared): PartingFlip[] {
  const answers = compared.speaking.flatMap((one) => one.answers).filter((answer) => impliedBy(answer) !== 'silent');
  const held = new Set(answers.map(impliedBy));
  return answers
    .flatMap((answer): PartingFlip[] => {
      const turns = answer.flips.filter(({ verdict }) => {
        const toward = answer.theory.verdicts[verdict]!.implies;
        return toward !== impliedBy(answer) && held.has(toward);
      });
      const flip = turns.find(({ of }) => of === 'input') ?? turns[0];
      return flip ? [{ answer, flip, toward: answer.theory.verdicts[flip.verdict]!.implies }] : [];
    })
    .sort((x, y) => (x.flip.distance ?? 1) - (y.flip.distance ?? 1));
}
