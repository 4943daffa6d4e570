import type { Page } from '../../dossier/page.ts';
import { renderHtml } from '../../dossier/render/html.ts';
import type { Given, View } from '../../views/view.ts';
import type { Form } from '../address.ts';

/** A page, and what stands around it in a browser. */
export interface DocumentParts {
  page: Page;
  /** As the address bar should have it: "/triangle/USA/RUS/CHN?signs=peace". */
  address: string;
  /** Left out where the page answers no question: an address that there is not, the reference. */
  view?: View;
  given?: Given;
  /** Every form that the answer has, with its address. */
  forms: readonly { form: Form; address: string }[];
  /** Address of each file that pages load, by its name without the hash: "workbench.js". */
  assets: Readonly<Record<string, string>>;
}

/** The whole HTML document for a browser. */
export function documentOf({ page }: DocumentParts): string {
  return renderHtml(page);
}
