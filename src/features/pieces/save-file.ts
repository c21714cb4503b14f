import type { FileOut } from "@/features/services/exchange-jobs";

/** Hands a file to the person as a download; the browser decides where, and may ask. */
export function saveFile({ name, blob }: FileOut): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers begin to read only after the click is over.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
