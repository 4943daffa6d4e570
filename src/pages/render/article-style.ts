const light =
  '--paper:#fdfcf9;--ink:#1f2124;--quiet:#5a5e62;--rule:#e2dfd8;--accent:#0068a3;--tint:#eef3f6;--faint:#c9c4b8;--for:#0068a3;--against:#a84a00';
const dark =
  '--paper:#16181b;--ink:#e6e3dc;--quiet:#a9a8a3;--rule:#2f3337;--accent:#74bbe8;--tint:#1f2428;--faint:#4c5156;--for:#74bbe8;--against:#f59c68';

const joined = (css: string): string => css.replaceAll('\n', '');

/**
 * How an article looks, in a file that stands by itself and in a document of the server: 66 characters a line, steps of 8 px, notes in
 * the margin where there is one, charts beside the text where it is wide. Dark where the reader's system is, or the document's root
 * says `data-scheme="dark"`.
 */
export const articleStyle = joined(`
:root{${light};
--serif:"Source Serif 4","Source Serif 4 fallback","Source Serif Pro",Charter,"Bitstream Charter","Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif",Georgia,serif;
--sans:"Source Sans 3","Source Sans 3 fallback",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
@media screen and (prefers-color-scheme:dark){:root:not([data-scheme=light]){${dark}}}
@media screen{:root[data-scheme=dark]{${dark}}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0;font:1.0625rem/1.5rem var(--serif);overflow-wrap:break-word}
h1,h2,h3,p,dl,dd,figure,table,ol,ul{margin:0;padding:0}
h1{font-size:2rem;line-height:2.5rem;font-weight:600;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.5rem;font-weight:600;margin-bottom:1rem;text-wrap:balance}
h3,figcaption h2{font-size:1.125rem;line-height:1.5rem;font-weight:600;margin:0}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.provenance,.quiet,.unit,.years,.source,.note,figcaption p,.breaks,summary,dl,table,.sources ol{font-family:var(--sans)}
article{max-width:40rem;margin:0 auto}
.provenance{color:var(--quiet);font-size:.875rem;margin-top:.5rem}
.summary{margin-top:1.5rem}
section{margin-top:3rem;padding-top:1.5rem;border-top:1px solid var(--rule)}
.body{min-width:0}
.body>*+*{margin-top:1rem}
.body>p,.noted>p{max-width:36rem;text-wrap:pretty}
.opening{font-size:1.375rem;line-height:2rem}
.body>.opening{max-width:none}
.answer{font-size:1.1875rem}
.answer strong{font-weight:600}
.clause{color:inherit;text-decoration-color:var(--faint);text-decoration-thickness:1px}
.clause:hover{color:var(--accent);text-decoration-color:currentColor}
.to{color:inherit;text-decoration-color:var(--faint);text-decoration-thickness:1px}
.to:hover{color:var(--accent);text-decoration-color:currentColor}
.cite{font:.6875rem/1 var(--sans);font-variant-numeric:tabular-nums;margin-left:.125em;white-space:nowrap}
.cite a{text-decoration:none;padding:.25em .1em}
.cite a:hover{text-decoration:underline}
:target{background:var(--tint);outline:4px solid var(--tint)}
.notes,.note+.note{margin-top:.5rem}
.note{color:var(--quiet);font-size:.8125rem;line-height:1.25rem;border-left:2px solid var(--rule);padding-left:.75rem}
summary{cursor:pointer;color:var(--quiet);font-size:.8125rem;line-height:1.5rem;width:fit-content}
summary:hover{color:var(--ink)}
.strip summary{color:var(--ink);font-size:.875rem}
.strip summary .quiet{display:block;color:var(--quiet)}
.strip .cells{display:inline-flex;gap:2px;vertical-align:-2px;margin:0 .5rem 0 .25rem}
.cells i{width:10px;height:14px;border:1px solid var(--accent)}
.cells .observed{background:var(--accent)}
.cells .record{background:radial-gradient(circle,var(--accent) 2px,transparent 2.5px)}
.cells .carried{background:linear-gradient(to top,var(--accent) 50%,transparent 50%)}
.cells .blank{border-color:var(--quiet);border-style:dotted}
.figures{font-size:.875rem;line-height:1.25rem;font-variant-numeric:tabular-nums lining-nums}
.row{display:grid;grid-template-columns:auto 1fr auto;column-gap:1rem;padding:.5rem 0;align-items:baseline}
.row+.row{border-top:1px solid var(--rule)}
.row dt{grid-column:1/3}
.row .spark{grid-column:1;width:104px}
.row .spark:empty{display:none}
.row .spark svg{display:block;transform:translateY(5px)}
.row .number{grid-column:2/-1;font-size:1rem}
.row .spark:empty+.number{grid-column:1/-1}
.row .years{grid-column:3;grid-row:1;color:var(--quiet);font-size:.8125rem;white-space:nowrap}
.row .said{grid-column:1/-1;grid-row:3;color:var(--quiet);font-size:.8125rem;margin-top:.25rem}
.unit{color:var(--quiet);font-size:.875rem}
.number.absent,td.absent{color:var(--quiet);font-size:.875rem;font-style:italic}
td.aside{color:var(--quiet)}
.bounds svg{vertical-align:-5px}
.aside{color:var(--ink)}
.body>figure,.body>figure+*,.charts>*+*,.body+.charts,.charts+.body{margin-top:2rem}
figcaption p,.breaks{color:var(--quiet);font-size:.875rem;line-height:1.25rem}
.breaks{list-style:none;font-size:.8125rem}
.source{color:var(--quiet);font-size:.8125rem;line-height:1.25rem}
figure>div{margin-top:.75rem}
figure>.source,figure>.breaks{margin-top:.25rem}
figure{container-type:inline-size}
.chart{display:block;max-width:100%;height:auto;overflow:visible}
.spark .line{stroke-width:1.5}
.body>.group{font-size:1rem;margin:2rem 0 0}
.body>.group:first-child{margin-top:0}
.group+.figures{margin-top:.25rem}
.spark.chart,.interval.chart{max-width:none}
.interval.chart{display:inline-block}
.picture .chart{max-width:none}
entente-map,entente-network{display:block;margin-top:.75rem}
.picture .map,.picture .network{width:100%;max-width:100%}
.picture .swatch{display:inline-block;width:auto;vertical-align:-.125rem;margin-right:.375rem}
.key{display:flex;flex-wrap:wrap;gap:.125rem 1rem;list-style:none;margin:.5rem 0;font:.8125rem/1.25rem var(--sans);font-variant-numeric:tabular-nums lining-nums}
.narrow{display:none}
.narrow .chart{width:100%;max-width:26rem}
@container (max-width:32rem){.scroll caption{max-width:100cqi}.wide{display:none}.narrow{display:block}}
.chip{display:inline-block;padding:0 .4em;border:1px solid var(--quiet);border-radius:3px;color:var(--ink)}
.chip.for,.chip.for-weak{border-color:var(--for);color:var(--for)}
.chip.against,.chip.against-weak{border-color:var(--against);color:var(--against)}
.chip.for,.chip.against{border-width:1px 1px 1px 4px}
.chip.for-weak,.chip.against-weak{border-style:dashed}
.chip.none{border-color:transparent;color:var(--quiet);padding-left:0}
.scroll{overflow-x:auto}
@media (max-width:40rem){.scroll>table>caption{max-width:calc(100vw - 2rem)}}
details>.scroll{max-height:24rem;overflow-y:auto;margin-top:.5rem}
table{border-collapse:collapse;font-size:.8125rem;line-height:1.25rem;font-variant-numeric:tabular-nums lining-nums}
.scroll>table{min-width:100%}
details>.scroll thead th{position:sticky;top:0;background:var(--paper)}
caption{position:sticky;left:0;text-align:left;font-weight:600;font-size:.875rem;padding-bottom:.5rem}
th,td{text-align:left;vertical-align:baseline;padding:.25rem 1rem .25rem 0;border-top:1px solid var(--rule);font-weight:400}
td.spell,th.spell,.one{white-space:nowrap}
thead th{color:var(--quiet);border-top:0;vertical-align:bottom}
th:last-child,td:last-child{padding-right:0}
.right,.numbers th,.numbers td{text-align:right}
.numbers th:first-child{text-align:left}
td.absent{font-size:.8125rem}
.sources ol{font-size:.8125rem;line-height:1.25rem;padding-left:1.5rem}
.sources li+li{margin-top:.25rem}
.sources li::marker{color:var(--quiet);font-variant-numeric:tabular-nums}
.back{white-space:nowrap;text-decoration-color:var(--rule);margin-left:.5rem}
@media (min-width:36.01rem){
.row{grid-template-columns:9.5rem 104px 1fr auto}
.row dt{grid-column:1;grid-row:1/span 2}
.row .spark,.row .spark:empty{display:block;grid-column:2}
.row .number,.row .spark:empty+.number{grid-column:3}
.row .number.absent{grid-column:3}
.row .years{grid-column:4;grid-row:1}
.row .said{grid-column:2/-1;grid-row:2;position:relative;padding-left:calc(104px + 1rem)}
.row .bounds svg{position:absolute;left:0;top:.125rem}
}
@media (max-width:36rem){
.opening{font-size:1.1875rem;line-height:1.75rem}
h1{font-size:1.625rem;line-height:2rem}
section{margin-top:2rem}
td.aside{width:1%}
td.ranged{min-width:4.75rem}
th.wordy,td.wordy{min-width:5.5rem}
td.wordy:nth-child(n+5):last-child{min-width:11rem}
}
@media screen and (min-width:74rem){
article{max-width:69rem}
article>header,.summary,article>section{display:grid;grid-template-columns:10rem minmax(0,40rem) 15rem;column-gap:2rem}
article>header{align-items:baseline}
h1,.body,.charts{grid-column:2}
.provenance{grid-column:3;margin:0}
section>h2{grid-column:1;text-wrap:balance}
.spread{width:57rem}
.body{width:57rem}
.body>*{max-width:40rem;clear:left}
.body>.opening{max-width:40rem}
.body>.noted,.body>.spread{max-width:none}
.body:not(:has(.notes))>.scroll{width:fit-content;min-width:40rem;max-width:none}
.body>.spread,.noted:has(.spread){clear:both}
.noted:not(:has(.spread))>:first-child{float:left;clear:left;width:40rem;margin-bottom:1rem}
.body>.noted:has(+figure)>:first-child,.body>.noted:has(figure,+.group)>:first-child{margin-bottom:2rem}
.noted:last-child>:first-child{margin-bottom:0}
.noted:not(:has(.spread))>.notes{float:right;clear:right;width:15rem;margin:.125rem 0 1rem}
.noted:has(.spread)>.notes{margin-top:.75rem;max-width:40rem}
.noted .scroll+.source{margin-top:.75rem}
.noted .note{border-left:0;padding-left:0}
.charts.many{grid-column:2/4;display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:2.5rem 2rem}
.charts.many>figure{margin:0}
}
@media screen and (min-width:118rem){
article:has(.charts){max-width:112.5rem}
article:has(.charts)>:is(header,.summary,section){grid-template-columns:10rem minmax(0,40rem) 15rem 40rem;column-gap:2.5rem}
article:has(.charts) .body{width:57.5rem}
.charts,.charts.many{grid-column:4;margin-top:0}
}
@media screen and (min-width:150rem){html{font-size:125%}}
@media print{@page{margin:18mm 16mm}
html{color-scheme:light;background:#fff;color:#000;font-size:87.5%}
article{max-width:none}
section{margin-top:16pt;padding-top:10pt}
figure,.row,tr,li{break-inside:avoid}
h2,h3,figcaption{break-after:avoid}
a{color:inherit;text-decoration:none}
details:not(.strip),.back{display:none}
caption,thead{break-after:avoid}
.strip::details-content{content-visibility:visible;display:block;height:auto}
.scroll{overflow:visible}
.picture .chart{max-width:100%}
}
@media (prefers-reduced-motion:no-preference){:target{transition:background .2s}}
`);

/** What a file that stands by itself adds: margins around its one article. */
export const fileStyle = joined(`
main{padding:2rem 1rem 4rem}
@media screen and (min-width:74rem){main{padding:4rem 1rem 6rem}}
@media print{main{padding:0}}
`);
