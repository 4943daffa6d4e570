const light =
  '--first:#0072b2;--first-word:#0068a3;--second:#d55e00;--second-word:#b04e00;--other:#767676;--other-word:#595959;--ink:#222;--quiet:#595959;--rule:#e2dfd8;--zero:#8a8680;--hatch:#cbc7bf';
const dark =
  '--first:#56a8dc;--first-word:#74bbe8;--second:#f0874a;--second-word:#f59c68;--other:#9b9b98;--other-word:#b4b2ad;--ink:#e8e5de;--quiet:#b4b2ad;--rule:#33373b;--zero:#7d7f80;--hatch:#4a4f54';

/**
 * Colours of every chart, as CSS: Okabe-Ito blue for the first state, vermillion for the second, grey for the rest, each
 * with a darker shade for words so that they reach a contrast of 4.5 on paper, and lighter tints after dark (on the dark ground that
 * `color-scheme` asks for where a picture is opened by itself). Inside an element with `data-scheme` that rules, not the reader's system.
 */
export const chartStyle = `
.chart{color-scheme:light dark;${light};font-family:"Source Sans 3",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;
font-variant-numeric:tabular-nums lining-nums}
@media screen and (prefers-color-scheme:dark){.chart:not([data-scheme=light] *){${dark}}}
@media screen{[data-scheme=dark] .chart{${dark}}}
.chart text{fill:var(--quiet)}
.chart .first{--tone:var(--first);--word:var(--first-word)}
.chart .second{--tone:var(--second);--word:var(--second-word)}
.chart .other{--tone:var(--other);--word:var(--other-word)}
.chart .grid line{stroke:var(--rule)}
.chart .zero line{stroke:var(--zero)}
.chart .years line{stroke:var(--zero)}
.chart .hatch{stroke:var(--hatch);fill:none}
.chart .hatch.first,.chart .hatch.second,.chart .hatch.other{stroke:var(--tone)}
.chart line.hairline{stroke:var(--zero);stroke-dasharray:1 2}
.chart .mark{font-style:italic}
.chart .mark,.chart .break text,.chart .absent text{paint-order:stroke;stroke:var(--paper,Canvas);stroke-width:3px;stroke-linejoin:round}
.chart .line{fill:none;stroke:var(--tone);stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.chart .band{fill:var(--tone);opacity:.16}
.chart .whisker{stroke:var(--tone);stroke-width:4;opacity:.3}
.chart .end{stroke:var(--tone)}
.chart .reach{stroke:var(--rule)}
.chart .dot{fill:var(--tone)}
.chart .carried{fill:var(--paper,Canvas);stroke:var(--tone);stroke-width:1.5}
.chart .break text{fill:var(--word);font-style:italic}
.chart .leader{stroke:var(--tone);stroke-dasharray:1 3}
.chart .label text{fill:var(--word)}
.chart .label .name{font-weight:600}
`.replaceAll('\n', '');
