import { html, type Markup } from '../../pages/render/markup.ts';
import { views } from '../../views/catalogue.ts';

/** An entry of the navigation, with the views that belong to it: the first that there is gives the address. */
interface Entry {
  label: string;
  views: readonly string[];
}

const entries: readonly Entry[] = [
  { label: 'Dossier', views: ['dossier', 'drift', 'precedents', 'common-enemy'] },
  { label: 'Compare', views: ['compare'] },
  { label: 'Map', views: ['map'] },
  { label: 'Network', views: ['network', 'balance'] },
  { label: 'Rankings', views: ['rank'] },
  { label: 'Triangle', views: ['triangle'] },
  { label: 'Theories', views: ['theories', 'theory', 'theory run'] },
  { label: 'Wedge', views: ['wedge', 'offers'] },
  {
    label: 'Claims',
    views: ['claims', 'claims both-sides', 'bibliography'],
  },
  { label: 'Questions', views: ['questions', 'hypotheses'] },
  { label: 'Measures', views: ['measures', 'show', 'ideal-points'] },
  { label: 'States', views: ['states'] },
  { label: 'Sources', views: ['sources'] },
];

/** The address of a view by its name, without words. */
export function addressOfName(name: string): string {
  return `/${name.replaceAll(' ', '/')}`;
}

/** What the navigation calls a view that has an entry of its own. */
export function labelOfView(name: string): string | undefined {
  return entries.find(({ views: [first] }) => first === name)?.label;
}

/** The way to every view, the one where the reader is marked. @param current its name */
export function navigation(current: string | undefined): Markup {
  const items = entries.flatMap(({ label, views: own }) => {
    const first = own.find((name) => name in views);
    if (first === undefined) return [];
    const here = current !== undefined && own.includes(current);
    const address = addressOfName(first);
    return [
      here
        ? html`<li><a href="${address}" aria-current="page">${label}</a></li>`
        : html`<li><a href="${address}">${label}</a></li>`,
    ];
  });
  return html`<nav id="views" popover aria-label="Views"><ul>${items}</ul></nav>`;
}
