import { closest } from 'fastest-levenshtein';
import { componentName, type Dimension } from '../measures/dimensions/dimension.ts';
import { dimensions } from '../measures/dimensions/dimensions.ts';
import { InputError } from '../sources/input-error.ts';

/** The weights that can be set, of a measure that was named; none of one that is no dimension. */
export function weightsOf(measure: string | undefined): { name: string; usual: number }[] {
  const dimension = dimensions.find(({ id }) => measure === `dimension-${id}`);
  return dimension?.components.map((component) => ({ name: componentName(component), usual: component.weight })) ?? [];
}

/**
 * Weights that the user gave, by component name.
 * @param text "trade-share=2,trade-dependence-lower=0.5" @param dimension the one they are for
 * @throws InputError for weights without a dimension, a name that is no component, or a number not above 0
 */
export function weightsArgument(text: string | undefined, dimension: Dimension | undefined): Record<string, number> {
  if (text === undefined) return {};
  if (!dimension)
    throw new InputError(
      '--weights',
      'only a dimension has weights',
      'Name one: dimension-economic, dimension-military …',
    );
  const names = dimension.components.map(componentName);
  const weights: Record<string, number> = {};
  for (const given of text.split(',')) {
    const [name, number, ...more] = given.split('=').map((word) => word.trim());
    const weight = Number(number);
    if (!name || !number || more.length > 0 || !(weight > 0 && Number.isFinite(weight)))
      throw new InputError(
        '--weights',
        `"${given}" is not a component and a number above 0`,
        `Write it so: --weights ${names[0]}=2,${names[1]}=1`,
      );
    if (!names.includes(name))
      throw new InputError(
        '--weights',
        `dimension-${dimension.id} has no component "${name}"`,
        `Did you mean ${closest(name, names)}? It has ${names.join(', ')}`,
      );
    weights[name] = weight;
  }
  return weights;
}
