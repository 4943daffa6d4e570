/**
 * A mistake in what the user gave: a file, a line, a flag. One line that says where, what was expected and what to do. It ends
 * the program with exit code 2 and shows no stack trace.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly where: string;
  readonly fix: string;

  /**
   * @param where the file and line, or the flag
   * @param problem what is wrong and what was expected
   * @param fix what to do about it
   */
  constructor(where: string, problem: string, fix: string) {
    super(`${where}: ${problem}. ${fix}`);
    this.where = where;
    this.fix = fix;
  }
}
