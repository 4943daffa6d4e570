import type { Work } from './theory.ts';

/** Works that the theories of bargaining share. */
export const nash1950: Work = {
  short: 'Nash 1950',
  citation: 'Nash, J. F. (1950), The Bargaining Problem, Econometrica 18(2): 155-162',
};
export const rubinstein1982: Work = {
  short: 'Rubinstein 1982',
  citation: 'Rubinstein, A. (1982), Perfect Equilibrium in a Bargaining Model, Econometrica 50(1): 97-109',
};
export const binmoreRubinsteinWolinsky1986: Work = {
  short: 'Binmore, Rubinstein and Wolinsky 1986',
  citation: 'Binmore, K., Rubinstein, A. and Wolinsky, A. (1986), RAND Journal of Economics 17(2): 176-188',
};
export const binmoreShakedSutton1989: Work = {
  short: 'Binmore, Shaked and Sutton 1989',
  citation:
    'Binmore, K., Shaked, A. and Sutton, J. (1989), An Outside Option Experiment, Quarterly Journal of Economics 104(4): 753-770; abstract read',
  doi: '10.2307/2937866',
};
export const fearon1995: Work = {
  short: 'Fearon 1995',
  citation:
    'Fearon, J. D. (1995), Rationalist Explanations for War, International Organization 49(3): 379-414; abstract read',
};
export const powell2006: Work = {
  short: 'Powell 2006',
  citation: 'Powell, R. (2006), War as a Commitment Problem, International Organization 60(1): 169-203; abstract read',
};
