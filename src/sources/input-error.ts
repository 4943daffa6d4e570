/**
 * A mistake in what the user gave: a file, a line, a flag. One line that says where, what was expected and what to do. It ends
 * the program with exit code 2 and shows no stack trace.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly where: string;
  readonly problem: string;
  readonly fix: string;

  /**
   * @param where the file and line, or the flag
   * @param problem what is wrong and what was expected
   * @param fix what to do about it
   */
  constructor(where: string, problem: string, fix: string) {
    super(`${where}: ${shortened(problem)}. ${fix}`.replace(unprintable, shown));
    this.where = where;
    this.problem = problem;
    this.fix = fix;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a broken file holds must neither break the line nor reach the terminal
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** A character that cannot be printed, as its code. @example shown('\n') // '\\u000a' */
function shown(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A broken file can put a page into one cell: the line stays a line. */
function shortened(problem: string): string {
  return problem.length <= 400 ? problem : `${problem.slice(0, 300)} … ${problem.slice(-80)}`;
}
