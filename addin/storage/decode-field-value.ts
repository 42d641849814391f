import * as v from 'valibot';
import { anyOf, isTrue, textOrNull } from '../../contract/answers/read.ts';

/** The texts of a list; empty for anything that is no list. */
export const anyTexts = anyOf(v.string());

const option = v.pipe(
  v.object({ id: v.string(), label: v.string(), detail: textOrNull, isNew: isTrue }),
  v.transform(({ id, label, detail, isNew }) => ({
    id,
    label,
    ...(detail === null ? {} : { detail }),
    // Ticked to be made a customer: the tick must survive as well.
    ...(isNew ? ({ isNew } as const) : {}),
  })),
);

const link = v.object({
  type: v.string(),
  direction: v.picklist(['outward', 'inward']),
  issue: option,
});

/** A stored value of a field. */
export const fieldValueSchema = v.union([
  v.object({ kind: v.literal('text'), text: v.string(), decimal: v.literal(',') }),
  v.object({ kind: v.literal('text'), text: v.string() }),
  v.object({ kind: v.literal('option'), id: v.string() }),
  v.object({ kind: v.literal('options'), ids: anyTexts }),
  v.object({ kind: v.literal('cascade'), id: v.string(), childId: textOrNull }),
  v.object({ kind: v.literal('labels'), labels: anyTexts }),
  v.object({ kind: v.literal('found'), items: anyOf(option) }),
  v.object({ kind: v.literal('estimates'), original: v.string(), remaining: v.string() }),
  v.object({ kind: v.literal('links'), links: anyOf(link) }),
  v.object({ kind: v.literal('cleared') }),
]);
