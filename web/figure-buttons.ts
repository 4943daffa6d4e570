import { say } from './copying.ts';

const files = { csv: 'CSV', svg: 'SVG', png: 'PNG' } as const;

/** Gives each chart what a reader takes of it alone: the numbers, the drawing. */
export function addFigureButtons(root: ParentNode): void {
  for (const figure of root.querySelectorAll<HTMLElement>('figure')) {
    if (figure.querySelector('.files') || !figure.querySelector('svg')) continue;
    const row = document.createElement('p');
    row.className = 'files';
    row.append('Save this chart: ');
    const kinds = (Object.keys(files) as (keyof typeof files)[]).filter(
      (kind) => kind !== 'csv' || figure.querySelector('table'),
    );
    for (const kind of kinds) {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset.save = kind;
      button.textContent = files[kind];
      row.append(button);
    }
    (figure.querySelector('details') ?? figure).append(row);
  }
}

export async function saveFor(button: HTMLElement): Promise<void> {
  const figure = button.closest('figure')!;
  try {
    const { csvOfTable, save, svgOfFigure, pngOfFigure } = await import('./figure-files.ts');
    const kind = button.dataset.save as keyof typeof files;
    const name = fileName(figure);
    if (kind === 'csv') save(`${name}.csv`, new Blob([csvOfTable(figure)], { type: 'text/csv' }));
    else if (kind === 'svg') save(`${name}.svg`, new Blob([await svgOfFigure(figure)], { type: 'image/svg+xml' }));
    else save(`${name}.png`, await pngOfFigure(figure));
    say(button, 'Saved');
  } catch {
    say(button, 'Not saved');
  }
}

function fileName(figure: HTMLElement): string {
  const titles = [document.querySelector('h1'), figure.querySelector('h2,h3')].map((one) => one?.textContent ?? '');
  return [...new Set(titles)]
    .join(' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}
