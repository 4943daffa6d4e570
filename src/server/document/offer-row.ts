import { html, type Markup } from '../../pages/render/markup.ts';
import { kindLabel } from '../../pages/wedge/wedge-words.ts';
import { type ConcessionKind, concessionKinds } from '../../sources/offers/offer.ts';
import { type PartDraft, type PartField, partFault, usualNumbers } from '../../views/offer-part.ts';

const numbers = [
  ['worth', 'Worth'],
  ['cost', 'Cost'],
  ['back', 'Revocable'],
  ['others', 'Others pay'],
] as const;

/**
 * A concession as a row of fields.
 * @param part left out: nothing is filled in
 * @param spare the row stands for who has no script to add one
 */
export function offerRow(n: number, part: PartDraft | undefined, spare: boolean): Markup {
  const id = (field: string) => `part-${n}-${field}`;
  const fault = part && partFault(part);
  const value = (field: PartField) => part?.[field] ?? '';
  const attributes = (field: PartField) =>
    html`id="${id(field)}" name="part.${n}.${field}" aria-describedby="${field === 'what' || field === 'kind' ? id('meaning') : 'parts-about'} ${id('fault')}"${fault?.field === field ? html` aria-invalid="true"` : undefined}`;
  const kind = value('kind');
  const known = Object.hasOwn(concessionKinds, kind);
  const kinds = Object.keys(concessionKinds).map((one) => {
    const chosen = one === kind ? html` selected` : undefined;
    return html`<option value="${one}" data-meaning="${meaningOf(one as ConcessionKind)}"${chosen}>${kindLabel(one)}</option>`;
  });
  const unknown = kind === '' || known ? undefined : html`<option value="${kind}" selected>${kind}</option>`;
  const inputs = numbers.map(([field, label]) => {
    const usual = field === 'worth' ? '' : `${usualNumbers[field]}`;
    return html`<div class="field number"><label for="${id(field)}">${label}</label><input type="number" ${attributes(field)} value="${value(field)}" min="0" max="1" step="0.05" placeholder="${usual}"></div>`;
  });
  return html`<li class="part${spare ? ' blank' : ''}"><div class="field kind"><label for="${id('kind')}">Kind</label><select ${attributes('kind')}><option value="">choose</option>${unknown}${kinds}</select></div>${inputs}<div class="field what"><label for="${id('what')}">In words</label><input type="text" ${attributes('what')} value="${value('what')}" maxlength="200" placeholder="if you like"></div><div class="change"><button name="part.twice" value="${n}" aria-label="Duplicate concession ${n}">Duplicate</button><button name="part.without" value="${n}" aria-label="Remove concession ${n}">Remove</button></div><p class="meaning" id="${id('meaning')}">${known ? meaningOf(kind as ConcessionKind) : ''}</p><p class="fault" id="${id('fault')}">${fault && `${fault.problem.charAt(0).toUpperCase()}${fault.problem.slice(1)}.`}</p></li>
`;
}

const meaningOf = (kind: ConcessionKind) => `${kindLabel(kind)}: ${concessionKinds[kind]}.`;
