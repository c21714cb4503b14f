import type { Refusal } from "./refusal";

/** How much may be attached, in bytes: said before a file is chosen (B75), and kept by the command. */
export const attachmentCaps = {
  file: 10_000_000,
  card: 50_000_000,
  workspace: 500_000_000,
} as const;

/** Why these files may not be added to what is there; null when they may. The narrowest limit speaks first. */
export function capRefusal(
  files: readonly { readonly name: string; readonly size: number }[],
  used: { readonly card: number; readonly workspace: number },
): Refusal | null {
  const refuse = (of: keyof typeof attachmentCaps, name: string, size: number): Refusal => ({
    kind: "attachment-too-large",
    of,
    name,
    size,
    limit: attachmentCaps[of],
  });
  const large = files.find(({ size }) => size > attachmentCaps.file);
  if (large) return refuse("file", large.name, large.size);
  const added = files.reduce((sum, { size }) => sum + size, 0);
  const name = files.map((file) => file.name).join(", ");
  for (const of of ["card", "workspace"] as const)
    if (used[of] + added > attachmentCaps[of]) return refuse(of, name, used[of] + added);
  return null;
}
