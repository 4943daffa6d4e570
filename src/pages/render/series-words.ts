import { absenceNotes, breakNotes, breakText, domainOf, runsOf, showNumber, sparkline } from '../../charts/text.ts';
import type { SeriesBlock } from '../page.ts';

/** A chart's lines in text, for where there are no pictures: a sparkline each, on one scale, with first and last number. */
export function seriesWords(series: SeriesBlock, cells: number): { label: string; sparkline: string; said: string }[] {
  const years = series.lines.flatMap((line) => line.points.map((point) => point.year));
  const [low, high] = domainOf([series]).values ?? [0, 0];
  const reach = { from: Math.min(...years), to: Math.max(...years), cells, low, high };
  return series.lines.map((line) => {
    const points = runsOf(line)
      .flat()
      .map(({ year, figure }) => ({ year, value: figure.value }));
    const [first, last] = [points[0], points.at(-1)];
    const show = ({ year, value }: { year: number; value: number }): string =>
      `${showNumber(value, series.decimals)} in ${year}`;
    const said = !first || !last ? 'no value' : first === last ? show(first) : `${show(first)}, ${show(last)}`;
    return { label: line.label, sparkline: sparkline(points, reach), said };
  });
}

/** What interrupts the lines, one sentence each: treaty marks, years without a number and why, changes of source. */
export function seriesNotes(series: SeriesBlock): string[] {
  const marks = series.marks.map((mark) => `${mark.year} ${mark.word}`).join(' · ');
  const gone = absenceNotes(series.lines).join('; ');
  return [marks, gone, ...breakNotes(series).map((one) => breakText(one, series.lines.length))].filter(
    (note) => note !== '',
  );
}
