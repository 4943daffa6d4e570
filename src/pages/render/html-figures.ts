import { intervalPicture, showNumber, sparkPicture } from '../../charts/index.ts';
import type { FigureRow } from '../page.ts';
import type { AddressFor, Around } from './around.ts';
import { figureWords, rowWords, sharedYears } from './figure-words.ts';
import { html, type Markup, trusted } from './markup.ts';
import { unbroken } from './unbroken.ts';

/** Figure rows as a list of terms: sparkline, number, unit, comparison, years, source; the yearly numbers folded behind. */
export function figureList(rows: readonly FigureRow[], { citations, addressFor }: Around): Markup {
  const reach = sharedYears(rows);
  const items = rows.map((row) => {
    const spark = reach ? sparkPicture(row.series, row.decimals, reach) : '';
    const cites = citations.mark(row.figure.sources);
    return html`<div class="row"><dt>${labelOf(row, addressFor)}</dt><dd class="spark">${trusted(spark)}</dd>${number(row, row.of && addressFor(row.of))}${said(row)}<dd class="years">${row.years}${cites}</dd></div>`;
  });
  return html`<dl class="figures">${items}</dl>${yearly(rows)}`;
}

function labelOf({ label, to }: FigureRow, addressFor: AddressFor): Markup {
  const address = to && addressFor(to);
  return address === undefined ? html`${label}` : html`<a class="to" href="${address}">${label}</a>`;
}

function number(row: FigureRow, address: string | undefined): Markup {
  const { main, absent, unit } = rowWords(row);
  const words = absent ? html`${main}` : html`<strong>${main}</strong>`;
  const linked = address === undefined ? words : html`<a class="to" href="${address}">${words}</a>`;
  if (absent) return html`<dd class="number absent">${linked}</dd>`;
  const shown = unit === '' ? undefined : html` <span class="unit">${unit}</span>`;
  return html`<dd class="number">${linked}${shown}</dd>`;
}

function said(row: FigureRow): Markup {
  const { figure, decimals } = row;
  const { interval, aside } = figureWords(figure, decimals, row.unit);
  const parts: Markup[] = [];
  if (figure.kind === 'value' && figure.low !== undefined && figure.high !== undefined) {
    const bounds = { low: figure.low, value: figure.value, high: figure.high };
    parts.push(
      html`<span class="bounds">${trusted(intervalPicture(bounds, decimals, row.range))} ${interval === undefined ? undefined : unbroken(interval)}</span>`,
    );
  }
  if (aside !== undefined) parts.push(html`<span class="aside">${aside}</span>`);
  if (row.comparison !== undefined) parts.push(html`<span>${unbroken(row.comparison)}</span>`);
  if (parts.length === 0) return html``;
  return html`<dd class="said">${parts.flatMap((part, index) => (index === 0 ? [part] : [html`<span class="dot"> · </span>`, part]))}</dd>`;
}

/** The table behind the sparklines: every year in which some row has a number. */
function yearly(rows: readonly FigureRow[]): Markup {
  const drawn = rows.filter((row) => row.series.length > 0);
  if (drawn.length === 0) return html``;
  const years = [...new Set(drawn.flatMap((row) => row.series.map((point) => point.year)))].sort((a, b) => a - b);
  const values = drawn.map((row) => new Map(row.series.map((point) => [point.year, point.value])));
  const head = drawn.map((row) => html`<th scope="col">${row.label}</th>`);
  const body = years.map((year) => {
    const cells = drawn.map((row, index) => {
      const value = values[index]!.get(year);
      return value === undefined
        ? html`<td class="absent">no value</td>`
        : html`<td>${showNumber(value, row.decimals)}</td>`;
    });
    return html`<tr><th scope="row">${year}</th>${cells}</tr>`;
  });
  return html`<details><summary>Numbers by year</summary><div class="scroll" role="region" tabindex="0" aria-label="Numbers by year"><table class="numbers"><thead><tr><th scope="col">year</th>${head}</tr></thead><tbody>${body}</tbody></table></div></details>`;
}
