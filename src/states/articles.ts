const taken =
  /^(United|Soviet|Netherlands|Bahamas|Philippines|Gambia|Maldives|Seychelles|Comoros|Ottoman|Irish|Kingdom|Republic|Democratic|Dominican|Central|Federated|Papal|Two|Grand|Solomon|Marshall)\b/;

/**
 * A state's name as it stands inside a sentence: with "the" where English has it.
 * @example withArticle('United States') // 'the United States'
 * @example withArticle('China') // 'China'
 */
export function withArticle(name: string): string {
  return taken.test(name) ? `the ${name}` : name;
}
