import { capitalised } from '../../charts/text.ts';
import { html, type Markup } from '../../pages/render/markup.ts';
import { kindLabel } from '../../pages/wedge/wedge-words.ts';
import { concessionKinds, type Offer } from '../../sources/offers/offer.ts';
import { findState, nameIn, withArticle } from '../../states/index.ts';
import { type OfferDraft, offerDraft, settable } from '../../views/offer-draft.ts';
import { offerFaults } from '../../views/offer-faults.ts';
import { MOST_PARTS } from '../../views/offer-part.ts';
import { shippedOffers } from '../../views/shipped-offers.ts';
import type { Given } from '../../views/view.ts';
import { offerRow } from './offer-row.ts';
import { stateName } from './state-name.ts';

/** Blank rows after those that are filled, for who has no script to add one. */
const BLANK = 2;

/**
 * The form of an offer: who offers whom what, in a row for each concession. Without script the server makes parts of rows (`offerMeant`);
 * with it `<entente-offer>` asks anew while numbers change. What is wrong is said at its field.
 */
export function offerForm(given: Given): { form: Markup; further: Markup } {
  const draft = offerDraft(given);
  const faults = offerFaults(draft);
  const field = fieldWith(faults);
  const { loaded, parts } = draft;
  const name = (role: 'divider' | 'target' | 'partner') =>
    draft[role] === '' ? `the ${role}` : withArticle(stateNameIn(draft[role], draft.year));
  const [divider, target, partner] = [name('divider'), name('target'), name('partner')];
  const rows = Math.min(MOST_PARTS, parts.length + BLANK);
  const form = html`${loadForm(loaded)}
<entente-offer most="${MOST_PARTS}"><form class="settings offer" id="settings" action="/wedge" aria-label="Offer" data-turbo="false" novalidate autocomplete="off"><button class="unseen" tabindex="-1" aria-hidden="true">Show</button>
${loaded && html`<input type="hidden" name="offer" value="${loaded.name}">`}<div class="roles">
${field({ name: 'divider', label: 'Offered by', value: stateNameIn(draft.divider, draft.year), kind: 'state', hint: 'the divider: the one that makes the offer' })}
${field({ name: 'target', label: 'to', value: stateNameIn(draft.target, draft.year), kind: 'state', hint: 'the target: the one that it is made to' })}
${field({ name: 'partner', label: 'for leaving', value: stateNameIn(draft.partner, draft.year), kind: 'state', hint: 'the partner: the one that the target is to leave' })}
${field({ name: 'year', label: 'in', value: draft.year, kind: 'year', hint: 'the year judged' })}
</div>
<fieldset class="parts"><legend>Concessions</legend>
<p class="about" id="parts-about">Numbers from 0 to 1: what it is worth to ${target}, what it costs ${divider}, how much of it can be taken back (1: all), what it costs others.</p>
<ol>${Array.from({ length: rows }, (_, n) => offerRow(n + 1, parts[n], n > 0 && n >= parts.length))}</ol>
<p class="fault none">${noneFault(draft)}</p>
<p class="scripted"><button type="button" class="add">Add a concession</button></p>
</fieldset>
<div class="terms">
${field({ name: 'ceiling', label: 'Ceiling', value: draft.ceiling, usual: '1', hint: `the most that the politics of ${divider} let it give, 0 to 1` })}
${field({ name: 'set.credibility', label: capitalised(`${target} believes ${divider}`), value: draft.set.credibility ?? '', usual: '0.5', hint: `chance, as ${target} sees it, that ${divider} keeps its word, 0 to 1; left blank: any, 0.5 the middle` })}
${field({ name: 'set.partnerCredibility', label: `and ${partner}`, value: draft.set.partnerCredibility ?? '', usual: '0.5', hint: `chance, as ${target} sees it, that ${partner} keeps to the tie, 0 to 1; left blank: any, 0.5 the middle` })}
<button>Show</button>
</div>
<p class="said" role="status"></p>
</form></entente-offer>
${mirrors(draft, given)}`;
  return { form, further: further(draft, given, field, partner) };
}

/** A state's name in the year judged, where that leads back to it. */
function stateNameIn(text: string, year: string): string {
  const found = text !== '' && /^\d{4}$/.test(year) ? findState(text, Number(year)) : undefined;
  if (!found?.found) return stateName(text);
  const then = nameIn(found.ccode, Number(year));
  const back = findState(then, Number(year));
  return back.found && back.ccode === found.ccode ? then : stateName(text);
}

/** Said where an offer was begun and has no concession. */
function noneFault({ loaded, parts, divider, target, partner }: OfferDraft): string | undefined {
  const begun = !loaded && [divider, target, partner].some((state) => state !== '');
  const none = parts.length === 0 ? begun : parts.every((part) => Object.values(part).every((value) => value === ''));
  return none ? 'An offer needs at least one concession.' : undefined;
}

/** Offers that come with Entente, by the partner that the target was to leave. */
function loadForm(loaded: Offer | undefined): Markup {
  const groups = new Map<string, Offer[]>();
  for (const offer of shippedOffers()) {
    const partner = nameIn(offer.partner, offer.year);
    groups.set(partner, [...(groups.get(partner) ?? []), offer]);
  }
  const options = [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(
      ([partner, offers]) =>
        html`<optgroup label="Away from ${partner}">${offers.map((offer) => {
          const { name, title, divider, target, year } = offer;
          const words = `${year}, ${nameIn(divider, year)} to ${nameIn(target, year)}: ${title}`;
          return name === loaded?.name
            ? html`<option value="${name}" selected>${words}</option>`
            : html`<option value="${name}">${words}</option>`;
        })}</optgroup>`,
    );
  return html`<form class="settings load" action="/wedge" aria-label="Load an offer"><div class="field"><label for="load">Offers that come with Entente</label><select id="load" name="offer"><option value="">choose</option>${options}</select></div><button class="quiet">Load</button> <a href="/offers">All, with what became of them</a></form>`;
}

/** What a field of a number, a state or a year is made of. */
interface Field {
  name: string;
  label: string;
  value: string;
  hint: string;
  kind?: 'number' | 'state' | 'year';
  /** What stands for it where it is left blank. */
  usual?: string;
}

const fieldWith =
  (faults: Readonly<Record<string, string>>) =>
  ({ name, label, value, hint, kind = 'number', usual = '' }: Field): Markup => {
    const id = `offer-${name.replace('.', '-')}`;
    const fault = faults[name];
    const attributes = html`id="${id}" name="${name}" value="${value}" form="settings" aria-describedby="${id}-hint ${id}-fault"${fault === undefined ? undefined : html` aria-invalid="true"`} autocomplete="off"`;
    const input =
      kind === 'state'
        ? html`<input type="text" ${attributes} list="states" spellcheck="false">`
        : kind === 'year'
          ? html`<input type="number" ${attributes} min="1816" max="2100" placeholder="year">`
          : html`<input type="number" ${attributes} min="0" max="1" step="0.05" placeholder="${usual}">`;
    return html`<div class="field ${kind}"><label for="${id}">${label}</label>${input}<span class="hint" id="${id}-hint">${hint}</span><span class="fault" id="${id}-fault">${fault}</span></div>`;
  };

/** The same concessions with the parts exchanged: what one side would split, the other would too. */
function mirrors(draft: OfferDraft, given: Given): Markup | undefined {
  const [divider, target, partner] = [draft.divider, draft.target, draft.partner].map((text) =>
    stateNameIn(text, draft.year),
  );
  if (!divider || !target || !partner) return undefined;
  const link = (roles: readonly string[]) => {
    const query = new URLSearchParams(
      ['offer', 'year'].flatMap((name): [string, string][] => {
        const value = given.text(name);
        return value === undefined ? [] : [[name, value]];
      }),
    );
    for (const [n, role] of ['divider', 'target', 'partner'].entries()) query.append(role, roles[n]!);
    // What the tie is worth was said of another tie.
    for (const value of given.texts('set')) if (!value.includes('tie=')) query.append('set', value);
    for (const value of given.texts('part')) query.append('part', value);
    return html`<a href="/wedge?${query.toString()}">${roles[0]} to ${withArticle(roles[1]!)}, for leaving ${withArticle(roles[2]!)}</a>`;
  };
  return html`<p class="mirrors">Mirror this offer, the same concessions: ${link([partner, target, divider])} · ${link([divider, partner, target])}</p>`;
}

function further(draft: OfferDraft, given: Given, field: (of: Field) => Markup, partner: string): Markup {
  const other = given
    .texts('set')
    .flatMap((one) => one.split(','))
    .filter((one) => !settable.some((name) => one.trim().startsWith(`${name}=`)));
  const made =
    draft.loaded?.kind === 'made'
      ? undefined
      : html`<div class="field flag"><input type="checkbox" id="offer-made" name="made" form="settings" value="on"${given.flag('made') ? html` checked` : undefined}><label for="offer-made">Made</label><span class="hint">The offer was made: neither ceiling nor cost stood in its way</span></div>`;
  const sets = [...other, ''].map(
    (value, n) =>
      html`<div class="field text"><label for="offer-set-${n}">Other settings</label><input type="text" id="offer-set-${n}" name="set" form="settings" value="${value}" placeholder="NAME=VALUE" autocomplete="off"><span class="hint">Of the <a href="/theory/wedge">theory</a></span></div>`,
  );
  const { counter, burden, set } = draft;
  const open =
    other.length > 0 ||
    given.flag('made') ||
    given.text('draws') !== undefined ||
    [set.tie, set.switching].some((value) => value !== undefined) ||
    [counter, burden].some((value) => value !== '' && Number(value) !== 0);
  return html`<details class="further"${open ? html` open` : undefined}><summary>Further settings</summary><div>
${field({ name: 'counter', label: capitalised(`${partner} adds`), value: draft.counter, usual: '0', hint: 'what the partner adds to keep the target, 0 to 1' })}
${field({ name: 'burden', label: 'The tie costs the target', value: draft.burden, usual: '0', hint: 'taken off what the tie is worth to it, 0 to 1' })}
${field({ name: 'set.tie', label: 'The tie is worth', value: draft.set.tie ?? '', usual: 'measured', hint: 'to the target, 0 to 1; left blank: measured from trade, arms and what is owed' })}
${field({ name: 'set.switching', label: 'Leaving costs', value: draft.set.switching ?? '', usual: '0.1', hint: 'worth to the target, 0 to 1; 0.1 unless said' })}
${made}${sets}
<div class="field whole"><label for="offer-draws">Draws</label><input type="number" id="offer-draws" name="draws" form="settings" value="${given.text('draws') ?? ''}" placeholder="10000" autocomplete="off"><span class="hint">Over plausible settings</span></div>
</div></details>
<details class="kinds"><summary>What the kinds of concession mean</summary>${kindTable()}</details>`;
}

/** The kinds with what is meant by each, and the offers that hold one. */
function kindTable(): Markup {
  const offers = shippedOffers();
  const rows = Object.entries(concessionKinds).map(([kind, meaning]) => {
    const links = offers
      .filter(({ concessions }) => concessions.some((part) => part.kind === kind))
      .map(({ name, title }, n) => html`${n === 0 ? '' : '; '}<a href="/wedge?offer=${name}">${title}</a>`);
    return html`<tr><th scope="row">${kindLabel(kind)}</th><td>${meaning}</td><td>${links.length === 0 ? 'none' : links}</td></tr>`;
  });
  return html`<table><caption>The list is ours, and so are the worths. What was offered is cited with each offer.</caption><thead><tr><th scope="col">kind</th><th scope="col">what it means</th><th scope="col">offers that hold it</th></tr></thead><tbody>${rows}</tbody></table>`;
}
