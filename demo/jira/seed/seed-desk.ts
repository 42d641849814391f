import type { SiteKind } from '../../../contract/connect-api.ts';
import { customer } from '../core/customer.ts';
import type { IssueType, ScreenField, User } from '../core/model.ts';
import * as field from './seed-fields.ts';

/** A request type as the portal offers it. */
export interface RequestType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpText: string;
  readonly issueTypeId: string;
  readonly groupIds: readonly string[];
  readonly fields: readonly PortalField[];
}

/** A field of the portal: a field of the issue with words of its own. */
export interface PortalField {
  readonly field: ScreenField;
  readonly name: string;
  readonly help: string;
  readonly isRequired: boolean;
  /** What the portal fills in; null for nothing. */
  readonly start: string | null;
}

/** The service desk of the project `HLP`. */
export const desk = { id: '4', portalId: '2', projectKey: 'HLP' } as const;

/** In the order in which the portal shows them. */
export const requestGroups = [
  { id: '12', name: 'Common requests' },
  { id: '13', name: 'On board' },
  { id: '14', name: 'Equipment' },
] as const;

/** Companies that write to the desk. */
export const organizations = [
  { id: '31', name: 'Nordkai Spedition' },
  { id: '32', name: 'Harbourline' },
  { id: '33', name: 'Greenfern Foods' },
] as const;

/** Who has written to the desk before, and may have more than one organisation. */
export const knownCustomers: readonly User[] = [
  customer(1, 'Sabine Krüger', 'sabine.krueger@nordkai-spedition.example'),
  customer(2, 'Hanne Solberg', 'hanne.solberg@harbourline.example'),
  customer(3, 'Maya Okafor', 'maya.okafor@greenfern-foods.example'),
];

const organizationField: ScreenField = {
  id: 'customfield_10800',
  name: 'Organizations',
  shape: 'organizations',
  isRequired: false,
  hasDefault: false,
  schema: {
    type: 'array',
    items: 'sd-customerorganization',
    custom: 'com.atlassian.servicedesk:sd-customer-organizations',
    customId: 10800,
  },
  operations: ['set'],
  labelKey: 'name',
  choices: null,
};

const boat = field.select(
  10801,
  'Boat',
  field.choices(11200, ['Kingfisher', 'Heron', 'Lapwing', 'Moorhen']),
);
const canMove = field.radio(
  10802,
  'Can it move?',
  field.choices(11210, ['Yes', 'Slowly', 'Not at all']),
);
const broken = field.checkboxes(
  10803,
  'What is broken',
  field.choices(11220, ['Engine', 'Heating', 'Water', 'Lights']),
);
const wanted = field.multiSelect(
  10804,
  'What we bring',
  field.choices(11230, ['Gas bottle', 'Battery', 'Rope']),
);
const place = field.cascade(10805, 'Where it lies', [
  { id: '11240', label: 'North harbour', children: field.choices(11241, ['Shed 1', 'Shed 2']) },
  { id: '11250', label: 'South lock', children: field.choices(11251, ['Office', 'Quay']) },
]);
const onBoard = field.number(10806, 'People on board');
const since = field.date(10807, 'Since');
const reach = field.dateTime(10808, 'When we may come');
const page = field.url(10809, 'Pictures on the web');
const skipper = field.user(10810, 'Contact in the office');
const tags = field.customLabels(10811, 'Tags');
const berth = field.line(10812, 'Berth');
const done = field.text(10813, 'What was tried');

/** The issue types below the request types: their screens hold what the portal does not show. */
export function deskTypes(kind: SiteKind): readonly IssueType[] {
  const fault = [boat, canMove, broken, wanted, place, onBoard, since, reach, page, skipper];
  return [
    type(10040, 'Service Request', 'Somebody wants something.', [
      organizationField,
      field.assets(kind, 10814, 'Device'),
      berth,
    ]),
    type(10041, 'Fault', 'Something on board is broken.', [
      ...fault,
      tags,
      berth,
      done,
      organizationField,
    ]),
  ];
}

/** The request types of the desk. */
export function requestTypes(kind: SiteKind): readonly RequestType[] {
  return [
    {
      id: '25',
      name: 'Ask a question',
      description: 'Bookings, moorings, invoices: anything that is not broken.',
      helpText: 'One question at a time, please.',
      issueTypeId: '10040',
      groupIds: ['12'],
      fields: [
        portal(field.summary, { name: 'What do you want to know?', isRequired: true }),
        portal(field.description, {
          name: 'Tell us more',
          help: 'Dates and booking numbers help.',
        }),
      ],
    },
    {
      id: '26',
      name: 'Report a fault',
      description: 'Engine, heating, water: somebody comes by.',
      helpText: '',
      issueTypeId: '10041',
      groupIds: ['13', '12'],
      fields: faultFields(),
    },
    {
      id: '27',
      name: 'Change a booking',
      description: '',
      helpText: '',
      issueTypeId: '10040',
      groupIds: ['12'],
      // Without a description: what the mail says goes to the issue below.
      fields: [
        portal(field.summary, { name: 'What shall change?', isRequired: true }),
        portal(berth, { name: 'Mooring', help: '', isRequired: true, start: 'As before' }),
      ],
    },
    {
      id: '28',
      name: 'Borrow a device',
      description: 'Radios, depth sounders, chargers.',
      helpText: '',
      issueTypeId: '10040',
      groupIds: ['14'],
      fields: [
        portal(field.summary, { name: 'Summary', isRequired: true }),
        portal(field.assets(kind, 10814, 'Device'), { name: 'Which device?', isRequired: true }),
      ],
    },
  ];
}

function faultFields(): readonly PortalField[] {
  return [
    portal(field.summary, { name: 'What is the matter?', isRequired: true }),
    portal(field.description, { name: 'What happened?' }),
    portal(boat, { name: 'Which boat?', isRequired: true, help: 'It stands on the bow.' }),
    portal(canMove, { name: 'Can it move?', isRequired: true }),
    portal(broken, { name: 'What is broken?', isRequired: true }),
    portal(wanted, { name: 'What shall we bring?', isRequired: true }),
    portal(place, { name: 'Where does it lie?', isRequired: true }),
    portal(onBoard, { name: 'How many are on board?', isRequired: true }),
    portal(since, { name: 'Since when?', isRequired: true }),
    portal(reach, { name: 'When may we come?', isRequired: true }),
    portal(page, { name: 'Pictures on the web', isRequired: true }),
    portal(skipper, { name: 'Who knows about it?', isRequired: true }),
    portal(tags, { name: 'Tags', isRequired: true }),
    portal(done, { name: 'What was tried?', isRequired: true }),
    portal(field.priority, { name: 'How urgent is it?', start: '3' }),
    portal(organizationField, { name: 'For which organisation?' }),
    portal(field.attachment, { name: 'Attachment' }),
  ];
}

function portal(
  of: ScreenField,
  { name, help = '', isRequired = false, start = null }: PortalWords,
): PortalField {
  return { field: of, name, help, isRequired, start };
}

interface PortalWords {
  readonly name: string;
  readonly help?: string;
  readonly isRequired?: boolean;
  readonly start?: string | null;
}

function type(
  id: number,
  name: string,
  description: string,
  own: readonly ScreenField[],
): IssueType {
  return {
    id: String(id),
    name,
    description,
    isSubtask: false,
    fields: [...field.everyScreen, ...own],
  };
}
