import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { isRecord } from '../../../contract/connect-api.ts';
import { configJsonSchema } from '../../../proxy/config/json-schema.ts';

const file = 'deploy/postern.schema.json';
const example = readFileSync('deploy/postern.example.yaml', 'utf8');

function validator(): ValidateFunction {
  return new Ajv({ allErrors: true, allowUnionTypes: true }).compile(configJsonSchema());
}

/** Every named key of the schema, with what describes it. */
function keysOf(schema: unknown, at = ''): readonly (readonly [string, unknown])[] {
  if (Array.isArray(schema)) return schema.flatMap((part) => keysOf(part, at));
  if (!isRecord(schema)) return [];
  const named = isRecord(schema['properties']) ? Object.entries(schema['properties']) : [];
  const inner = ['items', 'anyOf', 'oneOf', 'allOf'].flatMap((part) => keysOf(schema[part], at));
  return [
    ...named.flatMap(([key, value]) => [
      [`${at}.${key}`, isRecord(value) ? value['description'] : undefined] as const,
      ...keysOf(value, `${at}.${key}`),
    ]),
    ...inner,
  ];
}

describe('configJsonSchema', () => {
  it('is what stands beside the sample (else: npm run -s postern -- schema)', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(configJsonSchema());
  });

  it('describes every key in a sentence', () => {
    const keys = keysOf(configJsonSchema());

    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter(([, words]) => !/^\S.+\.$/s.test(String(words)))).toEqual([]);
  });

  it('takes the sample, which tells editors where the schema is', () => {
    const validate = validator();

    const isValid = validate(parse(example));

    expect(validate.errors).toBeNull();
    expect(isValid).toBe(true);
    expect(example.split('\n')[0]).toBe('# yaml-language-server: $schema=./postern.schema.json');
  });

  it.each([
    ['an unknown key', 'publicUrl:', 'publicURL:'],
    ['an unknown key of a site', 'signInMethods: [oauth2', 'signinMethods: [oauth2'],
    ['an unknown kind', 'kind: cloud', 'kind: server'],
    ['an unknown sign-in method', 'api-token]', 'api-tokens]'],
    ['a port that is none', 'port: 8443', 'port: 84430'],
    ['a number as text', 'ticketDays: 90', 'ticketDays: "90"'],
    ['a passphrase in the clear', '{ file: secrets/company-passphrase }', 'open sesame'],
  ])('shows %s while typing', (_, from, to) => {
    const text = example.replace(from, to);

    expect(text).not.toBe(example);
    expect(validator()(parse(text))).toBe(false);
  });
});
