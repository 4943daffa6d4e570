/**
 * Why there is no number. Six different answers, none of them a silent zero.
 *
 * - `no-tie`: coded by the makers, and there is none (a pair without an obligation inside ATOP's years).
 * - `not-coded`: inside the source's reach, but its makers skipped this case.
 * - `outside-coverage`: the source does not reach that year, or not that state.
 * - `no-such-state`: one of the states was not a member of the state system that year.
 * - `not-defined`: the measure has no value there (0/0: no joint votes; all joint votes alike, so kappa does not exist).
 * - `not-loaded`: a source has it, but this atlas does not hold it; the note names the command that loads it.
 */
export const absences = [
  'no-tie',
  'not-coded',
  'outside-coverage',
  'no-such-state',
  'not-defined',
  'not-loaded',
] as const;

export type Absence = (typeof absences)[number];

/** What each absence means, in the words shown to a reader. */
export const absenceWords: Readonly<Record<Absence, string>> = {
  'no-tie': 'coded: none',
  'not-coded': 'not coded',
  'outside-coverage': 'outside coverage',
  'no-such-state': 'no such state then',
  'not-defined': 'not defined',
  'not-loaded': 'not loaded',
};

/** The byte a column's `status` holds: 0 for a value, 1 to 6 for the absences in the order of {@link absences}. */
export type Status = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export const VALUE: Status = 0;

const statuses = Object.fromEntries(absences.map((reason, n) => [reason, n + 1])) as Record<Absence, Status>;

/**
 * The status byte of an absence.
 * @example statusOf('outside-coverage') // 3
 */
export function statusOf(reason: Absence): Status {
  return statuses[reason];
}

/**
 * The absence that a status byte stands for, or undefined for a value.
 * @throws RangeError for a byte that is no status.
 * @example absenceOf(3) // 'outside-coverage'
 */
export function absenceOf(status: number): Absence | undefined {
  if (status === VALUE) return undefined;
  const reason = absences[status - 1];
  if (reason === undefined) throw new RangeError(`${status} is no status; expected 0 to ${absences.length}`);
  return reason;
}

export function isAbsence(x: unknown): x is Absence {
  return typeof x === 'string' && (absences as readonly string[]).includes(x);
}
