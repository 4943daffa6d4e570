/** Exit codes that scripts rely on. */
export const exitCodes = { done: 0, checkFailed: 1, userMistake: 2, ourFault: 3 } as const;
