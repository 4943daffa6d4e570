import { caseSchema } from '../src/cases/case-schema.ts';
import { conditionForms } from '../src/cases/tests/condition.ts';
import { testKinds } from '../src/cases/tests/kinds.ts';
import { setForms, subjectForms } from '../src/cases/tests/subject.ts';
import { bases, type TestKind } from '../src/cases/tests/test-kind.ts';
import { cell, madeNote } from './docs-words.ts';

/** The vocabulary of tests, and the JSON schema of a case file: path and text. */
export function claimPages(): Record<string, string> {
  return {
    'docs/claims-tests.md': testsPage(),
    'schemas/case.schema.json': `${JSON.stringify(caseSchema(), null, 2)}\n`,
  };
}

function testsPage(): string {
  const rows = testKinds.map(({ name, about, basis }) => `| [${name}](#${name}) | ${basis} | ${cell(about)} |`);
  return `${madeNote}
# The tests of a claim

A claim in a [case file](claims.md) has one test or several, of these ${testKinds.length} kinds. The basis is what a verdict rests on unless the file says another
(${bases.join(', ')}); only a record and a measure decide.

| test | basis | what it asks |
|---|---|---|
${rows.join('\n')}

Every test may have \`says\` (which part of the claim it tests), \`basis\`, and, where that is a proxy, \`for\`: what it stands in for.

- A **subject** (\`of\`, \`to\`): ${cell(subjectForms)}. Of a directed measure the first state toward the second.
- A **set** (\`among\`): ${cell(setForms)}.
- A **condition** (\`is\`, \`where\`), in quotes: ${cell(conditionForms)}.
- **Years**: 2014, or 1999..2004.

${testKinds.map(sectionOf).join('\n')}`;
}

function sectionOf({ name, about, fields, example }: TestKind): string {
  const rows = Object.entries(fields).map(
    ([field, { about: says, optional }]) => `| \`${field}\` | ${optional ? '' : 'yes'} | ${cell(says)} |`,
  );
  return `## ${name}

${about}

| field | needed | |
|---|---|---|
${rows.join('\n')}

\`\`\`yaml
- ${example}
\`\`\`
`;
}
