import { bibliographyRules, checkBibliography } from '../cases/bibliography/index.ts';
import { bibliographyPage } from '../pages/claims/bibliography-page.ts';
import { InputError } from '../sources/input-error.ts';
import { bundledCase, bundledCases } from './case-files.ts';
import { worksBeside } from './case-works.ts';
import { findingsCsv } from './questions-csv.ts';
import { nameOfText } from './text-names.ts';
import type { View } from './view.ts';

const withList = () => bundledCases().filter((name) => worksBeside(bundledCase(name)) !== undefined);

export const bibliographyView: View = {
  name: 'bibliography',
  summary: 'What does not fit in a text’s list of works, by the list alone',
  usage: 'entente claims bibliography CASE',
  about:
    'The same article twice, a DOI with a tail, an address of another site, report numbers that disagree: found by the list alone, nothing is looked up, and no finding is no proof.',
  words: [
    {
      name: 'case',
      label: 'Text',
      kind: 'choice',
      about: 'a text with a list of works',
      choices: withList,
      called: nameOfText,
    },
  ],
  options: {},
  examples: ['entente claims bibliography kireeva-2020'],
  schemas: ['claims-bibliography'],
  answer: async (given) => {
    const [name, ...more] = given.words;
    const known = withList();
    if (name === undefined || more.length > 0)
      throw new InputError('bibliography', 'one text is needed', `Give one of ${known.join(', ')}`);
    if (!known.includes(name))
      throw new InputError(`"${name}"`, 'no such text with a list of works', `There is ${known.join(', ')}`);
    const works = worksBeside(bundledCase(name))!;
    const findings = checkBibliography(works);
    const file = `${name}.bibliography.json`;
    const checks = new Map(bibliographyRules.map(({ id, checks: what }) => [id, what]));
    return {
      json: () => ({
        ...{ file, works: works.length },
        findings: findings.map((finding) => ({ ...finding, checks: checks.get(finding.rule) })),
      }),
      csv: () => findingsCsv(findings),
      page: () => bibliographyPage(name, works, findings, true),
      references: () => [],
    };
  },
};
