import type { Figure } from '../figures/index.ts';

/** A figure as scripts see it. */
export function jsonFigure(figure: Figure): Record<string, unknown> {
  if (figure.kind === 'absent')
    return {
      absent: figure.reason,
      ...(figure.note !== undefined && { note: figure.note }),
      ...(figure.lastKnown && { lastKnown: figure.lastKnown }),
      sources: figure.sources,
    };
  const { value, low, high, carriedFrom, sources } = figure;
  return {
    value,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(carriedFrom !== undefined && { carriedFrom }),
    sources,
  };
}
