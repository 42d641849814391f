import { isRecord } from '../../../contract/connect-api.ts';
import { bad, type CheckedValue, good, notText, type ValueContext } from './checked-value.ts';
import { organizations } from '../seed/seed-desk.ts';
import { groups, sprints } from '../seed/seed-every-field.ts';

/** A bare key, of an epic. */
export function checkEpicKey(value: unknown, { face }: ValueContext): CheckedValue {
  if (typeof value !== 'string') return notText;
  const found = face.store.issue(value);
  if (found === null) return bad(`Issue '${value}' does not exist.`);
  return found.type.name === 'Epic' ? good(found) : bad(`Issue '${value}' is not an Epic.`);
}

/** A bare number, although create metadata calls the field an array. */
export function checkSprint(value: unknown): CheckedValue {
  if (typeof value !== 'number') return bad('Number value expected as the Sprint id.');
  const found = sprints.find(({ id, state }) => id === value && state !== 'closed');
  return found === undefined
    ? bad('Sprint does not exist or you do not have permission to view it.')
    : good({ id: String(found.id), label: found.name });
}

export function checkGroup(value: unknown): CheckedValue {
  const name = isRecord(value) ? value['name'] : undefined;
  if (typeof name !== 'string') return bad("expected 'name' property to be a string");
  return groups.includes(name)
    ? good({ id: name, label: name })
    : bad(`Group name '${name}' is not valid.`);
}

/** A bare number, although the service desk tells ids as texts. */
export function checkOrganization(value: unknown): CheckedValue {
  if (typeof value !== 'number') return bad('Organization IDs must be numbers.');
  const found = organizations.find(({ id }) => id === String(value));
  return found === undefined
    ? bad(`Organization ${value} does not exist.`)
    : good({ id: found.id, label: found.name });
}

export function checkProject(value: unknown, { face }: ValueContext): CheckedValue {
  const name = isRecord(value) ? (value['id'] ?? value['key']) : undefined;
  const found = typeof name === 'string' ? face.store.project(name) : null;
  return found === null
    ? bad('Specify a valid project ID or key.')
    : good({ id: found.id, label: found.name });
}

const duration = /^\d+(?:[.,]\d+)?[wdhm]?(?:\s+\d+(?:[.,]\d+)?[wdhm])*$/;

export function checkEstimates(value: unknown): CheckedValue {
  if (!isRecord(value)) return bad('data was not an object');
  const known = ['originalEstimate', 'remainingEstimate'];
  const surplus = Object.keys(value).find((name) => !known.includes(name));
  if (surplus !== undefined) return bad(`Unknown property '${surplus}' of time tracking.`);
  const isRight = Object.values(value).every(
    (text) => typeof text === 'string' && duration.test(text),
  );
  return isRight
    ? good(value)
    : bad('Time tracking estimates have to be of the form 4w 3d 2h 30m.');
}
