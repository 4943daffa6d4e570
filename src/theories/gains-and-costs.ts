import { declareTheory, type Input } from './theory.ts';

const yardsticks = {
  cinc: { measure: 'cinc', about: 'capability index (CINC)' },
  'cinc-without-urban': { measure: 'cinc-without-urban', about: 'CINC without urban population' },
  spending: { measure: 'military-spending-share', about: 'share of military spending' },
  gdp: { measure: 'gdp-share', about: 'share of GDP' },
} as const;
const holders = ['state', 'partner', 'threat', 'partner-threat'] as const;

const holderWords = {
  state: 'state',
  partner: 'partner',
  threat: 'threat to state',
  'partner-threat': 'threat to partner',
} as const;

type Yardstick = keyof typeof yardsticks;
type Holder = (typeof holders)[number];
type Strength = `${Yardstick}-${Holder}`;

const kinds = Object.keys(yardsticks) as Yardstick[];

const strengths = Object.fromEntries(
  kinds.flatMap((kind) =>
    holders.map((holder): [Strength, Input] => [
      `${kind}-${holder}`,
      {
        label: `${yardsticks[kind].about}: ${holderWords[holder]}`,
        unit: 'share of all states, 0 to 1',
        range: [0, 1],
        decimals: 4,
        from: { kind: 'measure', measure: yardsticks[kind].measure, of: holder },
      },
    ]),
  ),
) as Record<Strength, Input>;

/** The inputs that a yardstick takes, in the order of the holders: looked up, so that a judgement makes no text. */
const namesOf = Object.fromEntries(
  kinds.map((kind) => [kind, holders.map((holder) => `${kind}-${holder}`)]),
) as unknown as Record<Yardstick, readonly [Strength, Strength, Strength, Strength]>;

const option = (kind: Yardstick) => ({ about: yardsticks[kind].about, needs: namesOf[kind] });

/**
 * The chance to win against a threat (Tullock's ratio form): c^m / (c^m + t^m). Two that have nothing are even.
 * @example chanceToWin(0.1, 0.3, 1) // 0.25
 */
export function chanceToWin(own: number, threat: number, decisiveness: number): number {
  if (own === 0 && threat === 0) return 0.5;
  return 1 / (1 + (threat / own) ** decisiveness);
}

/**
 * What an ally adds to the chance to win against one's threat.
 * @example securityGained(0.1, 0.2, 0.3, 1) // 0.25
 */
export function securityGained(own: number, ally: number, threat: number, decisiveness: number): number {
  return chanceToWin(own + ally, threat, decisiveness) - chanceToWin(own, threat, decisiveness);
}

/**
 * What the stronger gains in autonomy, and the weaker loses, between states whose preferences lie a distance of 0 to 1 apart.
 * @example autonomyGained(0.3, 0.1, 0.5) // 0.25
 */
export function autonomyGained(own: number, ally: number, distance: number): number {
  return own + ally === 0 ? 0 : (distance * (own - ally)) / (own + ally);
}

export const gainsAndCosts = declareTheory({
  id: 'gains-and-costs',
  title: 'Gains and costs: security against autonomy',
  question: 'Would a pact between the state and its partner bring either more than it costs?',
  family: 'alliance',
  pair: 'both',
  roles: {
    state: { about: 'one side of the pact' },
    partner: { about: 'the other side' },
    threat: {
      about: 'against whom state wants help',
      found: { rule: 'greatest-threat', of: 'state', apartFrom: ['partner'] },
    },
    'partner-threat': {
      about: 'against whom partner wants help: it may be the same',
      found: { rule: 'greatest-threat', of: 'partner', apartFrom: ['state'] },
      mayBe: ['threat'],
    },
  },
  inputs: {
    ...strengths,
    distance: {
      label: 'distance of preferences',
      unit: 'ideal-point distance, standard deviations of all states',
      range: [0, 8],
      decimals: 2,
      from: { kind: 'measure', measure: 'ideal-point-distance', of: ['state', 'partner'] },
    },
  },
  parameters: {
    yardstick: {
      label: 'yardstick of strength',
      default: 'cinc',
      options: {
        cinc: option('cinc'),
        'cinc-without-urban': option('cinc-without-urban'),
        spending: option('spending'),
        gdp: option('gdp'),
      },
      origin: { kind: 'ours', why: 'none is the right one: the verdict is shown over all of them' },
    },
    security: {
      label: 'weight of security (s)',
      unit: 'value of a chance to win of 1',
      default: 1,
      range: [1, 1],
      origin: { kind: 'ours', why: 'the unit in which the others are told' },
    },
    autonomy: {
      label: 'weight of autonomy (a)',
      unit: 'value of full sway over the other where preferences are opposed',
      default: 0.5,
      range: [0.25, 1],
      origin: { kind: 'ours', why: 'Morrow gives no number; half of what security weighs, from a quarter to the same' },
    },
    cost: {
      label: 'cost of a pact (k)',
      unit: 'chance to win',
      default: 0.1,
      range: [0.02, 0.2],
      origin: {
        kind: 'ours',
        why: 'no published number; beyond 0.17 a pact of equals can never pay in this form (m = 1)',
      },
    },
    decisiveness: {
      label: 'decisiveness of strength (m)',
      unit: 'exponent',
      default: 1,
      range: [0.5, 2],
      origin: { kind: 'ours', why: 'the form is published, its exponent is not estimated here; 1 is the plain share' },
    },
    opposed: {
      label: 'distance that counts as opposed',
      unit: 'ideal-point distance',
      default: 4,
      range: [3, 5],
      origin: { kind: 'ours', why: 'from two standard deviations below the mean of all states to two above' },
    },
  },
  verdicts: {
    both: { label: 'a pact pays for both', about: 'each gains more than it costs: they would ally', implies: 'ally' },
    first: {
      label: 'a pact pays for the first alone',
      about: 'the second would have to be paid for it',
      implies: 'silent',
    },
    second: {
      label: 'a pact pays for the second alone',
      about: 'the first would have to be paid for it',
      implies: 'silent',
    },
    neither: {
      label: 'a pact pays for neither',
      about: 'it would cost both more than it brings: they would not ally',
      implies: 'apart',
    },
  },
  readings: {
    value: { label: 'value to state (V_i)', unit: 'chance to win', decimals: 3 },
    'value-partner': { label: 'value to partner (V_j)', unit: 'chance to win', decimals: 3 },
    security: { label: 'security gained by state', unit: 'chance to win', decimals: 3 },
    'security-partner': { label: 'security gained by partner', unit: 'chance to win', decimals: 3 },
    autonomy: { label: 'autonomy gained by state', unit: 'share of full sway', decimals: 3 },
    'autonomy-partner': { label: 'autonomy gained by partner', unit: 'share of full sway', decimals: 3 },
  },
  rule: [
    'V_i = s dSec_i + a dAut_i - k; they ally where V_i > 0 and V_j > 0',
    'dSec_i = P(c_i + c_j, t_i) - P(c_i, t_i); P(c, t) = c^m / (c^m + t^m): c strength, t that of the threat of i',
    'dAut_i = d (c_i - c_j) / (c_i + c_j), so that dAut_j = -dAut_i: the stronger gains sway over the other',
    'd = min(1, ideal-point distance of i and j / the distance that counts as opposed)',
  ],
  judge: (inputs, { yardstick, security: s, autonomy: a, cost, decisiveness, opposed }) => {
    const names = namesOf[yardstick];
    const [own, ally] = [inputs[names[0]], inputs[names[1]]];
    const security = securityGained(own, ally, inputs[names[2]], decisiveness);
    const securityOfPartner = securityGained(ally, own, inputs[names[3]], decisiveness);
    const autonomy = autonomyGained(own, ally, Math.min(1, inputs.distance / opposed));
    const value = s * security + a * autonomy - cost;
    const valueOfPartner = s * securityOfPartner - a * autonomy - cost;
    const verdict = value > 0 ? (valueOfPartner > 0 ? 'both' : 'first') : valueOfPartner > 0 ? 'second' : 'neither';
    return {
      verdict,
      readings: {
        value,
        'value-partner': valueOfPartner,
        security,
        'security-partner': securityOfPartner,
        autonomy,
        'autonomy-partner': -autonomy,
      },
    };
  },
  cost: 'closed-form',
  works: [
    {
      short: 'Morrow 1991',
      citation:
        'Morrow, James D. (1991), Alliances and Asymmetry: An Alternative to the Capability Aggregation Model of Alliances, American Journal of Political Science 35(4): 904-933. Read in abstract.',
      doi: '10.2307/2111499',
    },
    {
      short: 'Altfeld 1984',
      citation:
        'Altfeld, Michael F. (1984), The Decision to Ally: A Theory and Test, Western Political Quarterly 37(4): 523-544. Read in abstract.',
      doi: '10.1177/106591298403700402',
    },
    {
      short: 'Liska 1962',
      citation:
        'Liska, George (1962), Nations in Alliance: The Limits of Interdependence, Baltimore: Johns Hopkins University Press. Cited, not read.',
    },
    {
      short: 'Skaperdas 1996',
      citation:
        'Skaperdas, Stergios (1996), Contest Success Functions, Economic Theory 7(2): 283-290. Read in abstract.',
      doi: '10.1007/BF01213906',
    },
  ],
  worked: [
    {
      about: 'say, equals with one threat as strong as both together, of one mind: 0.2/0.4 - 0.1/0.3 = 0.167',
      inputs: numbersOf([0.1, 0.1, 0.2, 0.2], 0),
      verdict: 'both',
      readings: { security: 0.1667, 'security-partner': 0.1667, autonomy: 0, value: 0.0667 },
    },
    {
      about:
        'say, a strong state and a weak one with a strong threat, halfway opposed: one pays in protection, the other in sway',
      inputs: numbersOf([0.3, 0.02, 0.1, 0.1], 2),
      verdict: 'both',
      readings: {
        security: 0.0119,
        'security-partner': 0.5952,
        autonomy: 0.4375,
        value: 0.1307,
        'value-partner': 0.2765,
      },
    },
  ],
  notes: [
    'The trade of autonomy against security and the three results are Morrow’s; the form of V, the weights and the cost are ours.',
    'His results come out of the form where strengths and threats are spread over orders of magnitude: asymmetric pacts form more often and last longer, a greater change of strength breaks more pacts, a rising major power of the second rank forms more asymmetric ones. With costs near 0, or with threats no larger than the state they threaten, equals ally as easily.',
    'Each side’s threat is its own, the other side left out: a partner that is itself the greatest threat is not seen here.',
    'What a pact costs in risk of being drawn in is in k alone: see “Abandonment and entrapment”.',
  ],
});

/** A worked case by CINC: strengths in the order of the holders. */
function numbersOf(strength: readonly [number, number, number, number], distance: number): Record<string, number> {
  return { ...Object.fromEntries(namesOf.cinc.map((name, n) => [name, strength[n]!])), distance };
}
