import type { ChoiceDial, Dial, DialsBlock, NumberDial } from '../../pages/page.ts';
import type { Around } from '../../pages/render/around.ts';
import { html, type Markup } from '../../pages/render/markup.ts';

/** Steps from one end of a slider to the other, about. */
const STEPS = 200;

/** A step on a scale of powers of ten: a tenth and a half. */
const LOG_STEP = 0.05;

/** Width of the drawing under a slider, whatever its width on the page. */
const DRAWN = 1000;

/**
 * Numbers and choices that a reader may set, as fields of the form of settings: a field left blank means the usual value, so that an
 * address holds only what was set. Without script they are sent with that form; `<entente-dials>` adds that the sliders move them,
 * and asks anew while they move.
 */
export function dialsForm(block: DialsBlock, around: Around): Markup {
  const { option, about, outcome, reset, groups } = block;
  const anySet = groups.some(({ dials }) => dials.some(({ set }) => set !== undefined));
  const sets = groups.map(({ caption, dials, folded }) => {
    const rows = html`<div class="dials">${dials.map((dial) => dialRow(dial, option, around))}</div>`;
    if (!folded) return html`<fieldset><legend>${caption}</legend>${rows}</fieldset>\n`;
    const open = dials.some(({ set }) => set !== undefined) ? html` open` : undefined;
    return html`<details${open}><summary>${caption} (${dials.length})</summary>${rows}</details>\n`;
  });
  return html`<entente-dials class="spread" id="dials-${option}"><p class="outcome" role="status">${outcome}</p>
<p class="about">${about}</p>
${sets}<p class="ends"><button form="settings" name="${option}" value="" data-reset=""${hiddenUnless(anySet)}>${reset}</button><button form="settings" class="unscripted">Show</button></p></entente-dials>`;
}

/** Kept in its place, so that nothing moves when it comes and goes. */
const hiddenUnless = (shown: boolean) => (shown ? undefined : html` disabled`);

function dialRow(dial: Dial, option: string, around: Around): Markup {
  const { name, label, set, turn } = dial;
  const id = `dial-${option}-${name}`;
  const field = `${option}.${name}`;
  const changed = set === undefined ? undefined : html` data-set`;
  const control = 'choices' in dial ? choice(dial, id, field) : number(dial, id, field);
  const back = html`<button form="settings" name="${field}" value="" data-reset="${name}" title="Back to ${usualWords(dial)}" aria-label="${label}: back to ${usualWords(dial)}"${hiddenUnless(set !== undefined)}>↺</button>`;
  return html`<div class="dial" data-dial="${name}"${changed}><label for="${id}">${label}</label>${control}
<p class="words" id="${id}-words">${origin(dial, around)}${turn === undefined ? undefined : html` <strong class="turn">${turn}</strong>`}</p>${back}</div>`;
}

function origin(dial: Dial, { addressFor, citations }: Around): Markup {
  const address = dial.to && addressFor(dial.to);
  const words = address === undefined ? html`${dial.origin}` : html`<a class="to" href="${address}">${dial.origin}</a>`;
  const sources = 'range' in dial ? dial.usual.sources : [];
  return html`<span class="origin">${words}${citations.mark(sources)}</span>`;
}

function usualWords(dial: Dial): string {
  if ('choices' in dial) return choiceLabel(dial, dial.usual);
  return dial.usual.kind === 'value' ? `${roundedTo(dial.usual.value, dial.decimals)}` : 'absent';
}

function choice(dial: ChoiceDial, id: string, field: string): Markup {
  const { choices, usual, set } = dial;
  const options = choices.map(
    ({ value, label, about, closed }) =>
      html`<option value="${value}"${value === set ? html` selected` : undefined}${closed ? html` disabled` : undefined}>${about.startsWith(label) ? about : `${label}: ${about}`}</option>`,
  );
  return html`<select id="${id}" name="${field}" form="settings" aria-describedby="${id}-words"><option value="">${choiceLabel(dial, usual)} (as usual)</option>${options}</select>`;
}

const choiceLabel = ({ choices }: ChoiceDial, of: string): string =>
  choices.find(({ value }) => value === of)?.label ?? of;

function number(dial: NumberDial, id: string, field: string): Markup {
  const { label, usual, set, range, log, whole } = dial;
  const [low, high] = range;
  const step = log ? LOG_STEP : whole ? 1 : stepOf(high - low);
  const at = (x: number) => (log ? Math.log10(x) : x);
  const own = usual.kind === 'value' ? usual.value : undefined;
  const now = set ?? own ?? (low + high) / 2;
  const bounds = log ? html` min="0.001"` : html` min="${low}" max="${high}"`;
  const shown = own === undefined ? 'absent' : String(roundedTo(own, dial.decimals));
  const usually = own === undefined ? undefined : html` data-usual="${own}"`;
  const input = html`<input type="number" id="${id}" name="${field}" form="settings" value="${set === undefined ? '' : String(set)}" placeholder="${shown}"${usually}${bounds} step="${whole ? '1' : 'any'}" autocomplete="off" aria-describedby="${id}-words">`;
  if (!Number.isFinite(high - low) || low === high) return input;
  return html`${input}<div class="scale"><input type="range" class="scripted" id="${id}-slider" aria-label="${label}, slider" aria-describedby="${id}-words" min="${at(low)}" max="${at(high)}" step="${step}" value="${at(now)}"${log ? html` data-log` : undefined}${own === undefined ? html` data-absent` : undefined}>${marks(dial, at)}</div>`;
}

/** A step that reads well, 1, 2 or 5 at some decimal. */
function stepOf(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width / STEPS));
  const step = [1, 2, 5, 10].find((one) => one * power >= (width / STEPS) * 0.999)! * power;
  return Number(step.toPrecision(1));
}

function roundedTo(x: number, decimals: number): number {
  return Number(x.toFixed(decimals));
}

/** Under a slider: where the usual value lies, how far it may lie to either side, and where the answer turns. */
function marks({ range: [low, high], usual, turnAt }: NumberDial, at: (x: number) => number): Markup {
  const place = (x: number) => {
    const share = (at(x) - at(low)) / (at(high) - at(low));
    return Math.round(DRAWN * Math.min(1, Math.max(0, share)) * 10) / 10;
  };
  const known = usual.kind === 'value' ? usual : undefined;
  const span =
    known?.low === undefined || known.high === undefined
      ? undefined
      : html`<line class="span" x1="${place(known.low)}" x2="${place(known.high)}" y1="5" y2="5"/>`;
  const own = known && html`<line class="own" x1="${place(known.value)}" x2="${place(known.value)}" y1="0" y2="10"/>`;
  const turn =
    turnAt === undefined
      ? undefined
      : html`<line class="turn" x1="${place(turnAt)}" x2="${place(turnAt)}" y1="0" y2="10"/>`;
  return html`<svg class="marks" viewBox="0 0 ${DRAWN} 10" preserveAspectRatio="none" aria-hidden="true"><line class="reach" x1="0" x2="${DRAWN}" y1="5" y2="5"/>${span}${own}${turn}</svg>`;
}
