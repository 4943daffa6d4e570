import { jsonFigure } from '../figure-json.ts';
import type { Component } from './component.ts';
import { directionJson } from './direction-json.ts';
import type { Dossier } from './dossier.ts';
import { leaderJson, splitJson, whyJson } from './why-json.ts';

/** The dossier in the form that scripts may rely on (schemas/dossier.schema.json). */
export function dossierJson(
  dossier: Dossier,
  atlas: { place: string; version: string; kind: string },
): Record<string, unknown> {
  const { kind, closeness, camps, why, leads, leaders, direction, precedents, split, claims } = dossier.sections;
  const strip = dossier.page.blocks.find((block) => block.kind === 'strip');
  const component = ({ measure, states, figure, rank, partnerRanks, unit }: Component) => ({
    measure,
    states,
    unit,
    ...jsonFigure(figure),
    ...(rank && { rank: { rank: rank.rank, lastTied: rank.lastTied, of: rank.of, percentile: rank.percentile } }),
    partnerRanks: partnerRanks.map(({ state, partner, standing }) => ({
      state,
      partner,
      rank: standing.rank,
      lastTied: standing.lastTied,
      of: standing.of,
    })),
  });
  return {
    pair: dossier.pair,
    year: dossier.year,
    atlas,
    summary: dossier.summary,
    coverage: strip && {
      fullyCovered: strip.fullyCovered ?? null,
      inputs: strip.cells.map(({ input, state, note }) => ({ input, state, note })),
    },
    sections: {
      kind: {
        headline: kind.headline,
        basis: kind.status.basis,
        year: kind.status.year,
        obligations: kind.status.obligations,
        since: kind.status.since,
        ...(kind.status.lastDefence !== undefined && { lastDefence: kind.status.lastDefence }),
        oneSided: kind.oneSided,
        history: kind.history.spells,
        treaties: kind.recorded.treaties,
        events: kind.recorded.events,
      },
      closeness: {
        scores: closeness.scores.map(component),
        ...(closeness.explained && {
          likeness: {
            reference: closeness.explained.referenceScore,
            contributions: closeness.explained.contributions.map(
              ({ feature, value, reference, logOdds, timesOdds }) => ({
                feature,
                value,
                reference,
                logOdds,
                timesOdds,
              }),
            ),
          },
        }),
        allies: {
          asOf: closeness.groupsAsOf,
          standings: closeness.scores.flatMap(({ measure, states, groups }) =>
            groups.map(({ group, percentile, of }) => ({ measure, states, group, percentile, of })),
          ),
        },
        dimensions: closeness.dimensions.map(({ id, components }) => ({ id, components: components.map(component) })),
        camps,
      },
      why: whyJson(why),
      leads: {
        leaders: leaders.map(leaderJson),
        yardsticks: leads.yardsticks.map(({ measure, year, a, b, larger, before, sources }) => ({
          measure,
          year,
          values: [a, b],
          ...(larger && { larger }),
          ...(before && { before: { year: before.year, values: [before.a, before.b] } }),
          sources,
        })),
        unknown: leads.unknown.map(({ measure, figure }) => ({ measure, ...jsonFigure(figure) })),
        dependence: leads.dependence.map(({ measure, unit, aOnB, bOnA }) => ({
          measure,
          unit,
          first: jsonFigure(aOnB),
          second: jsonFigure(bOnA),
        })),
      },
      direction: directionJson(direction, precedents),
      split: splitJson(split),
      ...(claims && { claims }),
    },
    sources: dossier.page.sources.map(({ id, title, version, years, terms, citation }) => ({
      id,
      title,
      version,
      years,
      terms,
      citation,
    })),
  };
}
