/**
 * Loads Office.js from the scripts that the page holds ready in `<template id="office-js">`, in their order.
 *
 * @throws {Error} when one of them does not load
 */
export async function loadOffice(page: Document): Promise<void> {
  const template = page.getElementById('office-js');
  if (!(template instanceof HTMLTemplateElement)) {
    throw new TypeError('the page has no template with the scripts of Office.js');
  }
  const scripts = [...template.content.querySelectorAll('script')];
  await Promise.all(scripts.map(({ src }) => loadScript(page, src)));
}

function loadScript(page: Document, src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = page.createElement('script');
    script.src = src;
    // One after another, as they stand.
    script.async = false;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${src} did not load`)));
    page.head.append(script);
  });
}
