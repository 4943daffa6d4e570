/** The part of Citation.js that we use; the packages carry no types of their own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(references: readonly object[]);
    format(
      format: 'bibtex' | 'data' | 'bibliography',
      options?: { format?: 'text' | 'object'; template?: string },
    ): string;
  }
  export const plugins: {
    config: {
      get(plugin: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean } };
      get(plugin: '@csl'): { templates: { add(name: string, style: string): void } };
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
