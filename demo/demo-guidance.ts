import type { SiteGuidance } from '../contract/answers/site-guidance.ts';

/** Rules and templates of the demo, the same for both of its Jiras. */
export const demoGuidance: SiteGuidance = {
  rules: [
    {
      when: { sender: ['alerts@opsbeacon.example'] },
      project: 'OPS',
      issueType: 'Task',
      fields: { labels: ['monitoring'] },
    },
    {
      when: { domain: ['nordkai-spedition.example'] },
      project: 'SUP',
      issueType: 'Question',
      fields: {},
    },
  ],
  templates: [
    {
      project: 'SUP',
      issueType: 'Question',
      summary: '{senderName}: {subject}',
      description: 'Question of {senderName} ({senderAddress}), {date}\n\n{body}',
      fields: { Topics: ['Booking'], Season: '2026' },
    },
  ],
};
