import type { Finding, Work } from '../../cases/bibliography/index.ts';
import { howMany } from '../../charts/text.ts';
import type { Page } from '../page.ts';
import { workWords } from './work-words.ts';

/** What does not fit in a list of works, as a page. @param listed also the works themselves */
export function bibliographyPage(
  file: string,
  works: readonly Work[],
  findings: readonly Finding[],
  listed = false,
): Page {
  const wrong = findings.filter(({ certainty }) => certainty === 'wrong').length;
  const byId = new Map(works.map((work) => [work.id, work]));
  return {
    title: `The works in ${file}`,
    provenance: '',
    sources: [],
    blocks: [
      {
        kind: 'finding',
        role: 'opening',
        parts: [
          {
            text: `Of ${works.length} works, ${wrong === 0 ? 'none contradicts itself or another' : `${howMany(wrong, 'findings')} cannot be right`}; ${findings.length - wrong} ${findings.length - wrong === 1 ? 'is' : 'are'} to look at.`,
          },
        ],
      },
      ...(findings.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              caption: 'By the list alone: nothing was looked up, and no finding is no proof',
              columns: ['work', 'it is', 'found', 'expected'].map((title) => ({ title, align: 'left' as const })),
              rows: findings.map(({ works: ids, certainty, found, expected }) => [
                ids.map((id) => `${id}: ${workWords(byId.get(id)!)}`).join('; '),
                certainty === 'wrong' ? 'wrong' : 'to look at',
                found,
                expected,
              ]),
              sources: [],
            },
          ]),
      ...(listed
        ? [
            { kind: 'heading' as const, id: 'works', text: 'The works' },
            {
              kind: 'table' as const,
              caption: `All ${works.length}, by the id that the case gives them`,
              columns: ['id', 'work', 'findings'].map((title) => ({ title, align: 'left' as const })),
              rows: works.map((work) => [
                work.id,
                workWords(work),
                `${findings.filter(({ works: ids }) => ids.includes(work.id)).length || ''}`,
              ]),
              sources: [],
            },
          ]
        : []),
    ],
  };
}
