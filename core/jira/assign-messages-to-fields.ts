import { AppError, isAppError } from '../../contract/errors.ts';

/**
 * Puts what Jira says about a request at the field that it speaks of. Service Management answers with
 * sentences in which a field has the portal's name, or its id; anything else comes back as it is.
 */
export function assignMessagesToFields(
  thrown: unknown,
  names: Readonly<Record<string, string>>,
): unknown {
  if (!isAppError(thrown, 'FIELDS_REJECTED') || thrown.facts.fields.length > 0) return thrown;
  // The longest first: “Which boat?” is meant where it stands, not a field called “boat”.
  const fields = Object.entries(names).toSorted(([, one], [, other]) => other.length - one.length);
  const placed = thrown.facts.messages.map((message) => ({
    message,
    id: fields.find(([id, name]) => speaksOf(message, id) || speaksOf(message, name))?.[0],
  }));
  return new AppError(
    'FIELDS_REJECTED',
    {
      fields: placed.flatMap(({ id, message }) => (id === undefined ? [] : [{ id, message }])),
      messages: placed.flatMap(({ id, message }) => (id === undefined ? [message] : [])),
    },
    { cause: thrown },
  );
}

/** Whole words only. */
function speaksOf(message: string, name: string): boolean {
  if (name === '') return false;
  const at = message.indexOf(name);
  if (at < 0) return false;
  const around = `${message.charAt(at - 1)}${message.charAt(at + name.length)}`;
  return !/[\p{L}\p{N}_]/u.test(around);
}
