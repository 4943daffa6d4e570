/** The library's front door. The pure rooms have sub-paths of their own: entente/states, /stats, /figures, /measures, /charts. */
export { type Atlas, type Carrier, openAtlas } from './atlas/atlas.ts';
export type { FigureTable } from './atlas/figure-table.ts';
export { openFolder } from './atlas/folder.ts';
export { openUrl } from './atlas/http.ts';
export type { Manifest } from './atlas/manifest.ts';
export { memoryCarrier } from './atlas/memory.ts';
export { bibliography } from './dossier/cite.ts';
export { type Dossier, defaultYear, makeDossier } from './dossier/dossier.ts';
export { dossierJson } from './dossier/json.ts';
export type { Block, Page } from './dossier/page.ts';
export { renderHtml } from './dossier/render/html.ts';
export { renderMarkdown } from './dossier/render/markdown.ts';
export { renderTerminal } from './dossier/render/terminal.ts';
export { carriedIn } from './inquiry/carry.ts';
export { figureIn, pairSeries, type Series, stateSeries } from './inquiry/series.ts';
export { YearOf, yearOf } from './inquiry/standing.ts';
export { InputError } from './sources/input-error.ts';
