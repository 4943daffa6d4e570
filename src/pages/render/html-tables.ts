import { absenceNotes, breakNotes, breakText, lineChart, yearsText } from '../../charts/index.ts';
import type { Cell, SeriesBlock, TableBlock } from '../page.ts';
import type { Around } from './around.ts';
import { cellSources, cellText, figureText, yearRows } from './figure-words.ts';
import { html, type Markup, trusted } from './markup.ts';
import { unbroken } from './unbroken.ts';

/** A chart, drawn once for a page and once for a phone, with its notes, its source and the table behind it. */
export function seriesFigure(series: SeriesBlock, place: { id: string; level: 2 | 3 }, around: Around): Markup {
  const { id, level } = place;
  const { citations, addressFor } = around;
  const title = level === 2 ? html`<h2>${series.title}</h2>` : html`<h3>${series.title}</h3>`;
  const wide = lineChart(series, { width: 640, id: `${id}-wide` });
  const narrow = lineChart(series, { width: 328, id: `${id}-narrow` });
  const notes = breakNotes(series).map(
    (one) => html`<li><i>${one.letter}</i> ${breakText(one, series.lines.length)}</li>`,
  );
  const hatched = absenceNotes(series.lines).join('; ');
  if (hatched !== '') notes.push(html`<li>Hatched: ${hatched}</li>`);
  const head = series.lines.map((line) => {
    const address = line.of && addressFor(line.of);
    return html`<th scope="col">${address === undefined ? line.label : html`<a class="to" href="${address}">${line.label}</a>`}</th>`;
  });
  const rows = yearRows(series.lines).map(({ from, to, figures }) => {
    const cells = figures.map((figure) => {
      if (figure === undefined) return html`<td class="absent">no value</td>`;
      const text = figureText(figure, series.decimals);
      return figure.kind === 'absent' ? html`<td class="absent">${text}</td>` : html`<td>${text}</td>`;
    });
    return html`<tr><th scope="row">${yearsText(from, to)}</th>${cells}</tr>`;
  });
  return html`<figure><figcaption>${title}<p>${series.subtitle}</p></figcaption>
<div class="wide">${trusted(wide)}</div><div class="narrow">${trusted(narrow)}</div>
${notes.length > 0 ? html`<ul class="breaks">${notes}</ul>` : undefined}${citations.named(series.sources)}
<details><summary>The numbers</summary><div class="scroll" role="region" tabindex="0" aria-label="${series.title}: the numbers"><table class="numbers"><thead><tr><th scope="col">year</th>${head}</tr></thead><tbody>${rows}</tbody></table></div></details></figure>`;
}

/** A table with its caption and source. */
export function tableFigure(table: TableBlock, around: Around): Markup {
  const { citations } = around;
  const wordy = table.columns.map((_, index) =>
    table.rows.some((row) => row[index] !== undefined && cellText(row[index]).length >= WORDY),
  );
  const side = (index: number): string => {
    const { align = 'left', quiet } = table.columns[index] ?? {};
    return [align, ...(quiet ? ['aside'] : []), ...(wordy[index] ? ['wordy'] : [])].join(' ');
  };
  const head = table.columns.map(({ title, align }) => html`<th scope="col" class="${align}">${title}</th>`);
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, index) => {
      const words = linked(cell, around);
      if (index === 0 && (typeof cell === 'string' || 'text' in cell))
        return html`<th scope="row" class="${SPELL.test(cellText(cell)) ? `${side(0)} spell` : side(0)}">${words}</th>`;
      const figure = typeof cell === 'object' && 'figure' in cell ? cell.figure : undefined;
      const isRanged = figure?.kind === 'value' && figure.low !== undefined;
      const kind = `${side(index)}${figure?.kind === 'absent' ? ' absent' : isRanged ? ' ranged' : ''}`;
      return html`<td class="${kind}">${words}${citations.mark(cellSources(cell))}</td>`;
    });
    return html`<tr>${cells}</tr>`;
  });
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${table.caption}"><table><caption>${around.said(table.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>${citations.named(table.sources)}`;
}

function linked(cell: Cell, { addressFor, said: written }: Around): Markup {
  if (typeof cell === 'string' && LINE.test(cell)) return written(cell);
  const said = breakable(cellText(cell));
  if (typeof cell === 'string') return html`${said}`;
  const text = 'chip' in cell && cell.chip ? html`<span class="chip ${cell.chip}">${said}</span>` : html`${said}`;
  const to = cell.of ?? ('to' in cell ? cell.to : undefined);
  const address = to && addressFor(to);
  return address === undefined ? text : html`<a class="to" href="${address}">${text}</a>`;
}

/** A cell of so many letters makes its column one of sentences: it keeps room for some words on a phone. */
const WORDY = 32;

/** Years that a narrow column would break in two: "1950-57". */
const SPELL = /^\d{4}[-–]\d{2,4}$/;

/** A line to type. */
const LINE = /^entente \S/;

/** Letters without a space, as of an address, that a narrow column would not hold. */
const LONG = /(\S{30,})/;

/** Where a long address may break a line: after its slashes, dots, dashes and signs. */
export function breakable(text: string): Markup[] {
  return text
    .split(LONG)
    .flatMap((piece, n) =>
      n % 2 === 0
        ? unbroken(piece)
        : piece.split(/(?<=[/_.?&=-])(?=\w)/).map((part, k) => (k === 0 ? html`${part}` : html`<wbr>${part}`)),
    );
}
