/**
 * Puts a text on the clipboard by the page's own `copy` event: the other way
 * asks for a secure context, which plain http on an intranet is not. False when
 * a policy forbids it.
 */
export function copyText(text: string): boolean {
  let isCopied = false;
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    isCopied = event.clipboardData !== null;
  };
  document.addEventListener("copy", give);
  try {
    document.execCommand("copy");
  } catch {
    // Browsers without the command throw instead of answering false.
    isCopied = false;
  } finally {
    document.removeEventListener("copy", give);
  }
  return isCopied;
}
