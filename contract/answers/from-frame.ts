import * as v from 'valibot';
import {
  callFailures,
  callRefusals,
  greetingRefusals,
  isBuffer,
  isCount,
  isTexts,
} from '../frame-protocol.ts';
import { readOrNull } from './read.ts';

const count = v.custom<number>(isCount);

const buffer = v.custom<ArrayBuffer>(isBuffer);

const headers = v.custom<Readonly<Record<string, string>>>(isTexts);

/** What the frame says over the port. */
const fromFrame = v.union([
  v.object({ kind: v.literal('welcome'), version: v.number(), nonce: v.string() }),
  v.object({
    kind: v.literal('unwelcome'),
    // A later frame may have reasons that are not known here yet.
    code: v.fallback(v.picklist(greetingRefusals), 'greeting-not-understood'),
    /** The version the frame speaks. */
    version: v.number(),
  }),
  v.object({ kind: v.literal('progress'), id: count, sentBytes: count }),
  v.object({
    kind: v.literal('answer'),
    id: count,
    status: v.custom<number>((value) => isCount(value) && value >= 200 && value <= 599),
    headers,
    body: buffer,
  }),
  v.object({ kind: v.literal('refused'), id: count, code: v.picklist(callRefusals) }),
  v.object({ kind: v.literal('failed'), id: count, code: v.picklist(callFailures) }),
]);
export type FromFrame = Readonly<v.InferOutput<typeof fromFrame>>;

/** Reads what the frame said; null when it is nothing of this protocol. */
export function decodeFromFrame(value: unknown): FromFrame | null {
  return readOrNull(fromFrame, value);
}
