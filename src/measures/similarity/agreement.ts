import type { Absence } from '../../figures/index.ts';
import type { TableMeasure } from '../measure.ts';
import { type Contingency, type Distance, margins, observedDisagreement } from './contingency.ts';
import { issueNames, ofContestedVotes, ofIssueVotes, ofVotes } from './tables.ts';

/**
 * The share of joint choices that were alike, from 0 to 1.
 * @param partial how unlike choices count: `nominal` not at all; `absolute` by steps, so that abstaining beside a yes or a no
 *   counts half (Voeten's index of voting similarity)
 * @returns `not-defined` without a joint choice
 * @example agreement([2, 1, 0, 0, 0, 0, 0, 0, 1]) // 0.75; with 'absolute' 0.875
 */
export function agreement(table: Contingency, partial: Distance = 'nominal'): number | Absence {
  return margins(table).total === 0 ? 'not-defined' : 1 - observedDisagreement(table, partial);
}

const alike = {
  unit: 'share of joint votes, 0 to 1',
  range: [0, 1],
  origin: { kind: 'published', citation: 'Voeten 2013, Routledge Handbook of International Organization' },
  value: (cells: Contingency) => agreement(cells),
} as const;

export const unAgreement: TableMeasure = ofVotes({
  ...alike,
  name: 'un-agreement',
  label: 'UN agreement',
  question:
    'In what share of the recorded votes of the General Assembly in which both took part did i and j vote alike?',
});

export const unAgreementHalf: TableMeasure = ofVotes({
  ...alike,
  name: 'un-agreement-half',
  label: 'UN agreement, half for an abstention',
  question: 'How alike did i and j vote, if abstaining beside a yes or a no counts half?',
  value: (cells) => agreement(cells, 'absolute'),
});

export const unContestedAgreement: TableMeasure = ofContestedVotes({
  ...alike,
  name: 'un-contested-agreement',
  label: 'UN agreement, contested votes',
  question: 'In what share of the contested votes did i and j vote alike?',
});

/** Agreement on each of the six issues. */
export const unIssueAgreements: readonly TableMeasure[] = (Object.keys(issueNames) as (keyof typeof issueNames)[]).map(
  (issue) =>
    ofIssueVotes(issue)({
      ...alike,
      name: `un-agreement-${issue}`,
      label: `UN agreement: ${issueNames[issue]}`,
      question: `In what share of the recorded votes on ${issueNames[issue]} did i and j vote alike?`,
    }),
);
