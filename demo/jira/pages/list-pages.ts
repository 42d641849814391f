import type { Answer } from '../core/answer.ts';
import type { Exchange } from '../core/edition.ts';
import { markup } from './html.ts';
import { summaryOf } from './issue-page.ts';
import { missingPage, page } from './layout.ts';

/** `/`: every project. */
export function projectsPage({ face }: Exchange): Answer {
  const { issues, projects } = face.store;
  const rows = projects.map((project) => {
    const count = issues.filter((issue) => issue.project === project).length;
    return markup`<tr><td>${project.key}</td><td><a href="${face.contextPath}/projects/${project.key}">${project.name}</a><br><span class="soft">${project.description}</span></td><td>${project.lead.displayName}</td><td>${count}</td></tr>`;
  });
  return page(face, {
    title: 'Projects',
    content: markup`<h1>Projects</h1><table class="list"><thead><tr><th>Key</th><th>Project</th><th>Lead</th><th>Issues</th></tr></thead><tbody>${rows}</tbody></table>`,
  });
}

/** `/projects/KEY`: the issues of one project, newest first. */
export function projectPage({ face, params }: Exchange): Answer {
  const key = params['project'] ?? '';
  const project = face.store.project(key);
  if (project === null) return missingPage(face, `There is no project ${key}`);
  const issues = face.store.issues.filter((issue) => issue.project === project).toReversed();
  const rows = issues.map(
    (issue) =>
      markup`<tr><td><a href="${face.contextPath}/browse/${issue.key}">${issue.key}</a></td><td>${summaryOf(issue)}</td><td>${issue.type.name}</td><td>${issue.reporter.displayName}</td><td>${issue.attachments.length}</td></tr>`,
  );
  return page(face, {
    title: project.name,
    content: markup`<p class="path"><a href="${face.contextPath}/">Projects</a></p><h1>${project.name}</h1><table class="list"><thead><tr><th>Key</th><th>Summary</th><th>Type</th><th>Reporter</th><th>Files</th></tr></thead><tbody>${rows}</tbody></table>`,
  });
}
