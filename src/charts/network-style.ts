/** What networks add to the style of charts. A state is a disc in one camp, a diamond in the other, a ring without a tie. */
export const networkStyle = `
.network .title{fill:var(--ink);font-weight:600}
.network .fit{fill:none;stroke:var(--zero);stroke-width:.7;opacity:.32}
.network .foes{stroke-dasharray:3 3}
.network .halo{fill:none;stroke:var(--paper,Canvas);stroke-width:3.5;opacity:.7}
.network .odd{fill:none;stroke:var(--ink);stroke-width:1.6}
.network .odd.many{stroke-width:.8;opacity:.55}
.network .halo.many{display:none}
.network .odd.foes{stroke-dasharray:5 3}
.network .own{fill:none;stroke:var(--word,var(--ink));stroke-width:1.8}
.network .own.foes{stroke-dasharray:5 3}
.network .state path{fill:var(--tone);stroke:var(--paper,Canvas);stroke-width:1}
.network .state .diamond,.network .second .disc{display:none}
.network .second .diamond{display:inline}
.network .either path{fill:var(--paper,Canvas);stroke:var(--tone);stroke-width:2}
.network .alone path{fill:var(--paper,Canvas);stroke:var(--other);stroke-width:1;opacity:.7}
.network .off{display:none}
.network .pinned path{stroke:var(--ink);stroke-width:2.5}
.network .state text{fill:var(--word,var(--ink));font-size:11px;paint-order:stroke;stroke:var(--paper,Canvas);stroke-width:2.5px;stroke-linejoin:round}
.network .alone text{display:none}
.network .state .narrow{display:none;font-size:26px}
@media (max-width:640px){.network .state .wide{display:none}.network .state .narrow{display:inline}.network .alone .narrow{display:none}
.network .state path{stroke-width:1.5}}
`.replaceAll('\n', '');
