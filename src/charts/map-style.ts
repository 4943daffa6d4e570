import type { Shade } from './map-scale.ts';

/**
 * Colours by class, light and dark. Every step from one to the next differs in luminance by half or more, so that none is told apart by hue
 * alone; by night much is bright and little dark.
 */
export const mapColours: Readonly<
  Record<'light' | 'dark', Readonly<Record<Shade | 'land' | 'paper' | 'ink' | 'hatch', string>>>
> = {
  light: {
    ...{ q1: '#9fd9d5', q2: '#6ab0b9', q3: '#3d8ba3', q4: '#1b6991', q5: '#0e467d', q6: '#111f63' },
    ...{ l1: '#fdc29b', l2: '#c36a1f', l3: '#6f3600', m: '#bdbab2', h1: '#a8d3f9', h2: '#3887c4', h3: '#004976' },
    ...{ land: '#efece6', paper: '#fdfcf9', ink: '#1f2124', hatch: '#8f8a80' },
  },
  dark: {
    ...{ q1: '#223263', q2: '#275481', q3: '#2e779a', q4: '#429db1', q5: '#67c6c9', q6: '#9cf5e3' },
    ...{ l1: '#613410', l2: '#b76522', l3: '#feb380', m: '#5b5f64', h1: '#114266', h2: '#397fb6', h3: '#8ecafd' },
    ...{ land: '#24282c', paper: '#16181b', ink: '#e6e3dc', hatch: '#71767b' },
  },
};

const variables = (of: 'light' | 'dark') =>
  Object.entries(mapColours[of])
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');

const shades: readonly Shade[] = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'l3', 'l2', 'l1', 'm', 'h1', 'h2', 'h3'];

/** The style of a map, beside that of every chart. */
export const mapStyle = `
.map{${variables('light')}}
@media screen and (prefers-color-scheme:dark){.map:not([data-scheme=light] *){${variables('dark')}}}
@media screen{[data-scheme=dark] .map{${variables('dark')}}}
.map path,.map circle,.map rect{vector-effect:non-scaling-stroke}
.map .land{stroke:var(--paper);stroke-width:.5;stroke-linejoin:round}
.map .mark{stroke:var(--paper);stroke-width:1}
.map .none{fill:var(--land)}
.map .hatch{stroke:var(--hatch);stroke-width:1.2;fill:none}
.map .ground{fill:var(--land)}
.map .dots{fill:var(--hatch);stroke:none}
.map .self{fill:var(--paper);stroke:var(--ink);stroke-width:1.2}
.map .off{display:none}
.map .contested{fill:none;stroke:var(--paper);stroke-width:1.6}
.map .contested+.contested{stroke:var(--ink);stroke-width:1;stroke-dasharray:2.5 2}
.map .title{fill:var(--ink);font-weight:600}
.map .pointed{stroke:var(--ink);stroke-width:1.6}
${shades.map((shade) => `.map .${shade}{fill:var(--${shade})}`).join('\n')}
`.replaceAll('\n', '');
