/** How the finished text leaves the page: only when its writer takes it. */

/** Tells whether the browser let it be copied; on http it does not. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Until a browser has begun to read the file, in milliseconds. */
const beginning = 10_000;

export function download(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), beginning);
}
