/** Hands a file to the browser, which saves it where the user’s downloads go. */
export function saveFile(file: { readonly name: string; readonly content: Blob }): void {
  const url = URL.createObjectURL(file.content);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The browser has taken hold of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
