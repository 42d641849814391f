import type { SiteKind } from '../../../contract/connect-api.ts';
import type { JiraEdition, Handler } from './edition.ts';

/** One thing the stand-in answers. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Relative to the base URL; `{name}` stands for one segment, `{version}` for a REST version of the face. */
  readonly path: string;
  /** Both when left out. */
  readonly only?: SiteKind;
  /** False where a version has no such call any more, or not yet. */
  readonly isThere?: (face: JiraEdition) => boolean;
  readonly handle: Handler;
}
