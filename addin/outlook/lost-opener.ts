/** As much of `window` as is looked at. */
interface OpenedWindow {
  readonly opener: unknown;
  readonly name: string;
  readonly location: { readonly search: string };
  readonly sessionStorage: { getItem(key: string): string | null };
}

/**
 * Tells whether this is a dialog of Outlook in a browser whose opener was cut off, as by a page with
 * `Cross-Origin-Opener-Policy`. Office.js closes such a window as soon as it loads. Windows of programs
 * have no opener in the first place: there Office.js has another path to the pane.
 */
export function hasLostOpener(page: OpenedWindow): boolean {
  if (page.opener !== null) return false;
  const [, platform, , , , dialog] = hostInfo(page).split(/[$|]/);
  return platform?.toLowerCase() === 'web' && dialog === 'isDialog';
}

/** What Office.js knows of its host, from the places where it looks itself, in its order. */
function hostInfo({ location, name, sessionStorage }: OpenedWindow): string {
  const asked = new URLSearchParams(location.search).get('_host_Info');
  return asked ?? infoOfName(name) ?? stored(sessionStorage) ?? '';
}

function infoOfName(name: string): string | null {
  try {
    const value: unknown = JSON.parse(name);
    const isNamed = typeof value === 'object' && value !== null && 'hostInfo' in value;
    return isNamed && typeof value.hostInfo === 'string' ? value.hostInfo : null;
  } catch {
    // Any other name is not Office's.
    return null;
  }
}

function stored(storage: OpenedWindow['sessionStorage']): string | null {
  try {
    return storage.getItem('hostInfoValue');
  } catch {
    // Browsers that block storage throw.
    return null;
  }
}
