import type { SiteKind } from '../../../contract/connect-api.ts';
import type { IssueType, Project, ScreenField } from '../core/model.ts';
import { desk, deskTypes } from './seed-desk.ts';
import { everyFieldTypes } from './seed-every-field.ts';
import { people } from './seed-people.ts';
import * as field from './seed-fields.ts';

/** The projects of one face. Keys and names are the same on both, so that journeys can run on either. */
export function seedProjects(kind: SiteKind): readonly Project[] {
  return [
    support(),
    website(),
    facilities(),
    devices(kind),
    platform(),
    archive(),
    everyField(kind),
    guestDesk(kind),
  ];
}

/** “Support”: an incident wants a choice, labels, a number and a date; a question wants nothing. */
function support(): Project {
  const impact = field.select(
    10201,
    'Impact',
    field.choices(10300, ['One customer', 'Several customers', 'Everybody']),
  );
  const incident = [
    field.required(field.labels),
    field.required(impact),
    field.required(field.number(10202, 'Boats affected')),
    field.required(field.date(10203, 'Answer promised by')),
    field.line(10204, 'Booking reference'),
  ];
  return project(1, 'SUP', 'Customer Support', {
    description: 'What our guests write to us about.',
    typeKey: 'business',
    lead: people.mia,
    issueTypes: [
      task(),
      type(10010, 'Question', 'Somebody wants to know something.', [
        field.multiSelect(
          10205,
          'Topics',
          field.choices(10320, ['Booking', 'Mooring', 'Payment', 'Lost and found']),
        ),
      ]),
      type(10011, 'Incident', 'Something on the water is broken.', incident),
    ],
  });
}

function website(): Project {
  const parts = field.components(10400, ['Booking form', 'Harbour map', 'Newsletter']);
  return project(2, 'WEB', 'Website Relaunch', {
    description: 'The new brightwater.example.',
    typeKey: 'software',
    lead: people.jonas,
    issueTypes: [
      task([parts]),
      type(10002, 'Bug', 'A fault in the website.', [
        parts,
        field.environment,
        field.url(10210, 'Page'),
      ]),
      type(10003, 'Story', 'Something a visitor can do.', [
        parts,
        field.number(10211, 'Story Points'),
      ]),
      subtask(),
    ],
  });
}

function facilities(): Project {
  return project(3, 'OPS', 'Office & Facilities', {
    description: 'Sheds, slipways and the coffee machine.',
    typeKey: 'business',
    lead: people.leila,
    issueTypes: [
      task([field.dueDate]),
      type(10012, 'Purchase', 'Something has to be bought.', [
        field.dueDate,
        field.number(10215, 'Amount'),
        field.user(10216, 'Approver'),
        field.cascade(10217, 'Site', [
          {
            id: '10500',
            label: 'North harbour',
            children: field.choices(10510, ['Shed 1', 'Shed 2']),
          },
          { id: '10501', label: 'South lock', children: field.choices(10520, ['Office', 'Quay']) },
        ]),
      ]),
      subtask(),
    ],
  });
}

/** The hardware request needs an Assets object, a kind of field the pane has no editor for. */
function devices(kind: SiteKind): Project {
  return project(4, 'DEV', 'Device Desk', {
    description: 'Laptops, radios and depth sounders.',
    typeKey: 'business',
    lead: people.aiko,
    issueTypes: [
      task(),
      type(10013, 'Hardware request', 'A device is wanted or has to be replaced.', [
        field.required(field.assets(kind, 10220, 'Affected device')),
        field.dateTime(10221, 'Needed from'),
        field.users(10222, 'Also for'),
      ]),
    ],
  });
}

/** The change request has more fields than fit on one page of create metadata; one late one is required. */
function platform(): Project {
  const checks = Array.from({ length: 52 }, (_, index) =>
    field.line(10601 + index, `Check ${String(index + 1).padStart(2, '0')}`),
  );
  return project(5, 'PLT', 'Booking Platform', {
    description: 'The servers behind the booking form.',
    typeKey: 'software',
    lead: people.tomas,
    issueTypes: [
      task(),
      type(10002, 'Bug', 'A fault in the platform.', [field.environment]),
      type(10014, 'Change request', 'A planned change with its checks.', [
        ...checks,
        field.required(field.text(10690, 'Way back')),
      ]),
    ],
  });
}

function archive(): Project {
  return project(6, 'OLD', 'Archive until 2019', {
    description: 'Kept for reading. Nobody adds to it.',
    typeKey: 'business',
    lead: people.noah,
    mayCreate: false,
    issueTypes: [task()],
  });
}

/** For trying and for tests: every kind of field that Jira knows. */
function everyField(kind: SiteKind): Project {
  return project(7, 'ALL', 'Every field', {
    description: 'One of each kind of field.',
    typeKey: 'software',
    lead: people.mia,
    issueTypes: everyFieldTypes(kind),
  });
}

/** The service desk: its request types are in `desk/`. */
function guestDesk(kind: SiteKind): Project {
  return project(8, desk.projectKey, 'Guest Desk', {
    description: 'Where guests and firms ask for something.',
    typeKey: 'service_desk',
    lead: people.ines,
    issueTypes: deskTypes(kind),
  });
}

type ProjectRest = Omit<Project, 'id' | 'key' | 'name' | 'mayCreate'> & { mayCreate?: boolean };

function project(number: number, key: string, name: string, rest: ProjectRest): Project {
  return { mayCreate: true, ...rest, id: String(10000 + number), key, name };
}

function task(more: readonly ScreenField[] = []): IssueType {
  return type(10001, 'Task', 'A piece of work.', more);
}

function subtask(): IssueType {
  return {
    ...type(10004, 'Sub-task', 'A part of another issue.', [field.parent]),
    isSubtask: true,
  };
}

function type(
  id: number,
  name: string,
  description: string,
  more: readonly ScreenField[],
): IssueType {
  const own = new Set(more.map((one) => one.id));
  const shared = field.everyScreen.filter((one) => !own.has(one.id));
  return {
    id: String(id),
    name,
    description,
    isSubtask: false,
    fields: [...shared, ...more],
  };
}
