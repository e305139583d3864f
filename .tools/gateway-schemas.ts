import { type $ZodType, toJSONSchema } from 'zod/v4/core';
import { sectionSchema } from '../src/gateway/gateway-section.js';
import { settingsSchema } from '../src/gateway/settings.js';
import { sectionKeys, settingsKeys, type Words } from './gateway-descriptions.js';
import { type JsonSchema, portalSchema } from './portal-schema.js';

/** JSON Schema of a portal.json that a gateway serves: any portal.json, and beside it the key that only the gateway reads. */
export function gatewayPortalSchema(id: string): JsonSchema {
  const { properties = {}, ...rest } = portalSchema(id);
  return {
    ...rest,
    title: 'portal.json of a gateway',
    description: 'A portal.json that dvc-widgets gateway serves. Secrets are named as {secret:NAME}; pages get of it what they may know.',
    properties: { ...properties, gateway: described(schemaOf(sectionSchema), sectionKeys, 'gateway') },
  };
}

/** JSON Schema of gateway.json. */
export const gatewaySettingsSchema = (id: string): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: id,
  ...described(schemaOf(settingsSchema), settingsKeys, ''),
  title: 'gateway.json',
  description: 'How dvc-widgets gateway is set up. Paths count from the folder of this file.',
});

function schemaOf(schema: $ZodType): JsonSchema {
  const written = toJSONSchema(schema, { io: 'input' }) as JsonSchema;
  delete written['$schema'];
  return written;
}

/** With words at every key. One of several forms holds where any does: what tells them apart is a constant. */
function described({ oneOf, ...schema }: JsonSchema, words: Words, place: string): JsonSchema {
  const forms = schema.anyOf ?? (oneOf as JsonSchema[] | undefined);
  const text = words[place] ?? words[place.replace(/[^.]+(?=\.[^.]+$)/, '*')];
  return {
    ...schema,
    ...(text !== undefined && { description: text }),
    ...(forms && { anyOf: forms.map((form) => described(form, words, place)) }),
    ...(schema.properties && { properties: Object.fromEntries(Object.entries(schema.properties).map(([name, part]) => [name, described(part, words, place === '' ? name : `${place}.${name}`)])) }),
  };
}
