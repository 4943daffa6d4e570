/** Pixels of a saved picture for one on the page: sharp on paper and on a slide. */
const SHARP = 3;

const [SIDE, LINE] = [16, 20];

/** The table behind a chart, as the page shows it. */
export function csvOfTable(figure: HTMLElement): string {
  const rows = [...figure.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => {
      const text = (cell.textContent ?? '').trim();
      return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    }),
  );
  return `${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
}

/** The drawing with its title, what it measures, its source and where it stands, as a file of its own. */
export async function svgOfFigure(figure: HTMLElement, fonts = ''): Promise<string> {
  const chart = figure.querySelector<SVGSVGElement>('.wide svg') ?? figure.querySelector('svg')!;
  const { width, height } = chart.viewBox.baseVal;
  const look = getComputedStyle(document.documentElement);
  const [paper, ink, quiet] = ['--paper', '--ink', '--quiet'].map((name) => look.getPropertyValue(name));
  const room = Math.floor((width - 2) / 7.2);
  const title = lines(figure.querySelector('h2,h3')?.textContent ?? '', Math.floor(width / 9));
  const subtitle = lines(figure.querySelector('figcaption p')?.textContent ?? '', room);
  const source = lines(
    figure.querySelector('.source')?.textContent?.replace(/\d+(?:[,-]\d+)*(?=;|$)/g, '') ?? '',
    room,
  );
  const notes = [...figure.querySelectorAll('.breaks li')].flatMap((note) => lines(note.textContent ?? '', room));
  const where = location.href.replace(/^https?:\/\//, '');
  const foot = [...notes, ...source, ...lines(`Entente, ${where}`, room)];
  const head = (title.length + subtitle.length) * LINE + 12;
  const whole = { width: width + 2 * SIDE, height: head + height + foot.length * 16 + 12 + 2 * SIDE };
  const copy = chart.cloneNode(true) as SVGSVGElement;
  for (const [name, value] of Object.entries({ x: SIDE, y: SIDE + head, width, height }))
    copy.setAttribute(name, `${value}`);
  const text = (said: string, y: number, attributes: string) =>
    `<text x="${SIDE}" y="${y}" ${attributes}>${escaped(said)}</text>`;
  const sans = `font-family="'Source Sans 3',system-ui,sans-serif"`;
  const serif = `font-family="'Source Serif 4',Georgia,serif"`;
  const words = [
    ...title.map((said, n) =>
      text(said, SIDE + 16 + n * LINE, `${serif} font-size="18" font-weight="600" fill="${ink}"`),
    ),
    ...subtitle.map((said, n) =>
      text(said, SIDE + 14 + (title.length + n) * LINE, `${sans} font-size="14" fill="${quiet}"`),
    ),
    ...foot.map((said, n) => text(said, SIDE + head + height + 20 + n * 16, `${sans} font-size="12" fill="${quiet}"`)),
  ];
  const scheme = document.documentElement.dataset.scheme;
  const style = `${fonts}:root{--paper:${paper};--ink:${ink};--quiet:${quiet}}${rulesOfCharts(scheme ?? systemScheme())}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${whole.width}" height="${whole.height}" viewBox="0 0 ${whole.width} ${whole.height}" data-scheme="${scheme ?? systemScheme()}"><style>${escaped(style)}</style><rect width="100%" height="100%" fill="${paper}"/>${words.join('')}${new XMLSerializer().serializeToString(copy)}</svg>`;
}

export async function pngOfFigure(figure: HTMLElement): Promise<Blob> {
  const svg = await svgOfFigure(figure, await fontsAsData());
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SHARP;
  canvas.height = image.naturalHeight * SHARP;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

export function save(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.dataset.turbo = 'false';
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const systemScheme = () => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

/** The page's rules about charts, so that the file needs no page. */
function rulesOfCharts(scheme: string): string {
  const rules: string[] = [];
  const collect = (list: CSSRuleList) => {
    for (const rule of list) {
      if (rule instanceof CSSMediaRule) {
        const about = rule.conditionText;
        if (about.includes('dark') ? scheme === 'dark' : about === 'screen') collect(rule.cssRules);
      } else if (rule instanceof CSSStyleRule && /\.chart|\.camps|svg/.test(rule.selectorText))
        rules.push(rule.cssText);
    }
  };
  for (const sheet of document.styleSheets) collect(sheet.cssRules);
  return rules.join('');
}

/** A picture reads no font of the page: those of charts and titles go into it. */
async function fontsAsData(): Promise<string> {
  const faces: CSSFontFaceRule[] = [];
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules)
      if (rule instanceof CSSFontFaceRule && !rule.cssText.includes('latin-ext')) faces.push(rule);
  const written = await Promise.all(
    faces.map(async (face) => {
      const address = /url\("?([^")]+)"?\)/.exec(face.style.getPropertyValue('src'))?.[1];
      if (address === undefined) return '';
      const sheet = face.parentStyleSheet?.href ?? location.href;
      const bytes = new Uint8Array(await (await fetch(new URL(address, sheet))).arrayBuffer());
      const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      const { style } = face;
      return `@font-face{font-family:${style.getPropertyValue('font-family')};font-weight:${style.getPropertyValue('font-weight')};src:url(data:font/woff2;base64,${data})format("woff2")}`;
    }),
  );
  return written.join('');
}

/** @param room characters a line */
function lines(text: string, room: number): string[] {
  const found: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = found.at(-1);
    if (last !== undefined && last.length + word.length < room) found[found.length - 1] = `${last} ${word}`;
    else found.push(word);
  }
  return found.filter((line) => line !== '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
